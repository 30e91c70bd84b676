/**
 * A clause in which each list of bodies is one sign, so that rules are short patterns over words:
 * 由教育部、财政部牵头 becomes 由B牵头. Rules are written with B, C and H; `pattern` turns those into the signs.
 */
import { listEnding, OF_EACH } from "./collectives.js";
import { mentionsIn, type Mention, type NameContext } from "./mentions.js";
import type { Segment } from "./segments.js";
import { itemAfter, itemBefore, itemBetween } from "./unread-items.js";

/** B: a list that names bodies; C: collectives alone; H: a bracket. */
const SIGNS = { B: "\ue000", C: "\ue001", H: "\ue002" } as const;

export interface BodyList {
  start: number;
  end: number;
  bodies: readonly Mention[];
  /** The first body is marked as leading: 教育部（牵头）、财政部. */
  leads: readonly Mention[];
  /** The list ends in 等 without a count that closes it, or has a collective beside its bodies. */
  open: boolean;
}

export interface MarkedClause {
  segment: Segment;
  /** As the text has it. */
  written: string;
  coded: string;
  /** The place in the text of a unit of `coded`, and of its end. */
  placeOf(unit: number): number;
  /** Lists by their place in `coded`. */
  lists: ReadonlyMap<number, BodyList>;
}

/** A pattern over coded clauses. */
export function pattern(source: string): RegExp {
  const coded = source.replace(/[BCH]/gu, (sign) => SIGNS[sign as keyof typeof SIGNS]);
  return new RegExp(coded, "dgu");
}

const BLANK = " \u3000\u200b";
const JOIN = /^(?:[ \t\u3000\u200b]*(?:[、，,/／]|和|与|及|以及|、以及|暨)?[ \t\r\n\u3000\u200b]*)$/u;

export function markClause(text: string, segment: Segment, context: NameContext): MarkedClause {
  const found = mentionsIn(withoutHoles(text, segment), segment.start, context);
  const mentions = withUnread(text, segment, found);
  const coded = new CodedText(text, segment);
  const lists = new Map<number, BodyList>();
  for (let next = 0; next < mentions.length;) {
    const list = readList(text, segment, mentions, next);
    coded.addPlain(list.start);
    lists.set(coded.text.length, list);
    coded.addSign(list.bodies.length > 0 ? SIGNS.B : SIGNS.C, list);
    next = list.next;
  }
  coded.addPlain(segment.end);
  const written = text.slice(segment.start, segment.end);
  return { segment, written, coded: coded.text, placeOf: (unit) => coded.placeOf(unit), lists };
}

/** With the items of its list that are no known bodies. */
function withUnread(
  text: string,
  { start, end, bracketed }: Segment,
  found: readonly Mention[],
): readonly Mention[] {
  if (found.length === 0) return found;
  const items = found.map((mention, at) => {
    const next = found[at + 1];
    if (next)
      return itemBetween(text.slice(mention.end, Math.min(next.start, mention.end + 24)), mention.end);
    return bracketed
      ? itemAfter(text.slice(mention.end, Math.min(end, mention.end + 24)), mention.end)
      : null;
  });
  const first = bracketed ? itemBefore(text.slice(start, found[0]!.start), start) : null;
  const more = [first, ...items].filter((item) => item !== null);
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}

/** Text with signs in place of some of its pieces, which remembers where each came from. */
class CodedText {
  text = "";
  /** Units of the coded text at which a piece begins, and its places in the text. */
  private readonly units: number[] = [];
  private readonly places: number[] = [];
  private place: number;
  private hole = 0;

  constructor(
    private readonly source: string,
    private readonly segment: Segment,
  ) {
    this.place = segment.start;
  }

  /** The text up to a place, with a sign for each bracket; blanks beside a list are left out. */
  addPlain(until: number): void {
    let to = until;
    while (to > this.place && BLANK.includes(this.source[to - 1]!)) to--;
    const { holes } = this.segment;
    while (this.hole < holes.length && holes[this.hole]!.start < to) {
      const hole = holes[this.hole++]!;
      if (hole.start < this.place) continue;
      this.addText(hole.start);
      this.addSign(SIGNS.H, hole);
    }
    this.addText(to);
  }

  addSign(sign: string, { start, end }: { start: number; end: number }): void {
    this.begin(start);
    this.text += sign;
    this.place = end;
    while (BLANK.includes(this.source[this.place] ?? "|")) this.place++;
  }

  placeOf(unit: number): number {
    if (unit >= this.text.length) return this.segment.end;
    let [low, high] = [0, this.units.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.units[middle]! <= unit) low = middle;
      else high = middle;
    }
    return this.places[low]! + unit - this.units[low]!;
  }

  private addText(to: number): void {
    if (to <= this.place) return;
    this.begin(this.place);
    this.text += this.source.slice(this.place, to);
    this.place = to;
  }

  private begin(place: number): void {
    this.units.push(this.text.length);
    this.places.push(place);
  }
}

/** The text of a segment with its brackets blanked, at equal length. */
function withoutHoles(text: string, { start, end, holes }: Segment): string {
  if (holes.length === 0) return text.slice(start, end);
  let blanked = "";
  let from = start;
  for (const hole of holes) {
    blanked += `${text.slice(from, hole.start)}（${"）".repeat(hole.end - hole.start - 1)}`;
    from = hole.end;
  }
  return blanked + text.slice(from, end);
}

function readList(
  text: string,
  segment: Segment,
  mentions: readonly Mention[],
  from: number,
): BodyList & { next: number } {
  const members: Mention[] = [];
  const leads: Mention[] = [];
  let open = false;
  let count: number | null = null;
  let end = mentions[from]!.start;
  let next = from;
  for (; next < mentions.length; next++) {
    const mention = mentions[next]!;
    if (next > from && !JOIN.test(text.slice(end, mention.start))) break;
    const bracket = ownBracket(text, segment, mention);
    const member = bracket.isName
      ? { ...mention, end: bracket.end, form: text.slice(mention.start, bracket.end) }
      : mention;
    members.push(member);
    if (bracket.leads) leads.push(member);
    end = bracket.end;
    const ending = listEnding(text.slice(end, Math.min(segment.end, end + 24)));
    if (ending) {
      open = true;
      count = ending.count ?? count;
      end += ending.length;
    }
  }
  const bodies = OF_EACH.test(members[0]!.form) ? members.filter(isNational) : members.filter(isBody);
  const closed = count !== null && bodies.length >= count;
  return {
    start: mentions[from]!.start,
    end,
    bodies,
    leads,
    open: (open && !closed) || members.length > bodies.length,
    next,
  };
}

function isBody({ kind }: Mention): boolean {
  return kind !== "COLLECTIVE";
}

/** In a list that begins with 各省发展改革委 only what says so is not one of each: 国家能源局. */
function isNational({ kind, form }: Mention): boolean {
  return kind === "CENTRAL" && /^(?:国|中|全国|最高|人民银行)/u.test(form);
}

/** A bracket after a body: its other name (国务院新闻办), or the word that it leads. One after a collective adds to it. */
function ownBracket(
  text: string,
  segment: Segment,
  { end, kind }: Mention,
): { end: number; isName: boolean; leads: boolean } {
  const hole = segment.holes.find(({ start }) => start === end);
  const none = { end, isName: false, leads: false };
  if (!hole) return none;
  const content = text.slice(hole.start + 1, hole.end - 1);
  if (/^(?:牵头|牵头单位|牵头部门|组长单位)$/u.test(content))
    return { end: hole.end, isName: false, leads: true };
  if (kind === "COLLECTIVE" && /^[一-鿿、]{1,12}$/u.test(content))
    return { end: hole.end, isName: false, leads: false };
  const isName =
    content.length <= 20 && /(?:部|委|局|署|办|办公室|厅|院)$/u.test(content) && !/[，。：:]/u.test(content);
  return isName ? { end: hole.end, isName, leads: false } : none;
}
