/** Where two files begin to differ. */

/** Bytes shown of a line. */
const SHOWN = 160;
const NEWLINE = 0x0a;

export interface FirstDifference {
  /** From 1; lines end at a line feed. */
  line: number;
  /** Bytes before it. */
  offset: number;
  /** That line, or what stands around the difference where it is long; null: the file ends before. */
  found: string | null;
  expected: string | null;
}

/** Reads both side by side and keeps little of them. @returns null: they are the same */
export async function firstDifference(
  found: AsyncIterable<Uint8Array>,
  expected: AsyncIterable<Uint8Array>,
): Promise<FirstDifference | null> {
  const [left, right] = [new Reader(found), new Reader(expected)];
  const place = new Place();
  for (;;) {
    await Promise.all([left.fill(1), right.fill(1)]);
    const length = Math.min(left.held.length, right.held.length);
    const same = sameBytes(left.held, right.held, length);
    place.pass(left.held.subarray(0, same));
    left.drop(same);
    right.drop(same);
    if (same < length || length === 0) break;
  }
  await Promise.all([left.fill(SHOWN), right.fill(SHOWN)]);
  if (left.held.length === 0 && right.held.length === 0) return null;
  return { line: place.line, offset: place.offset, found: place.text(left), expected: place.text(right) };
}

function sameBytes(one: Buffer, other: Buffer, length: number): number {
  if (one.subarray(0, length).equals(other.subarray(0, length))) return length;
  let at = 0;
  while (one[at] === other[at]) at++;
  return at;
}

class Reader {
  held: Buffer = Buffer.alloc(0);
  private readonly iterator: AsyncIterator<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.iterator = bytes[Symbol.asyncIterator]();
  }

  async fill(least: number): Promise<void> {
    while (this.held.length < least) {
      const next = await this.iterator.next();
      if (next.done) return;
      this.held = Buffer.concat([this.held, next.value]);
    }
  }

  drop(bytes: number): void {
    this.held = this.held.subarray(bytes);
  }
}

/** How far both have been the same, with the beginning of the line that it stands in. */
class Place {
  line = 1;
  offset = 0;
  private begun: Buffer = Buffer.alloc(0);

  pass(bytes: Buffer): void {
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) this.line++;
    this.offset += bytes.length;
    const newline = bytes.lastIndexOf(NEWLINE);
    const begun = newline < 0 ? Buffer.concat([this.begun, bytes]) : bytes.subarray(newline + 1);
    this.begun = begun.subarray(Math.max(0, begun.length - SHOWN));
  }

  text({ held }: Reader): string | null {
    if (held.length === 0) return null;
    const end = held.indexOf(NEWLINE);
    const rest = held.subarray(0, end < 0 ? SHOWN : Math.min(end, SHOWN));
    return Buffer.concat([this.begun, rest]).toString("utf8");
  }
}
