/** Brackets in a cell of names, of either width: separators within them part no names. */
import { looksLikeBody } from "../../extract/names/shapes.js";

const [OPEN, CLOSE] = ["[（(【［[〔]", "[）)】］\\]〕]"];
const INSIDE = "[^（(【［[〔）)】］\\]〕]";
const BRACKET = `${OPEN}(?:${INSIDE}|${OPEN}${INSIDE}*${CLOSE})*${CLOSE}`;
const BRACKETS = new RegExp(BRACKET, "gu");
/** 有关部门（教育部、财政部）: which departments are meant. */
const LISTED = new RegExp(
  "(?<=^|[、，,;；/|\\s和与及等]|会同|[:：])" +
    "(?:(?:国务院|中央)?(?:各|其他|其它|有关|相关|所有)+的?)?(?:成员|牵头|配合|责任)?" +
    `(?:部门|单位|部委|机构|机关|方面|委办局|司局)\\s*${OPEN}(?<names>${INSIDE}*)${CLOSE}`,
  "gu",
);
const NO_LIST = /^(?:以下|下称|简称|含|不|除|见)/u;
const BETWEEN = /[、，,;；/|\s和与及]+/u;
const AFTER_NAME = /(?:等.*|(?:牵头|负责|配合|参加|参与|协助))$/u;

/** The pieces of a text between separators outside brackets. @param separators as in a class of a pattern */
export function partsOutside(text: string, separators: string): string[] {
  return text.match(new RegExp(`(?:${BRACKET}|[^${separators}])+`, "gu")) ?? [];
}

export function withoutBrackets(text: string): string {
  return text.replace(BRACKETS, "");
}

/** What brackets at the end of a name hold; "" for none. */
export function lastBracket(text: string): string {
  return new RegExp(`${OPEN}(${INSIDE}*)${CLOSE}$`, "u").exec(text)?.[1]?.trim() ?? "";
}

/** With the names that brackets behind 有关部门 list in place of both. */
export function withListedNames(text: string): string {
  return text.replace(LISTED, (whole: string, names: string) => (holdsNames(names) ? names : whole));
}

function holdsNames(inside: string): boolean {
  if (NO_LIST.test(inside)) return false;
  return inside.split(BETWEEN).some((name) => looksLikeBody(name.replace(AFTER_NAME, "")));
}
