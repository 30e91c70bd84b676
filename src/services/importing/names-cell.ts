/** The names in a cell, without what a table puts around them: lists of a program, brackets, footnote marks. */

import { withListedNames } from "./brackets.js";

/** The text of a list in Python or JSON: ['人民银行', '银保监会']. */
const WRITTEN_LIST = /^\s*[[({]\s*(['"]).*\1\s*,?\s*[\])}]\s*$/su;
const LIST_ITEM = /(['"])(.*?)\1/gsu;
const IN_BRACKETS = /^\s*[（(【[]([^（）()【】[\]]*[、，,；;][^（）()【】[\]]*)[）)】\]]\s*$/u;
/** ①, *, ※, [1] and (1) behind a name, and superscript numbers. */
const MARKS = /[①-⓿*＊※†‡#＃¹²³⁰-⁹]+|[[［【(（]\s*(?:注\s*)?\d{1,2}\s*[\]］】)）]/gu;

/** 1.教育部 2.财政部: numbers before names, which part them where nothing else does. */
const NUMBERED = /(^|[\s、，,；;])[（(]?\d{1,2}[.．、)）]\s*(?=\p{Script=Han})/gu;
/** “教育部”、《财政部》; but “两基” stays in the name of 国家西部地区“两基”攻坚领导小组. */
const QUOTED = /(^|[\s、，,；;])[“"《「『]([^“”"《》「」『』]+)[”"》」』](?=$|[\s、，,；;])/gu;

/** 由教育部、财政部联合印发. */
const JOINTLY = /^由?(?<names>.{2,}?)(?:共同|联合)(?:发文|印发|发布|制定)?$/su;

export function namesText(cell: string): string {
  const list = WRITTEN_LIST.test(cell)
    ? [...cell.matchAll(LIST_ITEM)].map(([, , item]) => item!).join("、")
    : cell;
  const names = (IN_BRACKETS.exec(list)?.[1] ?? list)
    .replace(MARKS, "")
    .replace(NUMBERED, (_, before: string) => (before.trim() === "" && before !== "" ? "、" : before))
    .replace(QUOTED, "$1$2")
    .trim();
  return withListedNames(names).replace(JOINTLY, "$<names>");
}
