/**
 * Many short texts that begin alike, such as ids in their order: of each only what differs from the text before it is
 * held. A block of texts begins with a whole one, so that a text is found without reading those of other blocks.
 */

/** Texts of a block, at most. More save little and are read in more steps. */
const BLOCK = 32;

export interface TextParts {
  /** Of each text how many bytes are those of the text before it, how many follow, and these. */
  text: Uint8Array;
  /** Of each block its first byte and the position of its first text. */
  starts: Uint32Array;
  firsts: Uint32Array;
}

export class TextColumn {
  private bytes: Buffer = Buffer.allocUnsafe(1024);
  private used = 0;
  private starts = new Uint32Array(64);
  private firsts = new Uint32Array(64);
  private blocks = 0;
  private count = 0;
  /** Bytes of the text pushed last; null: the next text begins a block. */
  private last: Buffer | null = null;

  /** A column of so many texts, whose parts it takes over. */
  static of({ text, starts, firsts }: TextParts, count: number): TextColumn {
    const column = new TextColumn();
    column.bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    Object.assign(column, { starts, firsts, count, used: text.byteLength, blocks: starts.length });
    return column;
  }

  /** Without spare room. */
  get parts(): TextParts {
    const [starts, firsts] = [this.starts.subarray(0, this.blocks), this.firsts.subarray(0, this.blocks)];
    return { text: this.bytes.subarray(0, this.used), starts, firsts };
  }

  get length(): number {
    return this.count;
  }

  get byteLength(): number {
    return this.bytes.length + this.starts.byteLength + this.firsts.byteLength;
  }

  push(text: string): void {
    const now = Buffer.from(text);
    const begins = this.last === null || this.count - this.firsts[this.blocks - 1]! === BLOCK;
    if (begins) this.beginBlock(this.used, this.count);
    const shared = begins ? 0 : commonStart(this.last!, now);
    this.reserve(now.length - shared + 2 * LONGEST_NUMBER);
    this.used = writeNumber(this.bytes, this.used, shared);
    this.used = writeNumber(this.bytes, this.used, now.length - shared);
    this.used += now.copy(this.bytes, this.used, shared);
    this.last = now;
    this.count++;
  }

  /** Appends the texts [from, to) of another column; whole blocks by copying bytes. */
  pushRange(other: TextColumn, from: number, to: number): void {
    for (let row = from; row < to;) {
      const block = other.blockOf(row);
      const end = row === other.firsts[block] ? other.wholeBlocks(block, to) : block;
      if (end === block) this.push(other.at(row++));
      else {
        this.pushBlocks(other, block, end);
        row = other.endOf(end - 1);
      }
    }
  }

  /** The first block from this one on that ends after a text. */
  private wholeBlocks(block: number, to: number): number {
    let end = block;
    while (end < this.blocks && this.endOf(end) <= to) end++;
    return end;
  }

  at(index: number): string {
    const block = this.blockOf(index);
    ONE.goTo(this.bytes, this.starts[block]!);
    for (let row = this.firsts[block]!; row <= index; row++) ONE.step();
    return ONE.text;
  }

  /** Every text in order, in less time than one by one. */
  *[Symbol.iterator](): Generator<string> {
    const reader = new Reader();
    reader.goTo(this.bytes, 0);
    for (let row = 0; row < this.count; row++) {
      reader.step();
      yield reader.text;
    }
  }

  private pushBlocks(other: TextColumn, from: number, to: number): void {
    const first = other.starts[from]!;
    const size = (to < other.blocks ? other.starts[to]! : other.used) - first;
    this.reserve(size);
    other.bytes.copy(this.bytes, this.used, first, first + size);
    const [bytes, rows] = [this.used - first, this.count - other.firsts[from]!];
    for (let block = from; block < to; block++)
      this.beginBlock(other.starts[block]! + bytes, other.firsts[block]! + rows);
    this.used += size;
    this.count = other.endOf(to - 1) + rows;
    this.last = null;
  }

  private beginBlock(start: number, first: number): void {
    if (this.blocks === this.starts.length) {
      this.starts = doubled(this.starts);
      this.firsts = doubled(this.firsts);
    }
    this.starts[this.blocks] = start;
    this.firsts[this.blocks++] = first;
  }

  /** The block that holds a text. */
  private blockOf(index: number): number {
    let [low, high] = [0, this.blocks - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.firsts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private endOf(block: number): number {
    return block + 1 < this.blocks ? this.firsts[block + 1]! : this.count;
  }

  private reserve(size: number): void {
    if (this.used + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.used + size, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * numbers.length + 1);
  wider.set(numbers);
  return wider;
}

function commonStart(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at++;
  return at;
}

/** Bytes of a number, at most: seven bits in each, the lowest first, and the eighth says that more follow. */
const LONGEST_NUMBER = 5;

function writeNumber(bytes: Buffer, at: number, number: number): number {
  for (; number > 127; number >>>= 7) bytes[at++] = (number & 127) | 128;
  bytes[at++] = number;
  return at;
}

/** Reads the texts of a block one after another. */
class Reader {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private now = Buffer.allocUnsafe(256);
  private length = 0;
  /** The text as it is now, where it was asked for. */
  private known: string | null = null;

  goTo(bytes: Buffer, at: number): void {
    this.bytes = bytes;
    this.at = at;
    this.known = null;
  }

  step(): void {
    const shared = this.readNumber();
    const own = this.readNumber();
    if (own === 0 && shared === this.length) return;
    this.known = null;
    this.length = shared + own;
    if (this.length > this.now.length) this.now = widened(this.now, shared, 2 * this.length);
    for (let to = shared; to < this.length; to++) this.now[to] = this.bytes[this.at++]!;
  }

  get text(): string {
    return (this.known ??= this.now.toString("utf8", 0, this.length));
  }

  private readNumber(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }
}

const ONE = new Reader();

/** The first bytes of a text, with room for more. */
function widened(text: Buffer, shared: number, room: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(room);
  text.copy(larger, 0, 0, shared);
  return larger;
}
