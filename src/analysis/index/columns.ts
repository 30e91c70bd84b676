/** Columns of numbers in memory that threads share, so that a task takes them over without a copy. */

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/** Positions in a list. */
export type Positions = Int32Array | Uint16Array;

const LONGEST_FOR_TWO_BYTES = 2 ** 16;

/**
 * Room for positions in a list of so many. Two bytes are enough for most lists of bodies, and what is half as large
 * is more often in the processor's cache: pairs are counted in half the time.
 */
export function sharedPositions(length: number, listLength: number): Positions {
  if (listLength > LONGEST_FOR_TWO_BYTES) return sharedInts(length);
  return new Uint16Array(new SharedArrayBuffer(2 * length));
}

/** A list of numbers for each key, laid end to end. */
export interface Lists {
  /** The list of a key: positions start[key] up to start[key + 1] of values. */
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, key) => (start[key + 1] = start[key]! + list.length));
  const values = new Int32Array(start[lists.length]!);
  lists.forEach((list, key) => values.set(list, start[key]));
  return { start, values };
}

/** For each key the list of itself alone. */
export function ownLists(size: number): Lists {
  const ascending = (length: number): Int32Array => new Int32Array(length).map((_, at) => at);
  return { start: ascending(size + 1), values: ascending(size) };
}
