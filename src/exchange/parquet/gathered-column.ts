/** The values of a column in a row group: codes of a dictionary, or one after another where most are different. */
import type { ParquetColumn, ParquetValue } from "./column.js";
import type { Names } from "./names.js";
import { PlainValues } from "./plain.js";

type Given = Exclude<ParquetValue, null>;

/** A dictionary of more entries than this is given up where it has more than half as many as there are rows. */
const TRIED = 8_192;
const SMALL = 256;

export class GatheredColumn {
  /** Rows without a value, in order. */
  readonly missing: number[] = [];
  rows = 0;
  /** Number of entries in its own dictionary. */
  entries = 0;
  /** The dictionary that it has in common with others. */
  names: Names | null = null;
  /** Whether its values are codes until now. */
  hasDictionary: boolean;
  private readonly codeOf = new Map<Given, number>();
  /** Codes and one of small whole numbers, which most numbers are. */
  private readonly smallCodes = new Uint32Array(SMALL);
  private codes = new Uint32Array(1_024);
  private given = 0;
  private plain: PlainValues;
  private last: Given | null = null;
  private lastCode = 0;

  constructor(private readonly column: ParquetColumn) {
    this.hasDictionary = column.type !== "boolean";
    this.plain = new PlainValues(column.type);
  }

  add(value: ParquetValue): void {
    if (value === null) this.missing.push(this.rows++);
    else {
      this.rows++;
      if (!this.hasDictionary) this.plain.add(value);
      else if (value === this.last) this.addCode(this.lastCode);
      else this.addCoded(value);
    }
  }

  /** The text with a code in `names`, which are the dictionary. */
  addNamed(names: Names, code: number): void {
    this.rows++;
    this.names = names;
    this.addCode(code);
  }

  /** The texts at two places of `names` with others, where the values are one after another: the whole need not be made. */
  addJoined(names: Names, one: number, joint: string, other: number, ending: string): void {
    this.rows++;
    this.plain.addJoined(names, one, joint, other, ending);
  }

  /** Codes of the rows that have a value; null: the values are one after another. */
  dictionaryCodes(): Uint32Array | null {
    return this.hasDictionary && this.given > 0 ? this.codes.subarray(0, this.given) : null;
  }

  /** The entries of the dictionary, or the values. */
  values(): Buffer[] {
    return this.plain.blocks();
  }

  private addCoded(value: Given): void {
    const isSmall = typeof value === "number" && value >>> 0 === value && value < SMALL;
    let code = isSmall ? this.smallCodes[value]! - 1 : (this.codeOf.get(value) ?? -1);
    if (code < 0) {
      if (this.entries >= TRIED && this.entries * 2 > this.given) return this.giveUp(value);
      code = this.entries++;
      this.codeOf.set(value, code);
      if (isSmall) this.smallCodes[value] = code + 1;
      this.plain.add(value);
    }
    [this.last, this.lastCode] = [value, code];
    this.addCode(code);
  }

  private addCode(code: number): void {
    if (this.given === this.codes.length) {
      const wider = new Uint32Array(this.given * 2);
      wider.set(this.codes);
      this.codes = wider;
    }
    this.codes[this.given++] = code;
  }

  /** Lays the values down that were codes until now. */
  private giveUp(value: Given): void {
    const entries = [...this.codeOf.keys()];
    this.plain = new PlainValues(this.column.type);
    for (const code of this.codes.subarray(0, this.given)) this.plain.add(entries[code]!);
    this.hasDictionary = false;
    this.plain.add(value);
  }
}
