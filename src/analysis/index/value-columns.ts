/** The values that records of one kind have in one field, by row: as codes where few differ, else as texts. */
import { copied, largest, narrowest, type Numbers } from "./narrow-numbers.js";
import { TextColumn, type TextParts } from "./text-column.js";

/** What a field of a record holds; undefined: the record does not have the field. */
export interface Column<Value> extends Iterable<Value> {
  at(row: number): Value;
}

export interface CodeParts {
  /** Positions in `values`. */
  codes: Numbers;
  values: readonly unknown[];
}

/** Appends rows of another column, from one and before another. */
export type CopyRows = (from: number, to: number) => void;

/** Spare rows allocated with a column that was full. */
const ROOM = 64;

/** Each row refers to one of the different values: texts, truth values or null. */
export class CodeColumn implements Column<unknown> {
  private codes: Numbers = new Uint8Array(ROOM);
  private count = 0;
  private readonly codeOf = new Map<unknown, number>();
  private readonly values: unknown[] = [];

  /** A column of these parts, whose codes it takes over. */
  static of({ codes, values }: CodeParts): CodeColumn {
    const column = new CodeColumn();
    for (const value of values) column.code(value);
    column.codes = codes;
    column.count = codes.length;
    return column;
  }

  get parts(): CodeParts {
    return { codes: this.codes.subarray(0, this.count), values: this.values };
  }

  at(row: number): unknown {
    return this.values[this.codes[row]!];
  }

  *[Symbol.iterator](): Generator<unknown> {
    for (let row = 0; row < this.count; row++) yield this.at(row);
  }

  push(value: unknown): void {
    const code = this.code(value);
    this.reserve(this.count + 1);
    this.codes[this.count++] = code;
  }

  /** @returns appends the rows [from, to) of another column; values that none of them has are left out */
  copying(other: CodeColumn): CopyRows {
    const codes = new Int32Array(other.values.length).fill(-1);
    return (from, to) => {
      for (let row = from; row < to; row++) {
        const code = other.codes[row]!;
        if (codes[code]! < 0) codes[code] = this.code(other.values[code]);
        this.reserve(this.count + 1);
        this.codes[this.count++] = codes[code]!;
      }
    };
  }

  private code(value: unknown): number {
    const known = this.codeOf.get(value);
    if (known !== undefined) return known;
    this.codeOf.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  private reserve(rows: number): void {
    const most = this.values.length - 1;
    if (rows <= this.codes.length && most <= largest(this.codes)) return;
    const size = rows <= this.codes.length ? this.codes.length : rows + (rows >>> 2) + ROOM;
    this.codes = copied(new (narrowest(Math.max(most, largest(this.codes))))(size), this.codes);
  }
}

/** Begins what is no text: JSON, or nothing for a field that is missing. */
const OTHER = "\0";
const NULL = `${OTHER}null`;
/** Half a character: UTF-8 cannot write it, JSON can. */
const SURROGATE = /\p{Surrogate}/u;

/** Each row has a value of its own: a text, or anything that JSON can write. */
export class JsonColumn implements Column<unknown> {
  private constructor(private readonly texts: TextColumn) {}

  static empty(): JsonColumn {
    return new JsonColumn(new TextColumn());
  }

  static of(parts: TextParts, rows: number): JsonColumn {
    return new JsonColumn(TextColumn.of(parts, rows));
  }

  get parts(): TextParts {
    return this.texts.parts;
  }

  at(row: number): unknown {
    return valueOf(this.texts.at(row));
  }

  *[Symbol.iterator](): Generator<unknown> {
    for (const text of this.texts) yield valueOf(text);
  }

  push(value: unknown): void {
    this.texts.push(textOf(value));
  }

  /** @returns appends the rows [from, to) of another column */
  copying(other: JsonColumn): CopyRows {
    return (from, to) => this.texts.pushRange(other.texts, from, to);
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string" && !value.startsWith(OTHER) && !SURROGATE.test(value)) return value;
  return value === undefined ? OTHER : OTHER + JSON.stringify(value);
}

function valueOf(text: string): unknown {
  if (!text.startsWith(OTHER)) return text;
  if (text === NULL) return null;
  return text === OTHER ? undefined : (JSON.parse(text.slice(OTHER.length)) as unknown);
}
