/** Title and number (文号) of a document. */
import type { Placed } from "./dates.js";

const KINDS = [
  ...[
    "通知",
    "意见",
    "复函",
    "函",
    "批复",
    "决定",
    "决议",
    "办法",
    "方案",
    "规定",
    "规划",
    "公告",
    "通告",
    "通报",
  ],
  ...[
    "答复",
    "报告",
    "纲要",
    "计划",
    "细则",
    "条例",
    "预案",
    "标准",
    "规则",
    "指南",
    "要点",
    "措施",
    "命令",
    "公报",
  ],
  ...["请示", "纪要", "议案", "政策"],
];
const KIND = new RegExp(`(${KINDS.join("|")})(?:[（(][^（）()]{1,12}[）)])?$`, "u");
const NUMBER =
  /[一-鿿]{1,14}[ ]?[〔[［（(【][ ]?[0-9０-９]{4}[ ]?[〕\]］）)】][ ]?(?:第[ ]?)?[0-9０-９]{1,5}[ ]?号/gu;
/** What a title ends in, where the number follows it without a line end. */
const TITLE_END = new RegExp(`^.*(?:${KINDS.join("|")})(?=[一-鿿]{1,9}[〔[［（(【])`, "u");
/** Text in which a title and a number are looked for. */
const HEAD = 1_500;

export function numberIn(text: string): Placed | null {
  const head = text.slice(0, HEAD);
  for (const { 0: found, index } of head.matchAll(NUMBER)) {
    const before = head.slice(Math.max(0, index - 2), index);
    if (/[》（(]|根据|按照|》.$/u.test(before) || /^(?:根据|按照|依据)/u.test(found)) continue;
    const over = TITLE_END.exec(found)?.[0].length ?? 0;
    return { text: found.slice(over), start: index + over, end: index + found.length };
  }
  return null;
}

/** The year that a number names: 2020 in 国办发〔2020〕24号. */
export function yearOf(number: string): string | null {
  return /[〔[［（(【][ ]?(\d{4})/u.exec(number.normalize("NFKC"))?.[1] ?? null;
}

interface Line extends Placed {
  trimmed: string;
}

export function titleIn(text: string, number: Placed | null): Placed | null {
  const lines = linesOf(text.slice(0, Math.min(HEAD, number?.start ?? HEAD)));
  const first = lines.findIndex(({ trimmed }) => !/^(?:附件|文\s*号|索引号|发布|来源|时间)/u.test(trimmed));
  if (first < 0) return null;
  const own = wholeLine(lines[first]!);
  if (own) return own;
  const about = lines.findIndex(({ trimmed }, at) => at > first && at < first + 4 && /^关于/u.test(trimmed));
  if (about > first && KIND.test(lines[first]!.trimmed))
    return titleFrom(text, lines, about - 1 > first ? about - 1 : about);
  return titleFrom(text, lines, first);
}

/** The lines up to one that ends as titles do, or a short first line. */
function titleFrom(text: string, lines: readonly Line[], first: number): Placed | null {
  for (let last = first; last < Math.min(lines.length, first + 5); last++) {
    if (last > first && /[。：:；，]$/u.test(lines[last]!.trimmed)) break;
    if (KIND.test(lines[last]!.trimmed) && lines[last]!.trimmed.length < 120)
      return span(text, afterTwin(lines, first, last), lines[last]!);
  }
  const line = lines[first]!;
  return line.trimmed.length <= 80 && !/[。，；]/u.test(line.trimmed) ? span(text, line, line) : null;
}

/** A title that runs on into the text: all up to the kind of document after 关于. */
function wholeLine(line: Line): Placed | null {
  if (line.trimmed.length < 60) return null;
  const found = new RegExp(`^[^，。《]{0,200}?关于.{2,90}?(?:的)(?:${KINDS.join("|")})`, "u").exec(
    line.trimmed,
  )?.[0];
  if (!found) return null;
  const start = line.start + line.text.indexOf(line.trimmed);
  return { text: found, start, end: start + found.length };
}

/** Some files give the title twice, first in a line and then set over several. */
function afterTwin(lines: readonly Line[], first: number, last: number): Line {
  const plain = (line: Line): string => line.trimmed.replace(/\s/gu, "");
  const rest = lines
    .slice(first + 1, last + 1)
    .map(plain)
    .join("");
  return rest !== "" && rest === plain(lines[first]!) ? lines[first + 1]! : lines[first]!;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ text: line, trimmed: line.trim(), start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function span(text: string, from: Line, to: Line): Placed {
  const start = from.start + from.text.indexOf(from.trimmed);
  const end = to.start + to.text.indexOf(to.trimmed) + to.trimmed.length;
  return { text: text.slice(start, end).replace(/\s*\n\s*/gu, ""), start, end };
}

/** The kind of a document, by the end of its title: 通知, 意见, 方案. */
export function kindOf(title: string): string | null {
  return KIND.exec(title.trim())?.[1] ?? null;
}
