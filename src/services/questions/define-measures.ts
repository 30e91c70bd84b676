/** Defines a getter on a class for each measure of a registry, named by the measure's field. */
export function defineMeasures<Measure extends { field: string }>(
  prototype: { measured(measure: Measure): unknown },
  measures: readonly Measure[],
): void {
  for (const measure of measures) {
    Object.defineProperty(prototype, measure.field, {
      get(this: typeof prototype) {
        return this.measured(measure);
      },
    });
  }
}
