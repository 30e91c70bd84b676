/** Cuts a text into the pieces that rules read: sentences, and the contents of brackets. Offsets are UTF-16 units. */

export interface Segment {
  start: number;
  end: number;
  /** The segment is what a pair of brackets holds. */
  bracketed: boolean;
  /** The bracket stands behind a finished sentence, or ends its paragraph. */
  closes: boolean;
  /** Start of the paragraph, and of the sentence that a bracket belongs to. */
  paragraph: number;
  /** Bracketed pieces inside, without their own. */
  holes: readonly { start: number; end: number }[];
}

const OPEN = "（(〔[【";
const CLOSE = "）)〕]】";
const SENTENCE_END = "。！？；;!?";
/** A longer bracket is text of its own rather than a remark. */
const LONGEST_BRACKET = 600;
/** A longer sentence is read in pieces. */
const LONGEST_SENTENCE = 6_000;

export function segmentsOf(text: string): Segment[] {
  const closing = matchBrackets(text);
  const segments: Segment[] = [];
  let start = 0;
  let paragraph = 0;
  let holes: { start: number; end: number }[] = [];
  const finish = (end: number): void => {
    if (end > start) segments.push({ start, end, bracketed: false, closes: false, paragraph, holes });
    start = end + 1;
    holes = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const close = closing.get(at);
    if (close !== undefined) {
      segments.push({
        start: at + 1,
        end: close,
        bracketed: true,
        closes: closesParagraph(text, at, close),
        paragraph,
        holes: innerBrackets(text, at + 1, close),
      });
      holes.push({ start: at, end: close + 1 });
      at = close;
    } else if (char === "\n" || char === "\r") {
      finish(at);
      paragraph = at + 1;
    } else if (SENTENCE_END.includes(char) || at - start >= LONGEST_SENTENCE) finish(at);
  }
  finish(text.length);
  return segments;
}

/** The closing bracket of each outermost pair on one line; numbering such as （一） is none. */
function matchBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === "\n" || (open >= 0 && at - open > LONGEST_BRACKET)) [open, depth] = [-1, 0];
    else if (OPEN.includes(char)) {
      if (depth++ === 0) open = at;
    } else if (CLOSE.includes(char) && depth > 0 && --depth === 0) {
      if (!isNumbering(text, open, at)) closing.set(open, at);
      open = -1;
    }
  }
  return closing;
}

function isNumbering(text: string, open: number, close: number): boolean {
  return close - open <= 4 && /^[一二三四五六七八九十百\d]+$/u.test(text.slice(open + 1, close));
}

function closesParagraph(text: string, open: number, close: number): boolean {
  return (
    SENTENCE_END.includes(text[open - 1] ?? "\n") ||
    /^[。；]?[ \t\r\u3000]*(?:\n|$)/u.test(text.slice(close + 1, close + 9))
  );
}

/** Brackets within a bracket: （市委组织部（人才办）负责）. */
function innerBrackets(text: string, start: number, end: number): { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(/[（(][^（）()]*[）)]/gu)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}
