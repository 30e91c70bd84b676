/** Digits that rounding errors do not reach. */
const DIGITS = 12;

/** Rounds a value so that equal values tie which were reached by different sums; NaN stays NaN. */
export function withoutNoise(value: number, digits = DIGITS): number {
  return Number(value.toPrecision(digits));
}
