/** Cuts a text into the pieces that rules read: sentences, and the contents of brackets. Offsets are UTF-16 units. */
import { Brackets, isOpen } from "./brackets.js";
import { goesOn } from "./lines.js";

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

const SENTENCE_END = "。！？；;!?";
const ENDS_SENTENCE = 1;
const ENDS_LINE = 2;
const ENDS = new Uint8Array(0x10000);
for (const char of SENTENCE_END) ENDS[char.charCodeAt(0)] = ENDS_SENTENCE;
for (const char of "\n\r") ENDS[char.charCodeAt(0)] = ENDS_LINE;
/** A longer sentence is read in pieces. */
const LONGEST_SENTENCE = 6_000;

/** One piece at a time, so that the memory does not grow with the text. */
export function* segmentsOf(text: string): Generator<Segment> {
  const brackets = new Brackets(text);
  let start = 0;
  let paragraph = 0;
  let holes: { start: number; end: number }[] = [];
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? 10 : text.charCodeAt(at);
    const close = isOpen(unit) ? brackets.closeOf(at) : 0;
    if (close > 0) {
      yield { ...bracketed(text, at, close), paragraph };
      holes.push({ start: at, end: close + 1 });
      at = close;
    }
    const isEnd = close === 0 && isEndOf(text, at, ENDS[unit]!);
    if (!isEnd && at - start < LONGEST_SENTENCE) continue;
    const end = close === 0 ? at : close + 1;
    if (end > start) yield { start, end, bracketed: false, closes: false, paragraph, holes };
    start = at + 1;
    if (holes.length > 0) holes = [];
    if (ENDS[unit] === ENDS_LINE) paragraph = start;
  }
}

function isEndOf(text: string, at: number, ends: number): boolean {
  return ends === ENDS_SENTENCE || (ends === ENDS_LINE && (at === text.length || !goesOn(text, at)));
}

function bracketed(text: string, open: number, close: number): Omit<Segment, "paragraph"> {
  return {
    start: open + 1,
    end: close,
    bracketed: true,
    closes: closesParagraph(text, open, close),
    holes: innerBrackets(text, open + 1, close),
  };
}

function closesParagraph(text: string, open: number, close: number): boolean {
  return (
    SENTENCE_END.includes(text[open - 1] ?? "\n") ||
    /^[。；]?[ \t\r\u3000]*(?:\n|$)/u.test(text.slice(close + 1, close + 9))
  );
}

/** Brackets within a bracket: （市委组织部（人才办）负责）. */
function innerBrackets(text: string, start: number, end: number): { start: number; end: number }[] {
  const inside = text.slice(start, end);
  if (!/[（(]/u.test(inside)) return [];
  return [...inside.matchAll(/[（(][^（）()]*[）)]/gu)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}
