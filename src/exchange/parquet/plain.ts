/** Values one after another, as the encoding PLAIN has them. @see https://parquet.apache.org/docs/file-format/data-pages/encodings/ */
import type { ParquetColumn, ParquetValue } from "./column.js";

/** A text takes at most so many bytes for each UTF-16 unit. */
export const UTF8_MOST = 3;
/** Bytes before a text, which say how long it is. */
export const LENGTH = 4;
const NUMBER = 8;
/** Up to this length it is faster to write UTF-8 here than to call out of JavaScript. */
const SHORT = 96;
/** A block is twice as long as the one before, up to the largest. */
export const SMALLEST = 4_096;
const LARGEST = 1_048_576;

/** Bytes that are copied at once. */
export const STEP = 16;

/** Texts that are there as bytes, each at a place. */
export interface PlacedTexts {
  sizeOf(place: number): number;
  /** May write up to STEP bytes beyond the end. @returns where the text ends in the block */
  copy(place: number, block: DataView, at: number): number;
}

/** Booleans are a byte each here; their page packs them. */
export class PlainValues {
  /** Full ones; values are appended to the last block. */
  private readonly full: Buffer[] = [];
  private block = Buffer.allocUnsafe(SMALLEST);
  private view = viewOf(this.block);
  private length = 0;

  constructor(private readonly type: ParquetColumn["type"]) {}

  add(value: Exclude<ParquetValue, null>): void {
    if (this.type === "string") this.addText(value as string);
    else this.addNumber(Number(value));
  }

  addText(text: string): void {
    const { block } = this.roomFor(LENGTH + text.length * UTF8_MOST);
    this.endText(writeText(block, this.length + LENGTH, text));
  }

  /** Two texts with another one between them, and an ending. */
  addJoined(texts: PlacedTexts, one: number, joint: string, other: number, ending: string): void {
    const words = (joint.length + ending.length) * UTF8_MOST;
    const { block, view } = this.roomFor(LENGTH + texts.sizeOf(one) + texts.sizeOf(other) + words + STEP);
    const afterOne = texts.copy(one, view, this.length + LENGTH);
    const afterOther = texts.copy(other, view, writeText(block, afterOne, joint));
    this.endText(writeText(block, afterOther, ending));
  }

  blocks(): Buffer[] {
    return [...this.full, this.block.subarray(0, this.length)];
  }

  private endText(end: number): void {
    writeLength(this.block, this.length, end - this.length - LENGTH);
    this.length = end;
  }

  private addNumber(value: number): void {
    const { block } = this.roomFor(NUMBER);
    if (this.type === "double") this.length = block.writeDoubleLE(value, this.length);
    else if (this.type === "integer") this.length = block.writeInt32LE(value, this.length);
    else block[this.length++] = value;
  }

  private roomFor(size: number): this {
    if (this.length + size > this.block.length) {
      this.full.push(this.block.subarray(0, this.length));
      this.block = Buffer.allocUnsafe(Math.max(Math.min(this.block.length * 2, LARGEST), size));
      this.view = viewOf(this.block);
      this.length = 0;
    }
    return this;
  }
}

export function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}

export function writeLength(block: Buffer, at: number, length: number): void {
  block[at] = length & 0xff;
  block[at + 1] = (length >>> 8) & 0xff;
  block[at + 2] = (length >>> 16) & 0xff;
  block[at + 3] = length >>> 24;
}

/** @returns where the text ends in the block */
export function writeText(block: Buffer, at: number, text: string): number {
  const end = text.length > SHORT ? null : writeUnits(block, at, text);
  return end ?? at + block.write(text, at);
}

/** Writes UTF-8, one to three bytes for each UTF-16 unit. @returns null where a character has two units */
function writeUnits(block: Buffer, at: number, text: string): number | null {
  let end = at;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) block[end++] = unit;
    else if (unit < 0x800) {
      block[end++] = 0xc0 | (unit >> 6);
      block[end++] = 0x80 | (unit & 0x3f);
    } else if (unit >= 0xd800 && unit < 0xe000) return null;
    else {
      block[end++] = 0xe0 | (unit >> 12);
      block[end++] = 0x80 | ((unit >> 6) & 0x3f);
      block[end++] = 0x80 | (unit & 0x3f);
    }
  }
  return end;
}
