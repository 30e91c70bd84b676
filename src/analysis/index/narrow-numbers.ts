/** Columns of numbers from 0 on that are as narrow as their largest number allows. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

export function narrowest(value: number): typeof Uint8Array | typeof Uint16Array | typeof Int32Array {
  if (value > 0xffff) return Int32Array;
  return value > 0xff ? Uint16Array : Uint8Array;
}

const LARGEST = { 1: 0xff, 2: 0xffff, 4: 0x7fffffff };

/** The largest number that a column can hold. */
export const largest = (column: Numbers): number => LARGEST[column.BYTES_PER_ELEMENT as keyof typeof LARGEST];

/** The column, at least as wide as these numbers need. */
export function asWide(column: Numbers, numbers: Numbers): Numbers {
  const most = numbers instanceof Int32Array ? maximum(numbers) : largest(numbers);
  return most <= largest(column) ? column : copied(new (narrowest(most))(column.length), column);
}

const maximum = (numbers: Int32Array): number => numbers.reduce((most, one) => Math.max(most, one), 0);

export function copied<T extends Numbers>(target: T, source: Numbers): T {
  target.set(source);
  return target;
}
