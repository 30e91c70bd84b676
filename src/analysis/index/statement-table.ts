/**
 * Statements of one kind as columns: row i is one statement. Its target is a project in a table of participations
 * (LEADS, PARTICIPATES_IN), a document in one of issuances (ISSUED).
 * Bodies, targets, documents and data sets are positions in the collaboration's lists.
 */
import { earliestDay, latestDay } from "../../domain/dates.js";
import { STATEMENT_STATUSES, type Role, type StatementStatus } from "../../domain/vocabulary.js";
import { TextColumn } from "./text-column.js";

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
const BYTE_COLUMNS = ["role", "status", "listIsOpen", "isLocated", "isOffice"] as const;
const OTHER_COLUMNS = [...BYTE_COLUMNS, "confidence", "from", "to"] as const;
const COLUMNS = [...POSITION_COLUMNS, ...OTHER_COLUMNS] as const;
export type Columns = Pick<StatementTable, (typeof COLUMNS)[number]> & {
  idText: Uint8Array;
  idEnds: Uint32Array;
};
/** Spare rows allocated by `append`, so that the next few rows need no reallocation. */
const ROOM = 1_024;

export class StatementTable {
  private count = 0;
  ids = new TextColumn();
  body = new Int32Array(64);
  target = new Int32Array(64);
  document = new Int32Array(64);
  dataset = new Int32Array(64);
  /** Bits of ROLE_BITS. */
  role = new Uint8Array(64);
  /** Position in STATEMENT_STATUSES. */
  status = new Uint8Array(64);
  listIsOpen = new Uint8Array(64);
  isLocated = new Uint8Array(64);
  isOffice = new Uint8Array(64);
  confidence = new Float64Array(64);
  /** First day of the participation as YYYYMMDD; 0: not stated. */
  from = new Int32Array(64);
  /** Last day of the participation as YYYYMMDD; 0: not stated. */
  to = new Int32Array(64);

  /** A table of these columns, which it takes over. */
  static of({ idText, idEnds, ...columns }: Columns): StatementTable {
    const table = new StatementTable();
    table.ids = TextColumn.of(idText, idEnds);
    Object.assign(table, columns);
    table.count = columns.body.length;
    return table;
  }

  get length(): number {
    return this.count;
  }

  /** Every column, without spare rows. */
  columns(): Columns {
    const columns = COLUMNS.map((name) => [name, this[name].subarray(0, this.count)]);
    const { text: idText, ends: idEnds } = this.ids.columns();
    return { ...(Object.fromEntries(columns) as Omit<Columns, "idText" | "idEnds">), idText, idEnds };
  }

  push(row: StatementRow): void {
    if (this.count === this.body.length) this.widen(2 * this.count);
    const i = this.count++;
    this.ids.push(row.id);
    this.body[i] = row.body;
    this.target[i] = row.target;
    this.document[i] = row.document;
    this.dataset[i] = row.dataset;
    this.role[i] = ROLE_BITS[row.role];
    this.status[i] = STATEMENT_STATUSES.indexOf(row.status);
    this.listIsOpen[i] = row.listIsOpen ? 1 : 0;
    this.isLocated[i] = row.isLocated ? 1 : 0;
    this.isOffice[i] = row.isOffice ? 1 : 0;
    this.confidence[i] = row.confidence;
    this.from[i] = row.from === null ? 0 : earliestDay(row.from);
    this.to[i] = row.to === null ? 0 : latestDay(row.to);
  }

  /**
   * Appends another table's rows and maps their positions to the new ones. Copies whole ranges, not single rows.
   * @param without rows left out, ascending
   */
  append(other: StatementTable, without: readonly number[], moved: MovedPositions): void {
    this.widen(this.count + other.length - without.length + ROOM);
    let from = 0;
    for (const row of [...without, other.length]) {
      this.appendRange(other, from, row, moved);
      from = row + 1;
    }
  }

  private appendRange(other: StatementTable, from: number, to: number, moved: MovedPositions): void {
    const at = this.count;
    this.ids.pushRange(other.ids, from, to);
    for (const column of OTHER_COLUMNS) this[column].set(other[column].subarray(from, to), at);
    for (const column of POSITION_COLUMNS) {
      const [source, target, newPositions] = [other[column], this[column], moved[column]];
      if (newPositions === null) target.set(source.subarray(from, to), at);
      else for (let row = from; row < to; row++) target[at + row - from] = newPositions[source[row]!]!;
    }
    this.count += to - from;
  }

  private widen(size: number): void {
    if (size <= this.body.length) return;
    for (const column of ["body", "target", "document", "dataset", "from", "to"] as const) {
      this[column] = copied(new Int32Array(size), this[column]);
    }
    for (const column of BYTE_COLUMNS) {
      this[column] = copied(new Uint8Array(size), this[column]);
    }
    this.confidence = copied(new Float64Array(size), this.confidence);
  }
}

function copied<T extends Int32Array | Uint8Array | Float64Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
