/** Phrases in a cell that stand for many bodies, some of them with separators within: 各省（自治区、直辖市）人民政府. */
import { LEVEL_GROUP, ORGAN } from "../../extract/names/level-groups.js";

const UNIT =
  "(?:省级|省份|省|自治区|直辖市|特别行政区|计划单列市|副省级城?市|省会城市|设区的?市|地级市|自治[州县]|地区|地方|地(?![区方]|级市)级?|[市区县州盟旗乡镇]级?|街道)";
const JOINT = "(?:[、/]|和|与|及|以及)";
const IN_BRACKETS = `[（(](?:${UNIT}|${JOINT}|[，,])+[）)]`;
const UNITS = `${UNIT}(?:${JOINT}?${UNIT}|${IN_BRACKETS})*`;
const SEVERAL_UNITS = `(?:省|自治区)(?:${JOINT}?${UNIT}|${IN_BRACKETS})+`;
/** Conjunctions within the name of an office: 文化和旅游厅. */
const OFFICE =
  "(?:(?:党委|工业|经济|文化|发展|人力资源(?:社会)?|住房|卫生|自然资源|规划)[和与及]|[一-鿿](?<![和与及由])){0,14}?";
const KIND = "(?:[（(][厅局委办、]+[）)])?";
const GOVERNMENT = "(?:党委[和、及]?)?(?:人民)?政府";
const BEGIN = "(?<=^|[、，,;；/|\\s和与及由])";
const END = "(?=$|[、，,;；/|\\s]|和|与|及|以及|等)";

const EACH = `(?:(?:各|有关|相关)(?:有关|相关)?|其他|其它|所在)个?${UNITS}(?:${OFFICE}${KIND})`;
const SOME = `(?:沿[海江边]|试点|受援|支援|全国|[\\d一二三四五六七八九十]+个)?(?:${SEVERAL_UNITS}(?:${GOVERNMENT})?|市、?县${GOVERNMENT})`;
/** 中共中央、国务院有关部门: the departments of both. */
const OF_ORGANS = `(?:${ORGAN}[、和])+${LEVEL_GROUP}`;
const GROUP = new RegExp(`${BEGIN}(?:${EACH}|${SOME}|${OF_ORGANS})${END}(?:和|与|及|以及)?`, "gu");

/** The text with a separator in place of each such phrase. */
export function withoutGroups(text: string): string {
  return text.replace(GROUP, "、");
}

const VAGUE =
  /^(?:各|有关|相关|其他|其它|所有)|^[在驻].{1,4}(?:机构|单位|企业|高校|院校)$|(?:金融|社会|中介|新闻)机构$|(?:各|有关|相关)(?:部门|单位|方面|地方|部委|机构|机关|企业|地区)和?$|^(?:地方|[省市县]级(?:以上)?)[各级地方]*人民政府$/u;

/** Whether a name is none of a place either: 有关部门 of a table of 浙江省. */
export function isVague(name: string): boolean {
  return VAGUE.test(name);
}
