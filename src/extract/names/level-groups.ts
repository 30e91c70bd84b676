/** Phrases for bodies below a central organ, which do not mean the organ: 国务院有关部门, 全国人大有关专门委员会. */

const ORGANS = [
  ...["国务院", "中共中央", "党中央", "中央军委", "军委", "中央军事委员会"],
  ...["全国人大", "全国人大常委会", "全国政协"],
];
/** Source of a pattern for an organ. */
export const ORGAN = `(?:${ORGANS.join("|")})`;
const BELOW =
  "(?:机关)?的?(?:(?:各|有关|相关|其他|其它|所属|直属|下属|组成)(?:[一-鿿](?<![和与及])){0,6}?(?:部门|部委|单位|机构|机关|委员会|司局|方面)|各部(?!门)|部门|部委)";

/** Source of a pattern for an organ and the words after it that make it a group. */
export const LEVEL_GROUP = ORGAN + BELOW;

const ALL_ORGANS: ReadonlySet<string> = new Set(ORGANS);
const GROUP_FOLLOWS = new RegExp(`^${BELOW}`, "u");

const DEPARTMENT = new RegExp(`^${ORGAN}[一-鿿]{2,12}部门$`, "u");

/** 国务院财政部门 is one department, whichever it is. */
export function isDepartmentOfOrgan(form: string): boolean {
  return DEPARTMENT.test(form);
}

/** Whether a name only says whose bodies are meant. @param after the folded text behind the name */
export function isOnlyLevel(name: string, after: string): boolean {
  return ALL_ORGANS.has(name) && GROUP_FOLLOWS.test(after);
}
