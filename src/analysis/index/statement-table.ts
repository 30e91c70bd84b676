/**
 * Statements of one kind as columns: row i is one statement. Its target is a project in a table of participations
 * (LEADS, PARTICIPATES_IN), a document in one of issuances (ISSUED).
 * Bodies, targets, documents and data sets are positions in the collaboration's lists.
 */
import { earliestDay, latestDay } from "../../domain/dates.js";
import { STATEMENT_STATUSES, type Role, type StatementStatus } from "../../domain/vocabulary.js";
import { asWide, copied, largest, narrowest, type Numbers } from "./narrow-numbers.js";
import { TextColumn } from "./text-column.js";

/** In the column `status`. */
export const ACCEPTED = STATEMENT_STATUSES.indexOf("ACCEPTED");
export const LEAD = 1;
export const PARTICIPANT = 2;
export const ROLE_BITS: Readonly<Record<Role, number>> = { LEAD, PARTICIPANT };

export interface StatementRow {
  id: string;
  body: number;
  target: number;
  role: Role;
  document: number;
  dataset: number;
  confidence: number;
  status: StatementStatus;
  listIsOpen: boolean;
  /** Whether it has a place or a quote in its document. */
  isLocated: boolean;
  /** Whether an office of the body is named in its place. */
  isOffice: boolean;
  from: string | null;
  to: string | null;
}

/** The new position of each old position in a list; null when no position changed. */
export type Moved = Int32Array | null;

export type MovedPositions = Record<PositionColumn, Moved>;

const POSITION_COLUMNS = ["body", "target", "document", "dataset"] as const;
type PositionColumn = (typeof POSITION_COLUMNS)[number];
/** Columns of numbers that are as narrow as their largest number allows. */
const OTHER_NARROW_COLUMNS = ["confidence", "from", "to"] as const;
const NARROW_COLUMNS = [...POSITION_COLUMNS, ...OTHER_NARROW_COLUMNS] as const;
type NarrowColumn = (typeof NARROW_COLUMNS)[number];
const BYTE_COLUMNS = ["role", "status", "listIsOpen", "isLocated", "isOffice"] as const;
const COLUMNS = [...NARROW_COLUMNS, ...BYTE_COLUMNS] as const;
export type Columns = Pick<StatementTable, (typeof COLUMNS)[number]> & {
  confidences: Float64Array;
  idText: Uint8Array;
  idStarts: Uint32Array;
  idFirsts: Uint32Array;
};
/** Spare rows allocated by `append`, so that the next few rows need no reallocation. */
const ROOM = 1_024;

export class StatementTable {
  private count = 0;
  ids = new TextColumn();
  body: Numbers = new Uint8Array(64);
  target: Numbers = new Uint8Array(64);
  document: Numbers = new Uint8Array(64);
  dataset: Numbers = new Uint8Array(64);
  /** Bits of ROLE_BITS. */
  role = new Uint8Array(64);
  /** Position in STATEMENT_STATUSES. */
  status = new Uint8Array(64);
  listIsOpen = new Uint8Array(64);
  isLocated = new Uint8Array(64);
  isOffice = new Uint8Array(64);
  /** Position in `confidences`. */
  confidence: Numbers = new Uint8Array(64);
  /** First day of the participation as YYYYMMDD; 0: not stated. */
  from: Numbers = new Uint8Array(64);
  /** Last day of the participation as YYYYMMDD; 0: not stated. */
  to: Numbers = new Uint8Array(64);
  /** Where each confidence is in the list of the different ones. */
  private readonly confidenceAt = new Map<number, number>();

  /** A table of these columns, which it takes over. */
  static of({ idText, idStarts, idFirsts, confidences, ...columns }: Columns): StatementTable {
    const table = new StatementTable();
    Object.assign(table, columns);
    table.count = columns.body.length;
    table.ids = TextColumn.of({ text: idText, starts: idStarts, firsts: idFirsts }, table.count);
    for (const confidence of confidences) table.confidenceCode(confidence);
    return table;
  }

  /** Every column, without spare rows. */
  columns(): Columns {
    const columns = COLUMNS.map((name) => [name, this[name].subarray(0, this.count)]);
    const { text: idText, starts: idStarts, firsts: idFirsts } = this.ids.parts;
    const confidences = Float64Array.from(this.confidences);
    return { ...(Object.fromEntries(columns) as Columns), confidences, idText, idStarts, idFirsts };
  }

  /** The different confidences of the statements. */
  get confidences(): number[] {
    return [...this.confidenceAt.keys()];
  }

  get length(): number {
    return this.count;
  }

  push(row: StatementRow): void {
    if (this.count === this.role.length) this.widen(2 * this.count + ROOM);
    const i = this.count++;
    this.ids.push(row.id);
    for (const column of POSITION_COLUMNS) this.set(column, i, row[column]);
    this.role[i] = ROLE_BITS[row.role];
    this.status[i] = STATEMENT_STATUSES.indexOf(row.status);
    this.listIsOpen[i] = row.listIsOpen ? 1 : 0;
    this.isLocated[i] = row.isLocated ? 1 : 0;
    this.isOffice[i] = row.isOffice ? 1 : 0;
    this.set("confidence", i, this.confidenceCode(row.confidence));
    this.set("from", i, row.from === null ? 0 : earliestDay(row.from));
    this.set("to", i, row.to === null ? 0 : latestDay(row.to));
  }

  /**
   * Appends another table's rows and maps their positions to the new ones. Copies whole ranges, not single rows.
   * @param without rows left out, ascending
   */
  append(other: StatementTable, without: readonly number[], moved: MovedPositions): void {
    this.widen(this.count + other.length - without.length + ROOM);
    const confidence = Int32Array.from(other.confidences, (one) => this.confidenceCode(one));
    const all = { ...moved, confidence, from: null, to: null };
    for (const column of NARROW_COLUMNS) this[column] = asWide(this[column], all[column] ?? other[column]);
    let from = 0;
    for (const row of [...without, other.length]) {
      this.appendRange(other, from, row, all);
      from = row + 1;
    }
  }

  private appendRange(
    other: StatementTable,
    from: number,
    to: number,
    moved: Record<NarrowColumn, Moved>,
  ): void {
    const at = this.count;
    this.ids.pushRange(other.ids, from, to);
    for (const column of BYTE_COLUMNS) this[column].set(other[column].subarray(from, to), at);
    for (const column of NARROW_COLUMNS) {
      const { [column]: source } = other;
      const { [column]: now } = moved;
      const target = this[column];
      if (now === null) target.set(source.subarray(from, to), at);
      else for (let row = from; row < to; row++) target[at + row - from] = now[source[row]!]!;
    }
    this.count += to - from;
  }

  private set(column: NarrowColumn, row: number, value: number): void {
    if (value > largest(this[column]))
      this[column] = copied(new (narrowest(value))(this.role.length), this[column]);
    this[column][row] = value;
  }

  private confidenceCode(confidence: number): number {
    const known = this.confidenceAt.get(confidence) ?? this.confidenceAt.size;
    if (known === this.confidenceAt.size) this.confidenceAt.set(confidence, known);
    return known;
  }

  private widen(size: number): void {
    if (size <= this.role.length) return;
    for (const column of NARROW_COLUMNS)
      this[column] = copied(new (narrowest(largest(this[column])))(size), this[column]);
    for (const column of BYTE_COLUMNS) this[column] = copied(new Uint8Array(size), this[column]);
  }
}
