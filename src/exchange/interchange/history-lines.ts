/**
 * `history.jsonl`: every data version, oldest first. The lines of the changes that a version made are followed by one
 * line for the version itself.
 */
import { z } from "zod";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../../domain/records.js";
import type { RecordChange } from "../../domain/history.js";
import { LONGEST_LINE, NotText, textLines } from "../text-lines.js";
import { structureProblem } from "./record-problem.js";

/** What a version says of itself. */
export interface VersionLine {
  version: number;
  at: string;
  by: string;
  reason: string;
  contentHash: string;
  /** Number of changes, whose lines come before this one. */
  changes: number;
  /** Hash of the records of this version, where that is not the one stated; null otherwise. */
  recordsHash: string | null;
}

export type HistoryLine = RecordChange | VersionLine;

export function isVersion(line: HistoryLine): line is VersionLine {
  return "version" in line;
}

/** Thrown for a line that cannot be taken. */
export class BadLine extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const record = z.looseObject({ id: z.string() }).nullable();
const CHANGE = z.strictObject({
  kind: z.enum(RECORD_KINDS as unknown as [RecordKind, ...RecordKind[]]),
  id: z.string(),
  before: record,
  after: record,
});
const VERSION = z.strictObject({
  version: z.number().int().min(1),
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string(),
  contentHash: hash,
  changes: count,
  recordsHash: hash.nullable(),
});

/** A line of a change holds two states of a record. */
const LONGEST = 3 * LONGEST_LINE;
/** An escaped half of a surrogate pair, which no export writes and the database does not store. */
const ESCAPED_SURROGATE = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

export function toHistoryLine(line: HistoryLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** @throws BadLine */
export async function* readHistory(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<HistoryLine> {
  for await (const { line, value } of jsonLines(chunks)) yield toLine(value, line);
}

/** The JSON of each line. @throws BadLine */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: number; value: unknown }> {
  try {
    for await (const { line, text } of textLines("", chunks, LONGEST))
      yield { line, value: parsed(text, line) };
  } catch (error) {
    if (error instanceof NotText) throw new BadLine(error.place.line, error.reason);
    throw error;
  }
}

function parsed(text: string, line: number): unknown {
  if (ESCAPED_SURROGATE.test(text)) throw new BadLine(line, "it holds half of a surrogate pair");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadLine(line, `it is not valid JSON: ${(error as Error).message}`);
  }
}

function toLine(value: unknown, line: number): HistoryLine {
  const isChange = typeof value === "object" && value !== null && "kind" in value;
  const { success, data, error } = (isChange ? CHANGE : VERSION).safeParse(value);
  if (!success) throw new BadLine(line, `${error.issues[0]!.path.join(".")} ${error.issues[0]!.message}`);
  if (isChange) requireStates(data as RecordChange, line);
  return data;
}

function requireStates({ kind, id, before, after }: RecordChange, line: number): void {
  const states = [before, after].filter((state): state is AnyRecord => state !== null);
  if (states.length === 0) throw new BadLine(line, "it holds no state of the record");
  for (const state of states) {
    const problem =
      state.id === id ? structureProblem(kind, state) : { column: "id", reason: `it is not "${id}"` };
    if (problem) throw new BadLine(line, `${problem.column}: ${problem.reason}`);
  }
}
