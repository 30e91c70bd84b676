/** How fast documents are read, beside one regular expression of all names; and hostile texts of two sizes. */
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { RECORD_KINDS } from "../dist/domain/records.js";
import { textNames } from "../dist/extract/names/names.js";
import { readDocument } from "../dist/extract/read-document.js";
import { collaborationOf } from "../dist/services/data/collaboration-of-records.js";
import { VERSION } from "./records.js";
import { documentsOf, moreNames } from "./reading-data.js";
import { heldBytes, interleaved, timed } from "./timing.js";

const AUTHORITY = path.join(import.meta.dirname, "..", "seed", "authority");
const DOCUMENTS = 40;
const BYTES = 50_000;
const MORE = 50_000;
const TIMES = 3;
const DATE = "2018-06-01";
const HOSTILE = {
  "one endless list": "教育部（负责）、",
  "brackets without end": "（",
  "empty brackets": "（）",
};
const HOSTILE_MB = [10, 100];
const MB = 1e6;

export async function measureReading(progress) {
  const { lives, records } = collaborationOf(authority(), VERSION);
  const written = records.names.filter(({ language }) => language === "zh").map(({ text }) => text);
  const documents = Array.from({ length: DOCUMENTS }, (_, at) => documentsOf(written, BYTES, at + 1));
  const rows = [];
  for (const more of [0, MORE]) {
    progress(`${more === 0 ? "all" : more} names`);
    rows.push(await speed(documents, moreNames(records.names, more), lives));
  }
  progress("hostile texts");
  const { finder } = textNames(records.names, lives);
  const hostile = [];
  for (const [kind, piece] of Object.entries(HOSTILE))
    for (const size of HOSTILE_MB) hostile.push({ kind, size, ...(await reading(piece, size, finder)) });
  return { rows, hostile, load: os.loadavg() };
}

function authority() {
  const lists = RECORD_KINDS.map((kind) => [kind, linesOf(kind)]);
  return Object.fromEntries(lists);
}

function linesOf(kind) {
  try {
    const text = readFileSync(path.join(AUTHORITY, `${kind}.jsonl`), "utf8");
    return text.trimEnd().split("\n").map(JSON.parse);
  } catch {
    return [];
  }
}

async function speed(documents, names, lives) {
  const { finder } = textNames(names, lives);
  const chinese = names.filter(({ language }) => language === "zh").map(({ text }) => text);
  const texts = [...new Set(chinese)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    texts.map((text) => text.replace(/[()[\]{}.*+?^$|\\]/g, "\\$&")).join("|"),
    "gu",
  );
  const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const each = (run) => () => processorTime(() => documents.reduce((sum, text) => sum + run(text), 0));
  const { read, find, peer } = await interleaved(
    {
      read: each((text) => readDocument(text, finder, DATE).statements.length),
      find: each((text) => finder.find(text, DATE).length),
      peer: each((text) => text.match(pattern)?.length ?? 0),
    },
    TIMES,
  );
  const rate = ({ answer }) => bytes / MB / (answer.ms / 1_000);
  return {
    ...{ names: texts.length, megabytes: bytes / MB, statements: read.answer.found },
    ...{ read: rate(read), find: rate(find), peer: rate(peer) },
  };
}

/** Other programs on the machine make it wait, but do not make it work. */
function processorTime(run) {
  const before = process.cpuUsage();
  const found = run();
  const { user, system } = process.cpuUsage(before);
  return { found, ms: (user + system) / 1_000 };
}

async function reading(piece, megabytes, finder) {
  const text = piece.repeat(Math.ceil((megabytes * MB) / Buffer.byteLength(piece)));
  const before = heldBytes();
  const { ms, answer } = await timed(() => readDocument(text, finder, DATE));
  return { seconds: ms / 1_000, statements: answer.statements.length, held: heldBytes() - before };
}
