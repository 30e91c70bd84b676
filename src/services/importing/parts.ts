/** Where one part of an import ends and the next begins; each part is a data version. */
import { getHeapStatistics } from "node:v8";
import type { AnyRecord } from "../../domain/records.js";

/**
 * Records per transaction, each of which creates a data version; smaller imports create one. 25,000 statements took
 * more than the 346 MB that a database with a heap of 512 MB has for its transactions.
 */
const PART_SIZE = 10_000;
/** Characters per transaction, so that two parts, one being read and one being written, fit into the heap. */
const PART_LENGTH = getHeapStatistics().heap_size_limit / 16;

export class PartSize {
  private records = 0;
  private length = 0;

  /** @returns whether the part ends with this record */
  add(length: number): boolean {
    this.records++;
    this.length += length;
    if (this.records < PART_SIZE && this.length < PART_LENGTH) return false;
    this.records = this.length = 0;
    return true;
  }
}

/** Characters of a record's texts, and some for the rest of it. */
export function lengthOf(record: AnyRecord): number {
  let length = 200;
  for (const value of Object.values(record)) if (typeof value === "string") length += value.length;
  return length;
}
