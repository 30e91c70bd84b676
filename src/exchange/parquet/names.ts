/** Texts of which each has a place, such as the nodes of a network: the dictionary of several columns. */
import { dictionaryPage, type Page } from "./page.js";
import { PlainValues } from "./plain.js";

export class Names {
  entries = 0;
  private readonly codes: Int32Array;
  private readonly values = new PlainValues("string");
  private written: { entries: number; page: Page } | null = null;

  constructor(places: number) {
    this.codes = new Int32Array(places).fill(-1);
  }

  code(place: number, text: string): number {
    const known = this.codes[place]!;
    if (known >= 0) return known;
    this.values.addText(text);
    this.codes[place] = this.entries;
    return this.entries++;
  }

  /** All names until now: codes stay the same from one row group to the next. */
  page(): Page {
    if (this.written?.entries !== this.entries)
      this.written = { entries: this.entries, page: dictionaryPage(this.entries, this.values.blocks()) };
    return this.written.page;
  }
}
