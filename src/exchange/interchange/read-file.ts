/** Reads a file of the interchange format line by line. Each line gives a record or a refusal with its reason. */
import type { AnyRecord, RecordKind } from "../../domain/records.js";
import { inColumns, optionalColumns, RECORD_COLUMNS } from "../../domain/record-columns.js";
import { csvRows, headProblem, type BrokenRow, type CsvRow } from "../csv-rows.js";
import { NotText, textLines } from "../text-lines.js";
import { fromCells } from "./csv-cells.js";
import { mayBeLeftOut, withDefaults } from "./left-out.js";
import type { Refusal } from "./refusal.js";
import { recordProblem, type RecordProblem } from "./record-problem.js";

export interface InterchangeFile {
  kind: RecordKind;
  /** Name used in messages. */
  name: string;
  format: "jsonl" | "csv";
  /** Opens the file from the beginning. */
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

/** At bytes that are not text, reading ends with one refusal for the whole file. */
export function readFile(file: InterchangeFile): AsyncGenerator<ReadLine> {
  return linesOf(file, recordProblem);
}

/** Reads a file again without validating records; the caller must skip the lines that were refused before. */
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
      yield {
        ...place,
        column: "the whole line",
        reason: `it is not valid JSON: ${(error as Error).message}`,
      };
      continue;
    }
    const whole = withDefaults(kind, value);
    yield toRecord(kind, whole, place, check(kind, whole));
  }
}

async function* readCsv({ kind, name, open }: InterchangeFile, check: Check): AsyncGenerator<ReadLine> {
  let head: string[] | null = null;
  for await (const row of csvRows(name, open())) {
    const place = { file: name, line: row.line };
    const wrong = "reason" in row ? row.reason : rowProblem(kind, row.cells, head);
    if (wrong !== null) yield { ...place, column: "the whole line", reason: wrong };
    else if (head !== null) {
      const value = withDefaults(kind, fromCells(kind, named(head, row), head));
      yield toRecord(kind, value, place, check(kind, value));
    }
    if (head === null && wrong !== null) return;
    head ??= (row as CsvRow).cells;
  }
}

/** @param head null: the row itself is the header */
function rowProblem(
  kind: RecordKind,
  cells: readonly string[],
  head: readonly string[] | null,
): string | null {
  if (head !== null)
    return cells.length === head.length
      ? null
      : `it has ${cells.length} cells where the head has ${head.length}`;
  const [columns, optional] = [
    RECORD_COLUMNS[kind],
    [...optionalColumns(kind), ...mayBeLeftOut(kind, cells)],
  ];
  const problem = headProblem(
    cells,
    columns.filter((column) => !optional.includes(column)),
    optional,
  );
  return problem && `${problem}; ${kind} has ${columns.join(", ")}`;
}

function named(head: readonly string[], row: CsvRow | BrokenRow): Record<string, string> {
  return Object.fromEntries(head.map((column, at) => [column, (row as CsvRow).cells[at] ?? ""]));
}

function toRecord(
  kind: RecordKind,
  value: unknown,
  { file, line }: { file: string; line: number },
  problem: RecordProblem | null,
): ReadLine {
  if (problem !== null) return { file, line, ...problem };
  const record = (value ?? {}) as AnyRecord;
  return { line, record: optionalColumns(kind).length > 0 ? inColumns(kind, record) : record };
}
