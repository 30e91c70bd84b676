/** The index of one data version as parts, columns and lists of records, from which it can be made again. */
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { DataVersion } from "../../domain/history.js";
import { STATEMENT_STATUSES } from "../../domain/vocabulary.js";
import { parts as ranges } from "../steps.js";
import { KINDS_IN_MEMORY, LISTED_KINDS } from "./changed-collaboration.js";
import { Collaboration, type CollaborationRecords } from "./collaboration.js";
import type { Lists } from "./columns.js";
import { RecordTable, TABLE_KINDS, type RecordParts, type TableKind } from "./record-table.js";
import { eachStatus } from "./served-chains.js";
import { shareTexts } from "./shared-texts.js";
import { StatementTable, type Columns } from "./statement-table.js";

type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export type PartValue = NumberColumn | readonly unknown[];
export type IndexParts = ReadonlyMap<string, PartValue>;

/** Raised when a column keeps its name and changes its meaning. */
const MEANING = 3;
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

export function* partsOf({ records }: Collaboration): Generator<[name: string, PartValue]> {
  for (const kind of LISTED_KINDS) {
    const list = records[kind];
    for (const [from, to] of ranges(list.length, RECORDS_AT_ONCE))
      yield [`${kind}.${from}`, list.slice(from, to)];
  }
  for (const kind of TABLE_KINDS) yield* partsOfRecords(kind, records[kind].parts);
  for (const status of STATEMENT_STATUSES) {
    const { start, values } = records.chainsByStatus[status];
    yield [`served.${status}.start`, start];
    yield [`served.${status}.values`, values];
  }
  for (const table of TABLES) {
    for (const [column, values] of Object.entries(records[table].columns()))
      yield [`${table}.${column}`, values];
  }
  yield ["statementCount", Int32Array.of(records.statementCount)];
}

function* partsOfRecords(
  kind: TableKind,
  { rows, slots, columns }: RecordParts,
): Generator<[string, PartValue]> {
  yield [`${kind}.rows`, Int32Array.of(rows)];
  yield [`${kind}.slots`, slots];
  for (const [field, column] of Object.entries(columns))
    for (const [part, value] of Object.entries(column))
      yield [`${kind}.${field}.${part}`, value as PartValue];
}

export function collaborationOfParts(version: DataVersion, parts: IndexParts): Collaboration {
  const lists = LISTED_KINDS.map((kind) => [kind, recordsOf(kind, parts)] as const);
  const tables = TABLE_KINDS.map((kind) => [kind, recordTable(kind, parts)] as const);
  return new Collaboration({
    version,
    ...(Object.fromEntries([...lists, ...tables]) as unknown as Omit<CollaborationRecords, "version">),
    chainsByStatus: eachStatus((status) => listsFrom(parts, `served.${status}`)),
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

function recordTable<Kind extends TableKind>(kind: Kind, parts: IndexParts): RecordTable<Kind> {
  const columns: Record<string, Record<string, PartValue>> = {};
  for (const [name, value] of parts) {
    const [of, field, part] = name.split(".");
    if (of === kind && field && part) (columns[field] ??= {})[part] = value;
  }
  const rows = numbers(parts, `${kind}.rows`)[0]!;
  const slots = numbers(parts, `${kind}.slots`) as Uint32Array;
  return RecordTable.ofParts(kind, { rows, slots, columns: columns as unknown as RecordParts["columns"] });
}

function listsFrom(parts: IndexParts, name: string): Lists {
  const [start, values] = [numbers(parts, `${name}.start`), numbers(parts, `${name}.values`)];
  return { start, values } as Lists;
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
