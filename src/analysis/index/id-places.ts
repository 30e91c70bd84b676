/** Finds the row of an id: a hash table of row numbers in one typed array, which is compared with the column of ids. */
import type { Column } from "./value-columns.js";

/** Where each record is in the list of its kind. */
export type Position = Pick<ReadonlyMap<string, number>, "get" | "has">;

/** Slots per row. Half of them are free, so that a search ends after two or three. */
const SPARE = 2;

export class IdPlaces implements Position {
  /** @param slots a row and 1 in each slot that is taken, 0 in a free one */
  constructor(
    private readonly ids: Column<string>,
    readonly slots: Uint32Array,
  ) {}

  /** @throws Error when two rows have the same id */
  static of(ids: Column<string>, rows: number): IdPlaces {
    const places = new IdPlaces(ids, new Uint32Array(SPARE * rows + 1));
    let row = 0;
    for (const id of ids) places.add(id, row++);
    return places;
  }

  get(id: string): number | undefined {
    const row = this.slots[this.slotOf(id)]!;
    return row === 0 ? undefined : row - 1;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  private add(id: string, row: number): void {
    const slot = this.slotOf(id);
    if (this.slots[slot] !== 0) throw new Error(`Two records have the id ${JSON.stringify(id)}`);
    this.slots[slot] = row + 1;
  }

  /** The slot that holds the row of an id, or the free one where it would be. */
  private slotOf(id: string): number {
    const { slots, ids } = this;
    let slot = hashOf(id) % slots.length;
    for (; slots[slot] !== 0; slot = slot + 1 === slots.length ? 0 : slot + 1)
      if (ids.at(slots[slot]! - 1) === id) break;
    return slot;
  }
}

/** FNV-1a of the UTF-16 code units, with its bits mixed: ids differ in their last characters only. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
