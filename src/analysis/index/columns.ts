/** Typed arrays in shared memory, which worker threads read without a copy. */
import { toOffsets } from "../offsets.js";

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/** Positions in a list. */
export type Positions = Int32Array | Uint16Array;

const LONGEST_FOR_TWO_BYTES = 2 ** 16;

/**
 * An array for positions in a list of the given length. Two bytes suffice for most lists of bodies; the smaller array
 * fits the processor's cache better, which halves the time to count pairs.
 */
export function sharedPositions(length: number, listLength: number): Positions {
  if (listLength > LONGEST_FOR_TWO_BYTES) return sharedInts(length);
  return new Uint16Array(new SharedArrayBuffer(2 * length));
}

/** A list of numbers for each key, concatenated. */
export interface Lists {
  /** The list of a key: positions start[key] up to start[key + 1] of values. */
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const counts = new Int32Array(lists.length + 1);
  lists.forEach((list, key) => (counts[key + 1] = list.length));
  const start = toOffsets(counts);
  const values = new Int32Array(start[lists.length]!);
  lists.forEach((list, key) => values.set(list, start[key]));
  return { start, values };
}

/** The list of a key; empty for a key that there is not. */
export function listAt({ start, values }: Lists, key: number): number[] {
  return [...values.subarray(start[key] ?? 0, start[key + 1] ?? 0)];
}

/** For each key a list of only the key itself. */
export function ownLists(size: number): Lists {
  const ascending = (length: number): Int32Array => new Int32Array(length).map((_, at) => at);
  return { start: ascending(size + 1), values: ascending(size) };
}
