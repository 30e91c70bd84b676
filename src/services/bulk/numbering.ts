/**
 * Proves the records of a bulk load against each other, and gives each its number in the graph and its data version.
 * It holds columns of numbers: 12 to 36 bytes a record, and whole only what is proved as a whole, such as successions.
 */
import { IdNumbers } from "../../domain/id-numbers.js";
import {
  impossibleSuccessions,
  nestedWholes,
  stillBodies,
  successionBreaches,
} from "../../domain/integrity.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type BodyRecord,
  type MergeRecord,
  type ProjectRecord,
  type RecordKind,
  type SuccessionRecord,
} from "../../domain/records.js";
import { LABELS } from "../../store/bulk/record-cells.js";
import { PartSize } from "../importing/parts.js";
import type { Part, Placement, Summary } from "./block-messages.js";
import { Column } from "./columns.js";
import { Issuers } from "./issuers.js";

/** Kinds whose rows need the numbers of what they refer to. */
const JOINING: ReadonlySet<RecordKind> = new Set(["names", "affiliations", "successions", "statements"]);
const NOBODY = -1;

export class Numbering {
  readonly counts: Partial<Record<RecordKind, number>> = {};
  documentOnly = 0;
  /** Of the version that the next record belongs to. */
  version = 1;
  private next = 0;
  private readonly size = new PartSize();
  private readonly ids = new Map(RECORD_KINDS.map((kind) => [kind, new IdNumbers()]));
  private readonly kept = new Map<RecordKind, AnyRecord[]>();
  /** Hashes of ids that may come later in the file. */
  private readonly awaited: (readonly [number, number])[] = [];
  private firstDocument = 0;
  private readonly lengths = new Column((length) => new Float64Array(length));
  private readonly issuers = new Issuers();

  /** @returns null when a record is refused */
  place(at: number, kind: RecordKind, summary: Summary): Placement | null {
    const base = this.next;
    if (!this.number(kind, summary)) return null;
    const ends = this.ends(kind, summary);
    if (ends === null) return null;
    if (kind === "documents") this.takeDocuments(base, summary, ends);
    if (kind === "statements" && !this.areWithin(summary, ends)) return null;
    const orders = kind === "statements" ? this.orders(summary, ends) : null;
    for (const record of summary.kept) this.keptOf(kind).push(record);
    this.counts[kind] = (this.counts[kind] ?? 0) + summary.rows;
    this.documentOnly += summary.documentOnly;
    const parts = this.parts(summary);
    return { at, base, ends: JOINING.has(kind) ? ends : new Int32Array(0), orders, parts };
  }

  /** The number of a node that is no record. */
  take(): number {
    return this.next++;
  }

  get nodes(): number {
    return this.next;
  }

  /** Whether the records hold together, once all have their places. */
  get areSound(): boolean {
    const lives = new Map(this.keptOf<BodyRecord>("bodies").map((body) => [body.id, body]));
    const successions = this.keptOf<SuccessionRecord>("successions");
    return (
      this.areAwaitedThere() &&
      stillBodies(this.keptOf<MergeRecord>("merges"), new Set(lives.keys())).length === 0 &&
      successionBreaches(successions).length === 0 &&
      impossibleSuccessions(successions, lives).length === 0 &&
      nestedWholes(this.keptOf<ProjectRecord>("projects")).length === 0 &&
      this.issuers.areStated
    );
  }

  private keptOf<Kept = AnyRecord>(kind: RecordKind): Kept[] {
    const kept = this.kept.get(kind) ?? [];
    this.kept.set(kind, kept);
    return kept as Kept[];
  }

  /** @returns false when an id occurs twice */
  private number(kind: RecordKind, { rows, ids }: Summary): boolean {
    const numbers = this.ids.get(kind)!;
    const step = LABELS[kind] === undefined ? 0 : 1;
    for (let row = 0; row < rows; row++, this.next += step)
      if (!numbers.add(ids[2 * row]!, ids[2 * row + 1]!, this.next)) return false;
    return true;
  }

  /** @returns null when a record refers to one that is not there */
  private ends(kind: RecordKind, { references: { targets, hashes } }: Summary): Int32Array | null {
    const ends = new Int32Array(targets.length).fill(NOBODY);
    for (let at = 0; at < targets.length; at++) {
      const [high, low] = [hashes[2 * at]!, hashes[2 * at + 1]!];
      if (high === 0 && low === 0) continue;
      ends[at] = this.numberOf(RECORD_KINDS[targets[at]!]!, high, low);
      // a whole may come after its parts
      if (kind === "projects" && ends[at] === NOBODY) this.awaited.push([high, low]);
      else if (ends[at] === NOBODY) return null;
    }
    return ends;
  }

  private numberOf(kind: RecordKind, high: number, low: number): number {
    return this.ids.get(kind)!.numberOf(high, low);
  }

  private areAwaitedThere(): boolean {
    return this.awaited.every(([high, low]) => this.numberOf("projects", high, low) !== NOBODY);
  }

  private takeDocuments(base: number, { extents, references: { counts } }: Summary, ends: Int32Array): void {
    if (this.lengths.length === 0) this.firstDocument = base;
    // other nodes may have numbers between those of documents
    while (this.firstDocument + this.lengths.length < base) this.addDocument(NOBODY, new Int32Array(0));
    let from = 0;
    counts.forEach((count, row) => {
      this.addDocument(extents[row]!, ends.subarray(from, from + count));
      from += count;
    });
  }

  private addDocument(length: number, issuers: Int32Array): void {
    this.lengths.push(length);
    this.issuers.add(issuers);
  }

  /** Whether the statements end before their documents do. */
  private areWithin({ rows, extents }: Summary, ends: Int32Array): boolean {
    for (let row = 0; row < rows; row++) {
      const length = this.lengths.values[ends[4 * row + 1]! - this.firstDocument]!;
      if (length >= 0 && extents[row]! > length) return false;
    }
    return true;
  }

  private orders({ rows, issuing }: Summary, ends: Int32Array): Int32Array | null {
    if (!issuing.includes(1)) return null;
    const orders = new Int32Array(rows).fill(NOBODY);
    for (let row = 0; row < rows; row++) {
      if (issuing[row] === 0) continue;
      const [subject, object] = [ends[4 * row + 2]!, ends[4 * row + 3]! - this.firstDocument];
      this.issuers.state(object, subject);
      orders[row] = this.issuers.orderOf(object, subject);
    }
    return orders;
  }

  private parts({ rows, lengths }: Summary): Part[] {
    const parts: Part[] = [];
    for (let row = 0; row < rows; row++) {
      if (!this.size.add(lengths[row]!)) continue;
      parts.push({ end: row + 1, version: this.version++, node: this.take() });
    }
    if (rows > (parts.at(-1)?.end ?? 0)) parts.push({ end: rows, version: this.version, node: null });
    return parts;
  }
}
