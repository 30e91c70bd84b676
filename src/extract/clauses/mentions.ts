/** Everything in a piece of text that stands for bodies, in order and without overlap. */
import type { NameFinder } from "../names/name-finder.js";
import { collectivesIn, OF_EACH } from "./collectives.js";
import { AFTER, BEFORE, isNoBody, unknownNames } from "./unknown-names.js";

export interface Mention {
  start: number;
  end: number;
  form: string;
  /** Empty when nobody on record carries the name, or the body is local. */
  bodyIds: readonly string[];
  kind: "CENTRAL" | "OFFICE" | "LOCAL" | "LIKE" | "COLLECTIVE";
}

const HAN = /[一-鿿]/u;
/** A further part of a longer name, up to where a name can end. */
const GOES_ON = /^[一-鿿]{0,8}?(?:部|局|署|委|厅|院|中心|总队|研究所|指挥部|大队|支队|总行|分行)/u;
const STOPS =
  /[和与及等由对要应将按会牵负参配提报送制印发派请经从向在为以可须、，]|组织|有关|相关|所属|各|下属/u;

const DISTRICT =
  /(?<=[、，：（]|会同|由|和|与|及)(?!各|有关|相关|全|本|市辖|园|社|灾|景|辖)[一-鿿]{1,4}(?:新区|开发区|[区县市])(?=[、，。）]|和|与|及|牵头|负责|按|配合|会同|$)/gu;

/** What names are read with. */
export interface NameContext {
  names: NameFinder;
  /** Date that names are read at. */
  date: string | null;
  /** In a local document a district stands for its government: 浦东新区、奉贤区. */
  isLocal: boolean;
}

export function mentionsIn(text: string, offset: number, { names, date, isLocal }: NameContext): Mention[] {
  const found = names.find(text, date);
  const known = found.map((name, at) =>
    widen(text, withPrefix(text, name, found[at - 1]?.end ?? 0), found[at + 1]?.start ?? text.length),
  );
  const mentions: Mention[] = [];
  const used = new Uint8Array(text.length);
  const take = (mention: Mention): void => {
    if (used[mention.start] === 1 || used[mention.end - 1] === 1) return;
    used.fill(1, mention.start, mention.end);
    mentions.push(mention);
  };
  const central = known.filter(({ kind, end }) => kind !== "LOCAL" && !isOnlyLevel(text.slice(end, end + 2)));
  for (const span of collectivesIn(text)) {
    const names = central.filter(({ start, end }) => start < span.end && end > span.start);
    const ofEach =
      OF_EACH.test(text.slice(span.start, span.end)) && names.length === 1 && names[0]!.start > span.start;
    if (names.length === 0 || ofEach)
      take({ ...span, form: text.slice(span.start, span.end), bodyIds: [], kind: "COLLECTIVE" });
  }
  known.forEach(take);
  for (const span of unknownNames(text, (at) => used[at] === 1)) {
    take({ ...span, form: text.slice(span.start, span.end), bodyIds: [], kind: "LIKE" });
  }
  if (isLocal) {
    for (const { index, 0: form } of text.matchAll(DISTRICT))
      take({ start: index, end: index + form.length, form, bodyIds: [], kind: "LIKE" });
  }
  return joinPlaces(
    text,
    mentions.sort((a, b) => a.start - b.start),
  ).map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
}

/** 国务院 in 国务院有关部门 says whose departments are meant. */
function isOnlyLevel(after: string): boolean {
  return /^(?:各|有关|相关|其他|其它)/u.test(after);
}

/** Names without anything between are one: 国家税务总局浙江省税务局, 国务院财政部门, 水利部黄河水利委员会. */
function joinPlaces(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    if (last?.end !== mention.start || !isPart(last, mention)) joined.push(mention);
    else
      joined[joined.length - 1] = {
        ...mention,
        start: last.start,
        form: text.slice(last.start, mention.end),
      };
  }
  return joined;
}

function isPart(whole: Mention, { kind, form }: Mention): boolean {
  if (whole.kind === "COLLECTIVE" || whole.kind === "OFFICE") return false;
  if (kind === "LIKE" && (whole.kind === "CENTRAL" || PART.test(form))) return true;
  if (whole.kind === "LOCAL") return false;
  return kind === "LOCAL" || (kind === "LIKE" && /^[一-鿿]{1,4}[省市区县州]/u.test(form));
}

/** What a body has within it: 市公安局交警支队. */
const PART = /(?:支队|大队|总队|分局)$/u;
const SHORT = 4;
/** Words within an item of a list that are no part of a name: 必要时, 同级. */
const NO_PREFIX = /[时的各原本该其同在经由并]|有关|相关/u;

/** A short name at the end of an item is another body's: 科学院 in 、军事医学科学院. */
function withPrefix(text: string, name: Mention, free: number): Mention {
  if (name.kind !== "CENTRAL" || name.form.length > SHORT) return name;
  const prefix = /、([一-鿿]{2,8})$/u.exec(text.slice(free, name.start))?.[1] ?? "";
  if (prefix === "" || BEFORE.test(prefix) || NO_PREFIX.test(prefix)) return name;
  return { ...name, start: name.start - prefix.length, form: prefix + name.form, kind: "LIKE", bodyIds: [] };
}

/** A name that goes on is another body's: 中央军委 in 中央军委后勤保障部; a bureau of a ministry counts as its office. */
function widen(text: string, name: Mention, next: number): Mention {
  if (!HAN.test(text[name.end] ?? "")) return name;
  const more = GOES_ON.exec(text.slice(name.end, name.end + 14))?.[0] ?? "";
  if (
    more === "" ||
    name.end + more.length > next ||
    !AFTER.test(text.slice(name.end + more.length, name.end + more.length + 4))
  )
    return name;
  if (STOPS.test(more.slice(0, -1))) return name;
  const form = text.slice(name.start, name.end + more.length);
  if (isNoBody(form)) return name;
  const office =
    name.kind === "CENTRAL" && (more === "总行" || (/部$/u.test(name.form) && /局$/u.test(more)));
  return {
    ...name,
    end: name.end + more.length,
    form,
    ...(office ? { kind: "OFFICE" } : { kind: "LIKE", bodyIds: [] }),
  };
}
