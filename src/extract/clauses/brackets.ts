/** Which bracket closes which, within a line. */
import { goesOn } from "./lines.js";

const OPEN = 1;
const CLOSE = 2;
const KINDS = new Uint8Array(0x10000);
for (const char of "（(〔[【") KINDS[char.charCodeAt(0)] = OPEN;
for (const char of "）)〕]】") KINDS[char.charCodeAt(0)] = CLOSE;
/** A longer bracket is text of its own rather than a remark. */
const LONGEST = 600;
const LINE_END = 10;

export function isOpen(unit: number): boolean {
  return KINDS[unit] === OPEN;
}

/** Looks ahead by two bracket lengths at a time, so that brackets without end cost no more than others. */
export class Brackets {
  private from = -1;
  private readonly closes = new Int32Array(2 * LONGEST);

  constructor(private readonly text: string) {}

  /** Where the bracket that opens at a place closes; 0: nowhere near, or it only numbers, as （一） does. */
  closeOf(open: number): number {
    if (this.from < 0 || open - this.from >= LONGEST) this.lookAhead(open);
    return this.closes[open - this.from]!;
  }

  private lookAhead(from: number): void {
    const { text, closes } = this;
    this.from = from;
    closes.fill(0);
    let waiting: number[] = [];
    for (let at = from; at < Math.min(text.length, from + 2 * LONGEST); at++) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_END && !goesOn(text, at)) waiting = [];
      else if (KINDS[unit] === OPEN) waiting.push(at);
      else if (KINDS[unit] === CLOSE) {
        const open = waiting.pop();
        if (open !== undefined && at - open <= LONGEST && !isNumbering(text, open, at))
          closes[open - from] = at;
      }
    }
  }
}

function isNumbering(text: string, open: number, close: number): boolean {
  return close - open <= 4 && /^[一二三四五六七八九十百\d]+$/u.test(text.slice(open + 1, close));
}
