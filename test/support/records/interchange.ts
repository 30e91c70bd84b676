/** Interchange files as tests lay them down: folders and zips, sound and broken. */
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords } from "../../../src/domain/records.js";
import { toLine } from "../../../src/exchange/interchange/write-records.js";
import { body, chain, document, project, records, statement } from "./records.js";

/** One file for each kind that has records; @returns the folder */
export function writeFolder(folder: string, given: Partial<InterchangeRecords>): string {
  mkdirSync(folder, { recursive: true });
  for (const kind of RECORD_KINDS) {
    const list = (given[kind] ?? []) as unknown as AnyRecord[];
    const lines = list.map((record) => toLine(kind, record)).join("");
    if (list.length > 0) writeFileSync(path.join(folder, `${kind}.jsonl`), lines);
  }
  return folder;
}

/** @returns the file */
export async function writeZip(
  file: string,
  entries: readonly [name: string, text: string, mode?: number][],
) {
  const zip = new yazl.ZipFile();
  for (const [name, text, mode = 0o100644] of entries) zip.addBuffer(Buffer.from(text), name, { mode });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** Puts other bytes of the same length wherever the first stand. */
export function patch(file: string, from: Buffer, to: Buffer): void {
  if (from.length !== to.length) throw new Error("a patch keeps the length");
  const bytes = readFileSync(file);
  let patched = 0;
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1), patched++) to.copy(bytes, at);
  if (patched === 0) throw new Error("there is nothing to patch");
  writeFileSync(file, bytes);
}

/**
 * Two bodies in one project of one chain. "a leads p, b helps" is the text of d from its fourth character on, so
 * that `a` stands at 3 and `b` at 14.
 */
export function smallGraph(): InterchangeRecords {
  const claim = { document: "d", object: "p" };
  const quoted = { quote: "a leads p, b helps", quoteStart: 3 };
  return records({
    bodies: [body("a"), body("b")],
    projects: [project("p")],
    chains: [chain("c")],
    documents: [{ ...document("d", "2014-01-01"), length: 21 }],
    statements: [
      statement("s1", { ...claim, predicate: "LEADS", subject: "a" }, { ...quoted, start: 3, end: 4 }),
      statement(
        "s2",
        { ...claim, predicate: "PARTICIPATES_IN", subject: "b" },
        { ...quoted, start: 14, end: 15 },
      ),
      statement("s3", { document: "d", predicate: "SERVES", subject: "p", object: "c" }),
    ],
  });
}
