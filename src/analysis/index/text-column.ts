/** Many short texts in one buffer: about their UTF-8 length plus four bytes each, instead of an object each. */
export class TextColumn {
  private bytes = Buffer.allocUnsafe(1024);
  private ends = new Uint32Array(64);
  private count = 0;

  get length(): number {
    return this.count;
  }

  get byteLength(): number {
    return this.bytes.length + this.ends.byteLength;
  }

  push(text: string): void {
    const start = this.reserve(Buffer.byteLength(text));
    this.bytes.write(text, start);
  }

  /** Appends the texts [from, to) of another column by copying bytes, without creating strings. */
  pushRange(other: TextColumn, from: number, to: number): void {
    const [start, first] = [this.startOf(this.count), other.startOf(from)];
    const size = other.startOf(to) - first;
    if (start + size > this.bytes.length) this.bytes = grown(this.bytes, start + size);
    other.bytes.copy(this.bytes, start, first, first + size);
    this.widen(this.count + to - from);
    const shift = start - first;
    for (let index = from; index < to; index++) this.ends[this.count++] = other.ends[index]! + shift;
  }

  at(index: number): string {
    return this.bytes.toString("utf8", this.startOf(index), this.ends[index]);
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!;
  }

  /** Reserves room for one more text. @returns its first byte */
  private reserve(size: number): number {
    const start = this.startOf(this.count);
    if (start + size > this.bytes.length) this.bytes = grown(this.bytes, start + size);
    if (this.count === this.ends.length) this.widen(2 * this.count);
    this.ends[this.count++] = start + size;
    return start;
  }

  private widen(size: number): void {
    if (size <= this.ends.length) return;
    const wider = new Uint32Array(size);
    wider.set(this.ends);
    this.ends = wider;
  }
}

function grown(bytes: Buffer, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}
