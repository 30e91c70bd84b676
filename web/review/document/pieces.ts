/** Cuts a text into blocks that are drawn apart, and a block into pieces with the same marks. Offsets count UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Span extends Range {
  /** The statements whose named form stands there. */
  readonly ids: readonly string[];
}

export interface Piece extends Range {
  /** The marked name, of which this may be a part. */
  readonly span: Span | null;
  readonly inClause: boolean;
}

const LONGEST_BLOCK = 1_500;

/** Lines; longer ones are cut after a sentence, so that only what is in view is drawn. */
export function blocksOf(text: string): Range[] {
  const blocks: Range[] = [];
  for (let start = 0; start <= text.length;) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    for (let from = start; from < end || from === start;) {
      const to = end - from <= LONGEST_BLOCK ? end : cutAfterSentence(text, from, end);
      blocks.push({ start: from, end: to });
      if (to === end) break;
      from = to;
    }
    start = end + 1;
  }
  return blocks;
}

function cutAfterSentence(text: string, from: number, end: number): number {
  const most = Math.min(end, from + LONGEST_BLOCK);
  const stop = Math.max(text.lastIndexOf("。", most), text.lastIndexOf("；", most));
  if (stop > from) return stop + 1;
  // not between the halves of a character
  return /[\ud800-\udbff]/.test(text[most - 1]!) ? most - 1 : most;
}

/** @param spans in order of their start; of overlapping ones the first is marked */
export function piecesOf(block: Range, spans: readonly Span[], clause: Range | null): Piece[] {
  const cuts = new Set([block.start, block.end]);
  const shown: Span[] = [];
  let last = block.start;
  for (const span of spans) {
    if (span.start < last && shown.length > 0) continue;
    shown.push(span);
    last = span.end;
  }
  for (const range of [...shown, ...(clause ? [clause] : [])])
    for (const cut of [range.start, range.end]) if (cut > block.start && cut < block.end) cuts.add(cut);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, at) => ({
    start,
    end: places[at + 1]!,
    span: shown.find((one) => one.start <= start && start < one.end) ?? null,
    inClause: clause !== null && clause.start <= start && start < clause.end,
  }));
}

/** The blocks' spans, by the number of the block; names that two blocks share are in both. */
export function spansByBlock<Of extends Span>(
  blocks: readonly Range[],
  spans: readonly Of[],
): Map<number, Of[]> {
  const found = new Map<number, Of[]>();
  let at = 0;
  for (const span of spans) {
    while (at < blocks.length && blocks[at]!.end <= span.start) at++;
    for (let block = at; block < blocks.length && blocks[block]!.start < span.end; block++)
      found.set(block, [...(found.get(block) ?? []), span]);
  }
  return found;
}
