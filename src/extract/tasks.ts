/** The piece of text that says what the bodies of a clause do. */
import type { ClausePaths } from "./clauses/paths.js";
import type { ReadGroup } from "./read-roles.js";

export interface Task {
  text: string;
  start: number;
  end: number;
}

const LONGEST = 80;
const EDGE = /^[\s，。、；：:（）()]+|[\s，、；：:（(]+$/gu;

export function taskOf(text: string, group: ReadGroup, paths: ClausePaths): Task {
  const { segment } = group;
  if (segment.bracketed || group.rule.name.startsWith("label")) return heading(text, group, paths);
  const after = trimmed(text, group.end, segment.end);
  if (after && after.text.length >= 4) return after;
  const before = trimmed(text, segment.start, group.start);
  if (before && before.text.length >= 2) return before;
  return heading(text, group, paths);
}

/** The first sentence behind the last number, or of the paragraph. */
function heading(text: string, { segment, start }: ReadGroup, paths: ClausePaths): Task {
  const mark = paths.at(start);
  const from = mark && mark.end > segment.paragraph ? mark.end : segment.paragraph;
  const until = text.slice(from, start).search(/[。：\n]/u);
  const to = until < 0 ? Math.min(start, from + LONGEST) : from + until;
  return (
    trimmed(text, from, to) ?? {
      text: text.slice(segment.start, segment.end),
      start: segment.start,
      end: segment.end,
    }
  );
}

function trimmed(text: string, from: number, to: number): Task | null {
  const whole = text.slice(from, Math.min(to, from + LONGEST * 2));
  const cut = whole.replace(/^[^一-鿿“《A-Za-z\d]+/u, "");
  const plain = cut
    .replace(EDGE, "")
    .replace(/[由请]$/u, "")
    .slice(0, LONGEST);
  if (plain === "") return null;
  const start = from + whole.indexOf(plain);
  return { text: plain, start, end: start + plain.length };
}
