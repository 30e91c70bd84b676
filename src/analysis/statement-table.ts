/**
 * Statements of one sort as columns: row i is one statement. Its target is a project in a table of participations
 * (LEADS, PARTICIPATES_IN), a document in one of issuances (ISSUED).
 * Bodies, targets, documents and data sets are positions in the collaboration's lists.
 */
import { earliestDay, latestDay } from "../domain/dates.js";
import { STATEMENT_STATUSES, type Role, type StatementStatus } from "../domain/vocabulary.js";
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
  from: string | null;
  to: string | null;
}

export interface MovedPositions {
  bodies: Int32Array;
  targets: Int32Array;
  documents: Int32Array;
  datasets: Int32Array;
}

export class StatementTable {
  private count = 0;
  readonly ids = new TextColumn();
  body = new Int32Array(64);
  target = new Int32Array(64);
  document = new Int32Array(64);
  dataset = new Int32Array(64);
  /** Bits of ROLE_BITS. */
  role = new Uint8Array(64);
  /** Position in STATEMENT_STATUSES. */
  status = new Uint8Array(64);
  listIsOpen = new Uint8Array(64);
  confidence = new Float64Array(64);
  /** First day of the participation as YYYYMMDD; 0: not stated. */
  from = new Int32Array(64);
  /** Last day of the participation as YYYYMMDD; 0: not stated. */
  to = new Int32Array(64);

  get length(): number {
    return this.count;
  }

  push(row: StatementRow): void {
    if (this.count === this.body.length) this.widen();
    const i = this.count++;
    this.ids.push(row.id);
    this.body[i] = row.body;
    this.target[i] = row.target;
    this.document[i] = row.document;
    this.dataset[i] = row.dataset;
    this.role[i] = ROLE_BITS[row.role];
    this.status[i] = STATEMENT_STATUSES.indexOf(row.status);
    this.listIsOpen[i] = row.listIsOpen ? 1 : 0;
    this.confidence[i] = row.confidence;
    this.from[i] = row.from === null ? 0 : earliestDay(row.from);
    this.to[i] = row.to === null ? 0 : latestDay(row.to);
  }

  /**
   * Appends rows of another table, with positions moved as the lists have moved.
   * @param moved for each list the new position of every old one
   */
  append(other: StatementTable, keep: (row: number) => boolean, moved: MovedPositions): void {
    for (let row = 0; row < other.length; row++) {
      if (!keep(row)) continue;
      if (this.count === this.body.length) this.widen();
      const i = this.count++;
      this.ids.pushFrom(other.ids, row);
      this.body[i] = moved.bodies[other.body[row]!]!;
      this.target[i] = moved.targets[other.target[row]!]!;
      this.document[i] = moved.documents[other.document[row]!]!;
      this.dataset[i] = moved.datasets[other.dataset[row]!]!;
      for (const column of ["role", "status", "listIsOpen", "confidence", "from", "to"] as const) {
        this[column][i] = other[column][row]!;
      }
    }
  }

  private widen(): void {
    const size = this.body.length * 2;
    for (const column of ["body", "target", "document", "dataset", "from", "to"] as const) {
      this[column] = copied(new Int32Array(size), this[column]);
    }
    for (const column of ["role", "status", "listIsOpen"] as const) {
      this[column] = copied(new Uint8Array(size), this[column]);
    }
    this.confidence = copied(new Float64Array(size), this.confidence);
  }
}

function copied<T extends Int32Array | Uint8Array | Float64Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
