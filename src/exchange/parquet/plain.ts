/** Values one after another, as the encoding PLAIN has them. @see https://parquet.apache.org/docs/file-format/data-pages/encodings/ */
import type { ParquetColumn, ParquetValue } from "./column.js";

/** A text takes at most so many bytes for each UTF-16 unit. */
const UTF8_MOST = 3;
const LENGTH = 4;
const NUMBER = 8;
/** Up to this length it is faster to write ASCII here than to call out of JavaScript. */
const SHORT = 96;
/** A block is twice as long as the one before, up to the largest. */
const SMALLEST = 4_096;
const LARGEST = 1_048_576;

/** Booleans are a byte each here; their page packs them. */
export class PlainValues {
  /** Full ones; values are appended to the last block. */
  private readonly full: Buffer[] = [];
  private block = Buffer.allocUnsafe(SMALLEST);
  private length = 0;

  constructor(private readonly type: ParquetColumn["type"]) {}

  add(value: Exclude<ParquetValue, null>): void {
    if (this.type === "string") this.addText(value as string);
    else this.addNumber(Number(value));
  }

  addText(text: string): void {
    const { block } = this.roomFor(LENGTH + text.length * UTF8_MOST);
    const at = this.length + LENGTH;
    const length = writeAscii(block, at, text) ? text.length : block.write(text, at);
    block[at - 4] = length & 0xff;
    block[at - 3] = (length >>> 8) & 0xff;
    block[at - 2] = (length >>> 16) & 0xff;
    block[at - 1] = length >>> 24;
    this.length = at + length;
  }

  blocks(): Buffer[] {
    return [...this.full, this.block.subarray(0, this.length)];
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
      this.length = 0;
    }
    return this;
  }
}

/** @returns false: something else is in it */
function writeAscii(block: Buffer, at: number, text: string): boolean {
  if (text.length > SHORT) return false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return false;
    block[at + index] = unit;
  }
  return true;
}
