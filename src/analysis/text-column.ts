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
    const start = this.place(Buffer.byteLength(text));
    this.bytes.write(text, start);
  }

  /** Appends a text of another column without making a string of it. */
  pushFrom(other: TextColumn, index: number): void {
    const from = other.startOf(index);
    const to = other.ends[index]!;
    const start = this.place(to - from);
    other.bytes.copy(this.bytes, start, from, to);
  }

  at(index: number): string {
    return this.bytes.toString("utf8", this.startOf(index), this.ends[index]);
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!;
  }

  /** Makes room for one more text. @returns where it begins */
  private place(size: number): number {
    const start = this.startOf(this.count);
    if (start + size > this.bytes.length) this.bytes = grown(this.bytes, start + size);
    if (this.count === this.ends.length) {
      const wider = new Uint32Array(this.ends.length * 2);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.ends[this.count++] = start + size;
    return start;
  }
}

function grown(bytes: Buffer, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}
