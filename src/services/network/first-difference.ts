/** Finds the first difference between two files. */

/** Maximum number of bytes shown on either side of the difference. */
const MAX_SHOWN = 160;
/** Bytes of the longest character, less its first. */
const CONTINUED = 3;
const MAX_KEPT = MAX_SHOWN + CONTINUED;
const NEWLINE = 0x0a;

export interface FirstDifference {
  /** From 1; lines end at a line feed. */
  line: number;
  /** Number of bytes before the difference. */
  offset: number;
  /** The line, or of a long line the part around the difference; null: the file ends before it. */
  found: string | null;
  expected: string | null;
}

/** Compares two streams in constant memory. @returns null when they are equal */
export async function firstDifference(
  found: AsyncIterable<Uint8Array>,
  expected: AsyncIterable<Uint8Array>,
): Promise<FirstDifference | null> {
  const [left, right] = [new Reader(found), new Reader(expected)];
  const position = new LinePosition();
  for (;;) {
    await Promise.all([left.fill(1), right.fill(1)]);
    const length = Math.min(left.buffer.length, right.buffer.length);
    const equal = equalLength(left.buffer, right.buffer, length);
    position.advance(left.buffer.subarray(0, equal));
    left.drop(equal);
    right.drop(equal);
    if (equal < length || length === 0) break;
  }
  await Promise.all([left.fill(MAX_KEPT), right.fill(MAX_KEPT)]);
  if (left.buffer.length === 0 && right.buffer.length === 0) return null;
  return {
    line: position.line,
    offset: position.offset,
    found: position.text(left),
    expected: position.text(right),
  };
}

function equalLength(one: Buffer, other: Buffer, length: number): number {
  if (one.subarray(0, length).equals(other.subarray(0, length))) return length;
  let at = 0;
  while (one[at] === other[at]) at++;
  return at;
}

class Reader {
  buffer: Buffer = Buffer.alloc(0);
  private readonly iterator: AsyncIterator<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.iterator = bytes[Symbol.asyncIterator]();
  }

  async fill(least: number): Promise<void> {
    while (this.buffer.length < least) {
      const next = await this.iterator.next();
      if (next.done) return;
      this.buffer = Buffer.concat([this.buffer, next.value]);
    }
  }

  drop(bytes: number): void {
    this.buffer = this.buffer.subarray(bytes);
  }
}

/** The position up to which both files are equal, with the start of the current line. */
class LinePosition {
  line = 1;
  offset = 0;
  private lineStart: Buffer = Buffer.alloc(0);

  advance(bytes: Buffer): void {
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) this.line++;
    this.offset += bytes.length;
    const newline = bytes.lastIndexOf(NEWLINE);
    const lineStart = newline < 0 ? Buffer.concat([this.lineStart, bytes]) : bytes.subarray(newline + 1);
    this.lineStart = lineStart.subarray(Math.max(0, lineStart.length - MAX_KEPT));
  }

  text({ buffer }: Reader): string | null {
    if (buffer.length === 0) return null;
    const newline = buffer.indexOf(NEWLINE);
    const line = Buffer.concat([this.lineStart, newline < 0 ? buffer : buffer.subarray(0, newline)]);
    const from = Math.max(0, this.lineStart.length - MAX_SHOWN);
    return wholeCharacters(line, from, this.lineStart.length + MAX_SHOWN);
  }
}

/** The bytes from one place to another as text, with the characters that these places would cut in two. */
function wholeCharacters(bytes: Buffer, from: number, to: number): string {
  let [start, end] = [from, Math.min(to, bytes.length)];
  while (start > 0 && from - start < CONTINUED && isContinuation(bytes[start])) start--;
  while (end < bytes.length && end - to < CONTINUED && isContinuation(bytes[end])) end++;
  return bytes.subarray(start, end).toString("utf8");
}

/** Whether a byte of UTF-8 continues a character. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
