/** Reads one file of the interchange form, line by line: each is a record, or refused with its reason. */
import { parse } from "csv-parse";
import type { AnyRecord, RecordKind } from "../../domain/records.js";
import { RECORD_COLUMNS } from "../../domain/records.js";
import { fromCells } from "./csv-cells.js";
import type { Refusal } from "./refusal.js";
import { recordProblem, type RecordProblem } from "./record-problem.js";
import { NotText, textLines } from "./text-lines.js";

export interface InterchangeFile {
  kind: RecordKind;
  /** As messages call it. */
  name: string;
  format: "jsonl" | "csv";
  /** Its bytes, from the beginning each time. */
  open: () => AsyncIterable<Uint8Array>;
}

export interface ReadRecord {
  line: number;
  record: AnyRecord;
}
export type ReadLine = ReadRecord | Refusal;

export function isRefusal(line: ReadLine): line is Refusal {
  return "reason" in line;
}

type Check = (kind: RecordKind, value: unknown) => RecordProblem | null;

/** A file that is no text ends with one refusal where it stops being text. */
export function readFile(file: InterchangeFile): AsyncGenerator<ReadLine> {
  return linesOf(file, recordProblem);
}

/** Reads a file again whose lines were checked before: what was refused then must be skipped by its line. */
export function readCheckedFile(file: InterchangeFile): AsyncGenerator<ReadLine> {
  return linesOf(file, () => null);
}

async function* linesOf(file: InterchangeFile, check: Check): AsyncGenerator<ReadLine> {
  try {
    yield* file.format === "csv" ? readCsv(file, check) : readJsonLines(file, check);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    yield { ...error.place, column: "the whole file", reason: error.reason };
  }
}

async function* readJsonLines({ kind, name, open }: InterchangeFile, check: Check): AsyncGenerator<ReadLine> {
  for await (const { line, text } of textLines(name, open())) {
    if (text.trim() === "") continue;
    const place = { file: name, line };
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      yield { ...place, column: "the whole line", reason: `it is no JSON: ${(error as Error).message}` };
      continue;
    }
    yield toRecord(value, place, check(kind, value));
  }
}

type CsvRow = { info: { lines: number }; record: Record<string, string> };

async function* readCsv({ kind, name, open }: InterchangeFile, check: Check): AsyncGenerator<ReadLine> {
  const parser = parse({
    columns: (head: string[]) => checkedHead(head, kind),
    info: true,
    skip_empty_lines: true,
  });
  void feed(parser, name, open());
  try {
    for await (const { info, record } of parser as AsyncIterable<CsvRow>) {
      const place = { file: name, line: info.lines };
      const value = fromCells(kind, record);
      yield toRecord(value, place, check(kind, value));
    }
  } catch (error) {
    if (error instanceof NotText) throw error;
    const { message, lines = 1 } = error as Error & { lines?: number };
    yield { file: name, line: lines, column: "the whole line", reason: `it is no CSV: ${message}` };
  }
}

async function feed(
  parser: ReturnType<typeof parse>,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for await (const { text } of textLines(name, bytes)) {
      if (!parser.write(`${text}\n`)) await new Promise((resolve) => parser.once("drain", resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

function checkedHead(head: readonly string[], kind: RecordKind): string[] {
  const columns: readonly string[] = RECORD_COLUMNS[kind];
  const unknown = head.filter((column) => !columns.includes(column));
  if (unknown.length > 0)
    throw new Error(`unknown column ${unknown.join(", ")}; ${kind} has ${columns.join(", ")}`);
  const missing = columns.filter((column) => !head.includes(column));
  if (missing.length > 0) throw new Error(`the columns ${missing.join(", ")} are missing`);
  return [...head];
}

function toRecord(
  value: unknown,
  { file, line }: { file: string; line: number },
  problem: RecordProblem | null,
): ReadLine {
  return problem === null ? { line, record: value as AnyRecord } : { file, line, ...problem };
}
