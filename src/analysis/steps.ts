/**
 * Work in steps: between two of them others may be served. A step takes some milliseconds on some 100,000 statements.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** All steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The beginning and end of each part of a list, as long as one step may take. */
export function* parts(length: number, longest: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < length; from += longest) yield [from, Math.min(length, from + longest)];
}
