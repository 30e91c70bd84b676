/** The index of one data version as parts, columns and lists of records, from which it can be made again. */
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { DataVersion } from "../../domain/history.js";
import { STATEMENT_STATUSES } from "../../domain/vocabulary.js";
import { parts as ranges } from "../steps.js";
import { KINDS_IN_MEMORY } from "./changed-collaboration.js";
import { Collaboration, type CollaborationRecords } from "./collaboration.js";
import { listsOf } from "./columns.js";
import { eachStatus, exactly } from "./served-chains.js";
import { shareTexts } from "./shared-texts.js";
import { StatementTable, type Columns } from "./statement-table.js";

type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export type PartValue = NumberColumn | readonly unknown[];
export type IndexParts = ReadonlyMap<string, PartValue>;

/** Raised when a column keeps its name and changes its meaning. */
const MEANING = 2;
/** What the parts depend on besides the data. Parts of another layout must not be read. */
export const LAYOUT = JSON.stringify([
  MEANING,
  KINDS_IN_MEMORY.map((kind) => [kind, RECORD_COLUMNS[kind]]),
  STATEMENT_STATUSES,
  Object.keys(new StatementTable().columns()),
]);

const TABLES = ["statements", "issuances"] as const;
/** Records of one part: made into text, they take some milliseconds. */
const RECORDS_AT_ONCE = 5_000;
const NONE: readonly number[] = [];

export function* partsOf({ records }: Collaboration): Generator<[name: string, PartValue]> {
  for (const kind of KINDS_IN_MEMORY) {
    const list = records[kind];
    for (const [from, to] of ranges(list.length, RECORDS_AT_ONCE))
      yield [`${kind}.${from}`, list.slice(from, to)];
  }
  for (const status of STATEMENT_STATUSES) {
    const { start, values } = listsOf(records.chainsByStatus[status]);
    yield [`chains.${status}.start`, start];
    yield [`chains.${status}.values`, values];
  }
  for (const table of TABLES) {
    for (const [column, values] of Object.entries(records[table].columns()))
      yield [`${table}.${column}`, values];
  }
  yield ["statementCount", Int32Array.of(records.statementCount)];
}

export function collaborationOfParts(version: DataVersion, parts: IndexParts): Collaboration {
  const lists = KINDS_IN_MEMORY.map((kind) => [kind, recordsOf(kind, parts)] as const);
  return new Collaboration({
    version,
    ...(Object.fromEntries(lists) as unknown as Omit<CollaborationRecords, "version">),
    chainsByStatus: eachStatus((status) => listsFrom(parts, `chains.${status}`)),
    statements: tableFrom(parts, "statements"),
    issuances: tableFrom(parts, "issuances"),
    statementCount: numbers(parts, "statementCount")[0]!,
  });
}

function recordsOf(kind: string, parts: IndexParts): unknown[] {
  const all: unknown[] = [];
  for (let part = parts.get(`${kind}.0`); part; part = parts.get(`${kind}.${all.length}`))
    for (const record of part) all.push(record);
  shareTexts(all as Record<string, unknown>[]);
  return all;
}

function listsFrom(parts: IndexParts, name: string): (readonly number[])[] {
  const [start, values] = [numbers(parts, `${name}.start`), numbers(parts, `${name}.values`)];
  return Array.from({ length: start.length - 1 }, (_, key) =>
    start[key] === start[key + 1]
      ? NONE
      : exactly(start[key + 1]! - start[key]!, values.subarray(start[key], start[key + 1])),
  );
}

function tableFrom(parts: IndexParts, table: (typeof TABLES)[number]): StatementTable {
  const names = Object.keys(new StatementTable().columns());
  const columns = names.map((column) => [column, numbers(parts, `${table}.${column}`)]);
  return StatementTable.of(Object.fromEntries(columns) as Columns);
}

function numbers(parts: IndexParts, name: string): NumberColumn {
  const part = parts.get(name);
  if (ArrayBuffer.isView(part)) return part;
  throw new Error(`The index has no column ${name}`);
}
