/**
 * Reads the title of a document of the State Council: who issued it, and whose report it forwards (批转, 转发). Names run
 * together (发展改革委财政部卫生部) are parted by the longest names known on the date.
 */
import type { FoundName, TextNames } from "../names/names.js";
import { looksLikeBody } from "../names/shapes.js";

/** A name in the title; offsets as `String.slice` counts. No ids: nobody on record carries it on the date. */
export interface TitleName {
  start: number;
  end: number;
  form: string;
  bodyIds: string[];
}

export interface ReadTitle {
  issuers: TitleName[];
  /** Authors of the forwarded report, in the title's order; null: the title forwards nothing. */
  authors: TitleName[] | null;
  /** The list of authors ends in 等部门 or the like: there are more than the title names. */
  listIsOpen: boolean;
  /** Where what is forwarded begins, after its authors. */
  forwarded: number;
}

const SEPARATOR = /^(?:[、，,]|[\s\u3000]|和(?=.{2})|与(?=.{2})|及(?=.{2}))+/u;
const FORWARDS = /^(?:[\s\u3000]*关于)?(?:批转|转发)/u;
const OPEN =
  /^等(?:[\d一二三四五六七八九十百]+个?)?(?:部门|单位|部委|机构|机关|方面)?(?:和单位|[（(]单位[）)])*/u;
const PLATE = /^[（(][^（）()]{2,14}[）)]/u;
/** What follows a name that is the subject of what is forwarded, not its author: 国家禁毒委员会成员单位主要职责. */
const SUBJECT = /^(?:组建|成员单位|兼职委员|职能|主要职责)/u;
/** What ends the list of authors. */
const ENDS = /批转|转发|印发|关于|给|[《“"（(]|对(?=[^外])|等|[、，,\s\u3000]/u;

export function readTitle(title: string, date: string | null, names: TextNames): ReadTitle {
  const found = names.find(title, date);
  const issuers = new NameList(title, found, 0).read();
  const verb = FORWARDS.exec(title.slice(issuers.end));
  if (!verb) return { issuers: issuers.names, authors: null, listIsOpen: false, forwarded: issuers.end };
  const begin = issuers.end + verb[0].length;
  const list = new NameList(title, names.find(title.slice(begin), date), begin).read();
  const authors = SUBJECT.test(title.slice(list.end)) ? { names: [], end: begin } : list;
  const open = authors.names.length > 0 ? (OPEN.exec(title.slice(authors.end))?.[0] ?? "") : "";
  return {
    issuers: issuers.names,
    authors: authors.names,
    listIsOpen: open !== "",
    forwarded: authors.end + open.length,
  };
}

/** Names that follow one another, apart from separators. */
class NameList {
  private readonly names: TitleName[] = [];
  private readonly startingAt: ReadonlyMap<number, FoundName>;

  constructor(
    private readonly title: string,
    found: readonly FoundName[],
    private at: number,
  ) {
    this.startingAt = new Map(found.map((name) => [name.start + at, { ...name, end: name.end + at }]));
  }

  read(): { names: TitleName[]; end: number } {
    for (let end = this.at; ; end = this.at) {
      this.at += SEPARATOR.exec(this.rest())?.[0].length ?? 0;
      if (!this.takeKnown() && !this.takeUnknown(this.at === end)) return { names: this.names, end };
    }
  }

  private rest(): string {
    return this.title.slice(this.at);
  }

  private takeKnown(): boolean {
    const name = this.startingAt.get(this.at);
    if (name === undefined || name.kind === "LOCAL") return false;
    this.take(this.at, name.end, name.bodyIds);
    const plate = PLATE.exec(this.rest())?.[0] ?? "";
    if (looksLikeBody(plate.slice(1, -1))) this.at += plate.length;
    return true;
  }

  /** A text of the shape of a name. One that touches the name before it is a part of that: 国务院 in 国务院某某小组. */
  private takeUnknown(touches: boolean): boolean {
    const rest = this.rest();
    const length = ENDS.exec(rest)?.index ?? rest.length;
    const part = rest.slice(0, length);
    if (length === 0 || !looksLikeBody(part)) return false;
    const before = touches ? this.names.pop() : undefined;
    this.take(before?.start ?? this.at, this.at + length, []);
    return true;
  }

  private take(start: number, end: number, bodyIds: string[]): void {
    this.names.push({ start, end, form: this.title.slice(start, end), bodyIds });
    this.at = end;
  }
}
