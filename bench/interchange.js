/** Writes the generated data as a folder in the interchange format, for the program's own import. */
import { once } from "node:events";
import { createWriteStream, mkdtempSync } from "node:fs";
import { finished } from "node:stream/promises";
import os from "node:os";
import path from "node:path";
import { toLine } from "../dist/exchange/interchange/write-records.js";
import { recordsOf, statementsOf } from "./records.js";

const LINES_AT_ONCE = 1_000;

/** @returns the folder, which the caller must remove */
export async function writeInterchange(data) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-bench-input-"));
  for (const [kind, records] of Object.entries(recordsOf(data))) await writeFile(folder, kind, records);
  await writeFile(folder, "statements", statementsOf(data));
  return folder;
}

async function writeFile(folder, kind, records) {
  const out = createWriteStream(path.join(folder, `${kind}.jsonl`));
  let lines = [];
  for (const record of records) {
    lines.push(toLine(kind, record));
    if (lines.length < LINES_AT_ONCE) continue;
    if (!out.write(lines.join(""))) await once(out, "drain");
    lines = [];
  }
  out.end(lines.join(""));
  await finished(out);
}
