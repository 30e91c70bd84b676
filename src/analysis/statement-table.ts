/**
 * The participation statements (LEADS, PARTICIPATES_IN) as columns: row i is one statement.
 * Bodies, projects, documents and data sets are positions in the collaboration's lists.
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
  project: number;
  role: Role;
  document: number;
  dataset: number;
  confidence: number;
  status: StatementStatus;
  listIsOpen: boolean;
  from: string | null;
  to: string | null;
}

export class StatementTable {
  private count = 0;
  readonly ids = new TextColumn();
  body = new Int32Array(64);
  project = new Int32Array(64);
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
    this.project[i] = row.project;
    this.document[i] = row.document;
    this.dataset[i] = row.dataset;
    this.role[i] = ROLE_BITS[row.role];
    this.status[i] = STATEMENT_STATUSES.indexOf(row.status);
    this.listIsOpen[i] = row.listIsOpen ? 1 : 0;
    this.confidence[i] = row.confidence;
    this.from[i] = row.from === null ? 0 : earliestDay(row.from);
    this.to[i] = row.to === null ? 0 : latestDay(row.to);
  }

  private widen(): void {
    const size = this.body.length * 2;
    for (const column of ["body", "project", "document", "dataset", "from", "to"] as const) {
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
