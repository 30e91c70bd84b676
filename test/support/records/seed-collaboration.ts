/** The built-in data in memory, read from its files. */
import { existsSync, readFileSync } from "node:fs";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import { RECORD_KINDS, type InterchangeRecords } from "../../../src/domain/records.js";
import { collaborationOf } from "./collaboration-of.js";

const FOLDERS = ["authority", "egov-speech-2014"];

export function seedRecords(folders: readonly string[] = FOLDERS): InterchangeRecords {
  const lists = RECORD_KINDS.map((kind) => [kind, folders.flatMap((folder) => lines(folder, kind))] as const);
  return Object.fromEntries(lists) as unknown as InterchangeRecords;
}

export function seedCollaboration(): Collaboration {
  return collaborationOf(seedRecords());
}

function lines(folder: string, kind: string): unknown[] {
  const file = new URL(`../../../seed/${folder}/${kind}.jsonl`, import.meta.url);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8").trimEnd();
  return text.split("\n").map((line): unknown => JSON.parse(line));
}
