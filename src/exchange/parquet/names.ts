/** Texts of which each has a place, such as the nodes of a network: the dictionary of several columns. */
import { dictionaryPage, type Page } from "./page.js";
import {
  LENGTH,
  SMALLEST,
  STEP,
  UTF8_MOST,
  viewOf,
  writeLength,
  writeText,
  type CodedTexts,
} from "./plain.js";

export class Names implements CodedTexts {
  entries = 0;
  private readonly codes: Int32Array;
  /** Where each text begins with its length, by code; the last one ends where the bytes do. */
  private readonly starts: Uint32Array;
  /** The texts as the encoding PLAIN has them, by code. */
  private bytes = Buffer.allocUnsafe(SMALLEST);
  private view = viewOf(this.bytes);
  private length = 0;
  private written: { entries: number; page: Page } | null = null;

  constructor(places: number) {
    this.codes = new Int32Array(places).fill(-1);
    this.starts = new Uint32Array(places + 1);
  }

  code(place: number, text: string): number {
    const known = this.codes[place]!;
    if (known >= 0) return known;
    this.makeRoom(LENGTH + text.length * UTF8_MOST + STEP);
    const start = this.length + LENGTH;
    const end = writeText(this.bytes, start, text);
    writeLength(this.bytes, this.length, end - start);
    this.length = end;
    this.codes[place] = this.entries++;
    this.starts[this.entries] = end;
    return this.entries - 1;
  }

  /** All names until now: codes stay the same from one row group to the next. */
  page(): Page {
    if (this.written?.entries !== this.entries) {
      const values = [this.bytes.subarray(0, this.length)];
      this.written = { entries: this.entries, page: dictionaryPage(this.entries, values) };
    }
    return this.written.page;
  }

  sizeOf(code: number): number {
    return this.starts[code + 1]! - this.starts[code]! - LENGTH;
  }

  copy(code: number, block: DataView, at: number): number {
    const { view } = this;
    const from = this.starts[code]! + LENGTH;
    const size = this.starts[code + 1]! - from;
    // 16 bytes at once, as most ids have: one by one takes five times as long, and so does a call out of JavaScript
    for (let done = 0; done < size; done += STEP)
      for (let word = done; word < done + STEP; word += 4)
        block.setUint32(at + word, view.getUint32(from + word));
    return at + size;
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
    this.view = viewOf(wider);
  }
}
