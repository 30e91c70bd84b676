/** Quotation marks in a row of a table in text. A mark that does not open a cell is an ordinary character. */

export interface WrongMark {
  /** Position in the text of the row. */
  at: number;
  reason: string;
}

const GOES_ON =
  "a cell that begins with a quote goes on after the next one; put the whole cell in quotes and double those inside it";
const AFTER_SPACE = "a cell begins with a space and a quote; remove the space";

const SPACED_MARK = /[^\S\t\r\n]+"/uy;

/**
 * The first mark that leaves open where a cell ends; null where there is none.
 * @param text of a row in which every quoted cell is closed
 * @param delimiter one character
 */
export function wrongMark(text: string, delimiter: string): WrongMark | null {
  let at = 0;
  do {
    SPACED_MARK.lastIndex = at;
    if (SPACED_MARK.test(text)) return { at, reason: AFTER_SPACE };
    if (text[at] === '"') {
      at = behindQuoted(text, at + 1);
      const next = text[at] ?? "\n";
      if (next !== delimiter && next !== "\n" && next !== "\r") return { at, reason: GOES_ON };
    }
    at = text.indexOf(delimiter, at) + 1;
  } while (at > 0);
  return null;
}

/** Position behind the closing mark; a doubled mark stands for one in the cell. */
function behindQuoted(text: string, inside: number): number {
  let at = text.indexOf('"', inside);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}
