/** A text without characters that nobody sees (zero-width spaces, direction marks), and where each unit stood. */

const INVISIBLE = /\p{Cf}/u;
const ALL_INVISIBLE = /\p{Cf}+/gu;

export interface VisibleText {
  text: string;
  /** The unit of the whole text at which a unit of this one stands; its end for the end. */
  startOf: (unit: number) => number;
  /** Where a piece that ends at a unit ends in the whole text: before what is invisible after it. */
  endOf: (unit: number) => number;
}

export function visibleText(whole: string): VisibleText {
  const same = (unit: number): number => unit;
  if (!INVISIBLE.test(whole)) return { text: whole, startOf: same, endOf: same };
  const places = new Int32Array(whole.length + 1);
  let text = "";
  let from = 0;
  const take = (to: number): void => {
    for (let at = from; at < to; at++) places[text.length + at - from] = at;
    text += whole.slice(from, to);
  };
  for (const { index, 0: found } of whole.matchAll(ALL_INVISIBLE)) {
    take(index);
    from = index + found.length;
  }
  take(whole.length);
  places[text.length] = whole.length;
  const startOf = (unit: number): number => places[unit]!;
  return { text, startOf, endOf: (unit) => (unit === 0 ? 0 : startOf(unit - 1) + 1) };
}
