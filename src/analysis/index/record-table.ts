/**
 * The records of one kind in order of id, as columns; a record is made when it is asked for. Of these kinds there is
 * one record to ten statements or more, and as an object it would take ten times the memory. Immutable once built.
 */
import type { RecordChange } from "../../domain/history.js";
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { InterchangeRecords } from "../../domain/records.js";
import { IdPlaces } from "./id-places.js";
import type { Moved } from "./statement-table.js";
import { JsonColumn, CodeColumn, type CodeParts, type Column, type CopyRows } from "./value-columns.js";
import type { TextParts } from "./text-column.js";

/** The kinds of which there are many. */
export const TABLE_KINDS = ["projects", "chains", "documents"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
export type RecordOf<Kind extends TableKind> = InterchangeRecords[Kind][number];

/** Fields in which few values differ. */
const FEW_VALUES: ReadonlySet<string> = new Set([
  ...["kind", "labelIsOurs", "startedOn", "endedOn", "publishedOn", "licence", "language"],
]);

type Columns = ReadonlyMap<string, CodeColumn | JsonColumn>;

export interface RecordParts {
  rows: number;
  slots: Uint32Array;
  /** By field. */
  columns: Readonly<Record<string, CodeParts | TextParts>>;
}

export class RecordTable<Kind extends TableKind> implements Iterable<RecordOf<Kind>> {
  private constructor(
    readonly kind: Kind,
    readonly length: number,
    private readonly columns: Columns,
    /** The row of each id. */
    readonly places: IdPlaces,
  ) {}

  /** @throws Error when two records have the same id */
  static of<Kind extends TableKind>(kind: Kind, records: readonly RecordOf<Kind>[]): RecordTable<Kind> {
    const columns = emptyColumns(kind);
    for (const record of inOrder(records)) pushRecord(columns, record);
    return new RecordTable(kind, records.length, columns, IdPlaces.of(idsOf(columns), records.length));
  }

  /** A table of these parts, which it takes over. */
  static ofParts<Kind extends TableKind>(
    kind: Kind,
    { rows, slots, columns }: RecordParts,
  ): RecordTable<Kind> {
    const read = RECORD_COLUMNS[kind].map((field) => [field, columnOf(columns[field]!, rows)] as const);
    const all = new Map<string, CodeColumn | JsonColumn>(read);
    return new RecordTable(kind, rows, all, new IdPlaces(idsOf(all), slots));
  }

  /** Without spare rows. */
  get parts(): RecordParts {
    const columns = Object.fromEntries([...this.columns].map(([field, column]) => [field, column.parts]));
    return { rows: this.length, slots: this.places.slots, columns };
  }

  /** @throws RangeError when there is no such row */
  at(row: number): RecordOf<Kind> {
    if (!(row >= 0 && row < this.length)) throw new RangeError(`There is no row ${row} of ${this.kind}`);
    const record: Record<string, unknown> = {};
    for (const [field, column] of this.columns) setField(record, field, column.at(row));
    return record as unknown as RecordOf<Kind>;
  }

  get(id: string): RecordOf<Kind> | undefined {
    const row = this.places.get(id);
    return row === undefined ? undefined : this.at(row);
  }

  /** One field of every record, by row, without making the records. */
  column<Field extends string & keyof RecordOf<Kind>>(field: Field): Column<RecordOf<Kind>[Field]> {
    return this.columns.get(field) as unknown as Column<RecordOf<Kind>[Field]>;
  }

  *[Symbol.iterator](): Generator<RecordOf<Kind>> {
    const fields = [...this.columns].map(([field, column]) => [field, column[Symbol.iterator]()] as const);
    for (let row = 0; row < this.length; row++) {
      const record: Record<string, unknown> = {};
      for (const [field, values] of fields) setField(record, field, values.next().value);
      yield record as unknown as RecordOf<Kind>;
    }
  }

  /**
   * The table after changes of its records, and the new row of each old one, -1 for a removed one; null where no row
   * moved. Copies ranges of columns, not records.
   */
  changed(changes: readonly RecordChange[]): { table: RecordTable<Kind>; moved: Moved } {
    const edits = changes.flatMap((change) => this.editOf(change)).sort(byRow);
    const columns = emptyColumns(this.kind);
    for (const [field, column] of columns)
      pushEdited(column, field, column.copying(this.columns.get(field) as never), edits, this.length);
    const { moved, length } = this.rowsAfter(edits);
    const ids = idsOf(columns);
    const places = moved === null ? new IdPlaces(ids, this.places.slots) : IdPlaces.of(ids, length);
    return { table: new RecordTable(this.kind, length, columns, places), moved };
  }

  private rowsAfter(edits: readonly Edit[]): { moved: Moved; length: number } {
    if (edits.every(({ replaces, record }) => replaces === 1 && record !== null))
      return { moved: null, length: this.length };
    const moved = new Int32Array(this.length).fill(-1);
    let [from, length] = [0, 0];
    for (const { row, replaces, record } of edits) {
      while (from < row) moved[from++] = length++;
      if (record !== null && replaces === 1) moved[row] = length;
      if (record !== null) length++;
      from = row + replaces;
    }
    while (from < this.length) moved[from++] = length++;
    return { moved, length };
  }

  private editOf({ id, after }: RecordChange): Edit[] {
    const known = this.places.get(id);
    if (known !== undefined) return [{ id, row: known, replaces: 1, record: after }];
    return after === null ? [] : [{ id, row: this.firstAfter(id), replaces: 0, record: after }];
  }

  /** The first row with a higher id. */
  private firstAfter(id: string): number {
    const ids = this.column("id" as never) as Column<string>;
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ids.at(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

type Tables = { [Kind in TableKind]: RecordTable<Kind> };

/** The lists of records, with tables instead of those of which there are many. */
export function inTables<Lists extends Pick<InterchangeRecords, TableKind>>(
  lists: Lists,
): Omit<Lists, TableKind> & Tables {
  const tables = TABLE_KINDS.map((kind) => [kind, RecordTable.of(kind, lists[kind])]);
  return { ...lists, ...(Object.fromEntries(tables) as Tables) };
}

/** A record that takes the place of the row, or comes before it; null: the row is removed. */
interface Edit {
  id: string;
  row: number;
  replaces: 0 | 1;
  record: RecordChange["after"];
}

const byRow = (a: Edit, b: Edit): number =>
  a.row - b.row || a.replaces - b.replaces || (a.id < b.id ? -1 : 1);

/** One field of the rows that stay, and of the records that come. */
function pushEdited(
  column: CodeColumn | JsonColumn,
  field: string,
  copy: CopyRows,
  edits: readonly Edit[],
  length: number,
): void {
  let from = 0;
  for (const { row, replaces, record } of edits) {
    copy(from, row);
    if (record !== null) column.push((record as unknown as Record<string, unknown>)[field]);
    from = row + replaces;
  }
  copy(from, length);
}

/** The records by id, in the order of JavaScript: that of Neo4j can differ beyond the Basic Multilingual Plane. */
function inOrder<Entry extends { id: string }>(records: readonly Entry[]): readonly Entry[] {
  const isOrdered = records.every(({ id }, row) => row === 0 || records[row - 1]!.id < id);
  return isOrdered ? records : [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function emptyColumns(kind: TableKind): Columns {
  return new Map(
    RECORD_COLUMNS[kind].map((field) => [
      field,
      FEW_VALUES.has(field) ? new CodeColumn() : JsonColumn.empty(),
    ]),
  );
}

function columnOf(parts: CodeParts | TextParts, rows: number): CodeColumn | JsonColumn {
  return "codes" in parts ? CodeColumn.of(parts) : JsonColumn.of(parts, rows);
}

const idsOf = (columns: Columns): Column<string> => columns.get("id") as unknown as Column<string>;

function pushRecord(columns: Columns, record: object): void {
  for (const [field, column] of columns) column.push((record as Record<string, unknown>)[field]);
}

function setField(record: Record<string, unknown>, field: string, value: unknown): void {
  if (value !== undefined) record[field] = value;
}
