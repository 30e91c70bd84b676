/** Keeps what was used last, up to a weight; the entry just used stays, whatever its weight. */
export class LeastRecent<Value> {
  /** In order of last use, oldest first. */
  private readonly kept = new Map<string, { value: Value; weight: number }>();
  private held = 0;

  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: Value) => number,
  ) {}

  get size(): number {
    return this.kept.size;
  }

  get(key: string, make: () => Value): Value {
    const entry = this.kept.get(key) ?? this.enter(make());
    this.kept.delete(key);
    this.kept.set(key, entry);
    for (const [oldest, { weight }] of this.kept) {
      if (this.held <= this.capacity || this.kept.size === 1) break;
      this.kept.delete(oldest);
      this.held -= weight;
    }
    return entry.value;
  }

  private enter(value: Value): { value: Value; weight: number } {
    const weight = this.weigh(value);
    this.held += weight;
    return { value, weight };
  }
}
