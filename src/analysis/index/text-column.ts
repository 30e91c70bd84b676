/** Many short texts in one buffer: about their UTF-8 length plus four bytes each, instead of an object each. */
export class TextColumn {
  private bytes: Buffer = Buffer.allocUnsafe(1024);
  private ends: Uint32Array = new Uint32Array(64);
  private count = 0;

  /** A column of these texts, whose bytes it takes over. */
  static of(text: Uint8Array, ends: Uint32Array): TextColumn {
    const column = new TextColumn();
    column.bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    column.ends = ends;
    column.count = ends.length;
    return column;
  }

  get length(): number {
    return this.count;
  }

  get byteLength(): number {
    return this.bytes.length + this.ends.byteLength;
  }

  /** All texts in one, and where each ends, without spare room. */
  columns(): { text: Uint8Array; ends: Uint32Array } {
    return {
      text: this.bytes.subarray(0, this.startOf(this.count)),
      ends: this.ends.subarray(0, this.count),
    };
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
