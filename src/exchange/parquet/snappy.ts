/**
 * Compresses as hyparquet-writer's Snappy does, to the same bytes, in a quarter of the time: it reads four bytes at once
 * and writes into one buffer. Citations hold those bytes. @see https://github.com/google/snappy/blob/main/format_description.txt
 */

import { Room } from "./room.js";

/** Fewer bytes than these at the end begin no match. */
const MARGIN = 15;
/** So few bytes are copied sooner one by one. */
const SHORT = 32;
const FARTHEST = 0xffff;
const TABLE_BITS = 14;
const room = new Room();
const table = new Uint32Array(1 << TABLE_BITS);

export function snappyCompress(input: Uint8Array): Uint8Array {
  const output = new Output(input.length);
  const matches = new Matches(input);
  const { limit } = matches;
  let written = 0;
  for (let at = matches.search(1); at <= limit;) {
    output.literal(input, written, at);
    do {
      const length = matches.lengthAt(at);
      output.copy(at - matches.found, length);
      written = at += length;
    } while (at < limit && matches.follows(at));
    at = at < limit ? matches.search(at + 1) : Infinity;
  }
  if (written < input.length) output.literal(input, written, input.length);
  return output.whole();
}

/** Finds four bytes that occurred before, by a hash table that knows the last place for each hash. */
class Matches {
  /** Where the bytes of the last match occurred before. */
  found = 0;
  /** Last place at which a match may begin; negative for short inputs. */
  readonly limit: number;
  private readonly bytes: DataView;
  private readonly shift: number;

  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.bytes = new DataView(buffer, byteOffset, length);
    this.limit = length - MARGIN;
    const bits = Math.min(TABLE_BITS, 31 - Math.clz32(length));
    this.shift = 32 - bits;
    if (this.limit >= 0) table.fill(0, 0, 1 << bits);
  }

  /** Takes longer steps the longer nothing is found. @returns a place beyond the limit where there is no match */
  search(from: number): number {
    let at = from;
    for (let step = 32; at <= this.limit; at += step++ >>> 5) if (this.follows(at, false)) break;
    return at;
  }

  /** Whether a match begins at a place. */
  follows(at: number, isAfterMatch = true): boolean {
    const { bytes, shift } = this;
    if (isAfterMatch) table[hashOf(bytes.getUint32(at - 1, true), shift)] = at - 1;
    const word = bytes.getUint32(at, true);
    const hash = hashOf(word, shift);
    const found = table[hash]!;
    table[hash] = at;
    this.found = found;
    return at - found <= FARTHEST && bytes.getUint32(found, true) === word;
  }

  /** @param from where a match begins */
  lengthAt(from: number): number {
    const { bytes, found } = this;
    const end = bytes.byteLength;
    const back = from - found;
    let at = from + 4;
    while (at + 4 <= end && bytes.getInt32(at, true) === bytes.getInt32(at - back, true)) at += 4;
    while (at < end && bytes.getUint8(at) === bytes.getUint8(at - back)) at++;
    return at - from;
  }
}

const hashOf = (word: number, shift: number): number => Math.imul(word, 0x1e35a7bd) >>> shift;

class Output {
  private readonly bytes: Uint8Array;
  private at = 0;

  /** @param size bytes of the input, which is written first */
  constructor(size: number) {
    this.bytes = room.of(32 + size + Math.floor(size / 6));
    for (let rest = size; ; rest >>>= 7) {
      this.bytes[this.at++] = rest < 0x80 ? rest : (rest & 0x7f) | 0x80;
      if (rest < 0x80) break;
    }
  }

  literal(input: Uint8Array, from: number, to: number): void {
    const last = to - from - 1;
    if (last < 60) this.bytes[this.at++] = last << 2;
    else {
      const width = Math.ceil((32 - Math.clz32(last)) / 8);
      this.bytes[this.at++] = (59 + width) << 2;
      for (let at = 0; at < width; at++) this.bytes[this.at++] = last >>> (8 * at);
    }
    if (last < SHORT) for (let at = from; at < to; at++) this.bytes[this.at++] = input[at]!;
    else {
      this.bytes.set(input.subarray(from, to), this.at);
      this.at += to - from;
    }
  }

  /** In pieces of 64 bytes; a remainder has four at least. */
  copy(offset: number, length: number): void {
    let rest = length;
    for (; rest >= 68; rest -= 64) this.piece(offset, 64);
    if (rest > 64) {
      this.piece(offset, 60);
      rest -= 60;
    }
    this.piece(offset, rest);
  }

  whole(): Uint8Array {
    return new Uint8Array(this.bytes.subarray(0, this.at));
  }

  private piece(offset: number, length: number): void {
    const { bytes } = this;
    if (length < 12 && offset < 2_048) bytes[this.at++] = 1 | ((length - 4) << 2) | ((offset >>> 8) << 5);
    else bytes[this.at++] = 2 | ((length - 1) << 2);
    bytes[this.at++] = offset;
    if (length >= 12 || offset >= 2_048) bytes[this.at++] = offset >>> 8;
  }
}
