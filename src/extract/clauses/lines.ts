/** Lines that belong together although a break stands between them. */

const BLANK = " \t\r\u3000";
const LABEL =
  /(?:牵头|主责|组长|配合|参加|参与|协助|协同|协作|成员|责任|负责|实施|承担)(?:单位|部门)(?:名单|[：:])$/u;
const LONGEST_LABEL = 8;

/** A list goes on behind 、 at the end of a line, and begins behind 牵头单位： or 成员单位名单. */
export function goesOn(text: string, lineEnd: number): boolean {
  let end = lineEnd;
  while (end > 0 && BLANK.includes(text[end - 1]!)) end--;
  const last = text[end - 1];
  if (last === "、") return true;
  if (last !== "：" && last !== ":" && last !== "单") return false;
  return LABEL.test(text.slice(Math.max(0, end - LONGEST_LABEL), end));
}
