/** Lists of bodies in a clause: which stand together, who of them leads, and whether others follow. */
import { listEnding, OF_EACH } from "./collectives.js";
import { mentionsIn, type Mention, type NameContext } from "./mentions.js";
import type { Segment } from "./segments.js";
import { itemAfter, itemBefore, itemBetween } from "./unread-items.js";

export interface BodyList {
  start: number;
  end: number;
  bodies: readonly Mention[];
  /** The first body is marked as leading: 教育部（牵头）、财政部. */
  leads: readonly Mention[];
  /** Those whom brackets behind its bodies call in: 财政部（教育部、科技部配合）. */
  helpers: readonly Mention[];
  /** The list ends in 等 without a count that closes it, or has a collective beside its bodies. */
  open: boolean;
}

const JOIN = /^(?:[ \t\u3000\u200b]*(?:[、，,/／]|和|与|及|以及|、以及|暨)?[ \t\r\n\u3000\u200b]*)$/u;
const HELPS = /^(?:共同|积极|按职责分工)?(?:配合|参加|参与|协助|协同|协办)$/u;

/** Everything in a segment that stands for bodies, without what its brackets hold. */
export function mentionsOf(text: string, segment: Segment, context: NameContext): readonly Mention[] {
  return withUnread(text, segment, mentionsIn(withoutHoles(text, segment), segment.start, context));
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

export function readList(
  text: string,
  segment: Segment,
  mentions: readonly Mention[],
  from: number,
  context: NameContext,
): BodyList & { next: number } {
  const members: Mention[] = [];
  const leads: Mention[] = [];
  const helpers: Mention[] = [];
  let open = false;
  let count: number | null = null;
  let end = mentions[from]!.start;
  let next = from;
  for (; next < mentions.length; next++) {
    const mention = mentions[next]!;
    if (next > from && !JOIN.test(text.slice(end, mention.start))) break;
    const bracket = ownBracket(text, segment, mention, context);
    const member = bracket.isName
      ? { ...mention, end: bracket.end, form: text.slice(mention.start, bracket.end) }
      : mention;
    members.push(member);
    if (bracket.leads) leads.push(member);
    helpers.push(...(bracket.helpers?.bodies ?? []));
    open ||= bracket.helpers?.open ?? false;
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
    ...{ bodies, leads, helpers },
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
  context: NameContext,
): { end: number; isName: boolean; leads: boolean; helpers?: BodyList } {
  const hole = segment.holes.find(({ start }) => start === end);
  const none = { end, isName: false, leads: false };
  if (!hole) return none;
  const content = text.slice(hole.start + 1, hole.end - 1);
  if (/^(?:牵头|牵头单位|牵头部门|组长单位)$/u.test(content))
    return { end: hole.end, isName: false, leads: true };
  if (/^(?:配合|参加|参与|协助)(?:单位|部门)?$/u.test(content))
    return { end: hole.end, isName: false, leads: false };
  const helpers = kind === "COLLECTIVE" ? null : helpersIn(text, segment, hole, context);
  if (helpers) return { end: hole.end, isName: false, leads: false, helpers };
  if (kind === "COLLECTIVE" && /^[一-鿿、]{1,12}$/u.test(content))
    return { end: hole.end, isName: false, leads: false };
  const isName =
    content.length <= 20 &&
    /(?:部|委|局|署|办|办公室|厅|院)$/u.test(content) &&
    !/[，、。：:]/u.test(content);
  return isName ? { end: hole.end, isName, leads: false } : none;
}

/** The bodies of a bracket that says only that they take part: （教育部、科技部配合）, （会同教育部）. */
function helpersIn(
  text: string,
  segment: Segment,
  { start, end }: { start: number; end: number },
  context: NameContext,
): BodyList | null {
  const inside: Segment = { ...segment, start: start + 1, end: end - 1, bracketed: true, holes: [] };
  const mentions = mentionsOf(text, inside, context);
  if (mentions.length === 0) return null;
  const list = readList(text, inside, mentions, 0, context);
  const before = text.slice(inside.start, list.start).trim();
  const after = text.slice(list.end, inside.end).trim();
  const helps = before === "会同" ? after === "" : /^由?$/u.test(before) && HELPS.test(after);
  return helps && list.bodies.length > 0 ? list : null;
}
