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
    const start = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    const size = Buffer.byteLength(text);
    if (start + size > this.bytes.length) this.bytes = grown(this.bytes, start + size);
    if (this.count === this.ends.length) {
      const wider = new Uint32Array(this.ends.length * 2);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.bytes.write(text, start);
    this.ends[this.count++] = start + size;
  }

  at(index: number): string {
    return this.bytes.toString("utf8", index === 0 ? 0 : this.ends[index - 1], this.ends[index]);
  }
}

function grown(bytes: Buffer, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}
