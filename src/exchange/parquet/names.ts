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
  type PlacedTexts,
} from "./plain.js";

/** Numbers of a record; the last is not used, so that none lies across two lines of the cache. */
const RECORD = 4;
const START = 1;
const END = 2;

export class Names implements PlacedTexts {
  entries = 0;
  /** By place: the code and one, and where the text begins and ends. Side by side, they come into the cache at once. */
  private readonly records: Uint32Array;
  /** The texts as the encoding PLAIN has them, by code. */
  private bytes = Buffer.allocUnsafe(SMALLEST);
  private view = viewOf(this.bytes);
  private length = 0;
  private written: { entries: number; page: Page } | null = null;

  constructor(places: number) {
    this.records = new Uint32Array(places * RECORD);
  }

  code(place: number, text: string): number {
    const known = this.records[place * RECORD]!;
    return known > 0 ? known - 1 : this.add(place, text);
  }

  /** All names until now: codes stay the same from one row group to the next. */
  page(): Page {
    if (this.written?.entries !== this.entries) {
      const values = [this.bytes.subarray(0, this.length)];
      this.written = { entries: this.entries, page: dictionaryPage(this.entries, values) };
    }
    return this.written.page;
  }

  sizeOf(place: number): number {
    return this.records[place * RECORD + END]! - this.records[place * RECORD + START]!;
  }

  copy(place: number, block: DataView, at: number): number {
    const { view } = this;
    const from = this.records[place * RECORD + START]!;
    const size = this.records[place * RECORD + END]! - from;
    // 16 bytes at once, as most ids have: one by one takes five times as long, and so does a call out of JavaScript
    for (let done = 0; done < size; done += STEP)
      for (let word = done; word < done + STEP; word += 4)
        block.setUint32(at + word, view.getUint32(from + word));
    return at + size;
  }

  private add(place: number, text: string): number {
    this.makeRoom(LENGTH + text.length * UTF8_MOST + STEP);
    const start = this.length + LENGTH;
    const end = writeText(this.bytes, start, text);
    writeLength(this.bytes, this.length, end - start);
    this.length = end;
    this.entries++;
    this.records.set([this.entries, start, end], place * RECORD);
    return this.entries - 1;
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
    this.view = viewOf(wider);
  }
}
