/** LRU cache bounded by total weight; the entry just used stays, whatever its weight. */
export class LruCache<Value> {
  /** In order of last use, oldest first. */
  private readonly entries = new Map<string, { value: Value; weight: number }>();
  private totalWeight = 0;

  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: Value) => number,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  find(key: string): Value | undefined {
    return this.entries.has(key) ? this.get(key, missing) : undefined;
  }

  get(key: string, make: () => Value): Value {
    const entry = this.entries.get(key) ?? this.load(make());
    this.entries.delete(key);
    this.entries.set(key, entry);
    for (const [oldest, { weight }] of this.entries) {
      if (this.totalWeight <= this.capacity || this.entries.size === 1) break;
      this.entries.delete(oldest);
      this.totalWeight -= weight;
    }
    return entry.value;
  }

  private load(value: Value): { value: Value; weight: number } {
    const weight = this.weigh(value);
    this.totalWeight += weight;
    return { value, weight };
  }
}

const missing = (): never => {
  throw new Error("an entry that is there was not found");
};
