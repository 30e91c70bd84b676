/**
 * Items of a bracketed list that nothing else reads as a body: 武警 in （公安部、武警、交通运输部负责）. What stands among bodies
 * names a body too, though nobody on record; without it the list would fall apart.
 */
import type { Mention } from "./mentions.js";

const ITEM = "[一-鿿]{2,10}";
const BETWEEN = new RegExp(`^、(${ITEM})、$`, "u");
const FIRST = new RegExp(`^(${ITEM})、$`, "u");
const LAST = /^、([一-鿿]{2,8}?)(?=等|按|依|共同|分别|具体|负责|牵头|配合|参加|参与)/u;
/** Words that a name does not hold. */
const NO_ITEM =
  /[的了并在由会参等各按依]|负责|牵头|配合|推进|加强|组织|落实|制定|完善|建立|健全|开展|改革|创新|服务|保障|机制|体制|制度|产业|有关|相关|单位|部门|企业|政府|地区|地方/u;

/** @param between text from the end of one body to the beginning of the next */
export function itemBetween(between: string, from: number): Mention | null {
  return itemOf(BETWEEN.exec(between), from + 1);
}

/** @param before text from the beginning of the bracket to its first body */
export function itemBefore(before: string, from: number): Mention | null {
  return itemOf(FIRST.exec(before), from);
}

/** @param after text from the end of the last body */
export function itemAfter(after: string, from: number): Mention | null {
  return itemOf(LAST.exec(after), from + 1);
}

function itemOf(found: RegExpExecArray | null, start: number): Mention | null {
  const form = found?.[1] ?? "";
  if (form === "" || NO_ITEM.test(form)) return null;
  return { start, end: start + form.length, form, bodyIds: [], kind: "LIKE" };
}
