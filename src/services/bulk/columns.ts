/** Columns of numbers that grow. */

export class Column<Values extends Int32Array | Float64Array | Uint8Array> {
  length = 0;

  /** @param make makes the values of a length, all zero */
  constructor(
    private readonly make: (length: number) => Values,
    public values: Values = make(1_024),
  ) {}

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.make(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}
