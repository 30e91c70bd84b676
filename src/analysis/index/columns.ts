/** Typed arrays in shared memory, which worker threads read without a copy. */

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

/** @param listOf the list of a key, asked for once for each key in their order */
export function listsOf(size: number, listOf: (key: number) => ArrayLike<number>): Lists {
  const start = new Int32Array(size + 1);
  let values = new Int32Array(size);
  for (let key = 0; key < size; key++) {
    const list = listOf(key);
    start[key + 1] = start[key]! + list.length;
    if (start[key + 1]! > values.length) values = longer(values, 2 * start[key + 1]!);
    for (let at = 0; at < list.length; at++) values[start[key]! + at] = list[at]!;
  }
  return { start, values: values.slice(0, start[size]) };
}

function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(length);
  all.set(values);
  return all;
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
