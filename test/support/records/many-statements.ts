import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { AnyRecord, RecordKind } from "../../../src/domain/records.js";
import { toLine } from "../../../src/exchange/interchange/write-records.js";
import { body, document, project, records, statement } from "./records.js";

const BODIES = 100;

const numbered = (kind: string, at: number): string => `${kind}-${String(at).padStart(5, "0")}`;

function list<T>(size: number, make: (at: number) => T): T[] {
  return Array.from({ length: size }, (_, at) => make(at));
}

/** A folder of the interchange form with this many statements: all bodies take part in one project after the other. */
export function manyStatements(count: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-many-"));
  const all = records({
    bodies: list(BODIES, (at) => body(numbered("body", at))),
    projects: list(Math.ceil(count / BODIES), (at) => project(numbered("project", at))),
    documents: [document("many", "2014-01-01")],
    statements: list(count, (at) =>
      statement(numbered("statement", at), {
        predicate: "PARTICIPATES_IN",
        subject: numbered("body", at % BODIES),
        object: numbered("project", Math.floor(at / BODIES)),
        document: "many",
      }),
    ),
  });
  for (const [kind, own] of Object.entries(all) as [RecordKind, AnyRecord[]][]) {
    writeFileSync(path.join(folder, `${kind}.jsonl`), own.map((one) => toLine(kind, one)).join(""));
  }
  return folder;
}
