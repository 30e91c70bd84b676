/** Words that stand for bodies without naming one: 有关部门, 各地区, 省级人民政府, 各地公安、市场监管部门. */
import { LEVEL_GROUP } from "../names/level-groups.js";

const HEADS =
  "(?:人民政府|政府|部门|单位|方面|机关|地区|部委|机构|企业|地方(?!人民|各级|政府)|省份|开发区|院校|高校)";
/** 县级以上地方人民政府教育行政部门. */
const OF_GOVERNMENT = "(?:(?<=政府)[一-鿿]{1,14}?(?:部门|机构))?";
/** 各省、自治区、直辖市财政厅（局）. */
const OF_PROVINCES = "各省、自治区、直辖市[一-鿿、]{2,24}?[厅局委办](?:（）+)?";
/** 东北三省人民政府, 沿线省（区、市）人民政府. */
const SOME_GOVERNMENTS =
  "(?:(?:东北|西部|沿[线江海边岸])?[二三四五六七八九十\\d]+个?|沿[线江海边岸]各?|试点|受援|支援)[省市县区][一-鿿、（）]{0,8}?政府";
const TAIL = `(?:(?:和|及|以及|与)(?:其他)?(?:有关|相关)?(?:单位|地方|地区|企业|机构|部门|方面))*`;
const GENERIC = new RegExp(
  `${LEVEL_GROUP}${TAIL}|${OF_PROVINCES}|${SOME_GOVERNMENTS}|` +
    "(?:(?:沿[线江海边岸])?各(?:省|自治区|地|级|有关|相关|部|市|县|区|设区|乡|镇|街道|州|盟|旗|职能|行业|高|单位|成员|牵头|责任|主管|国有|金融|商业)|" +
    "(?:其他|其它)?(?:国务院|中央|地方|军队)?(?:各有关|有关|相关|其他|其它|各相关)|" +
    "省级|市级|县级|区级|省、市两级|地方(?:各级)?|当地|所在地|同级|上级|本级|本地区|你(?:省|市|部|区|县|们))" +
    `[一-鿿、（）()]{0,20}?${HEADS}${OF_GOVERNMENT}${TAIL}(?![：:])|各(?!派|出|自)[一-鿿]{1,8}?(?:局|委|厅|办事处|办|院|公司|银行|中心|协会)(?![一-鿿]{0,2}部门)|各[省市区县州盟]、[市县区旗][一-鿿]{0,12}?(?:办公室|局|厅|委|部门|政府)|各(?:高校|院校|企业|市县|县市|区县|县区|市区|镇街|乡镇|街道|市州|州市|地市|团场|园区)+(?:区|市|街道)?(?:（[^（）]{1,8}）)?(?:人民政府|政府|单位)?|各[市县区州盟旗乡镇](?:（）+(?!）))?(?=[、，；。）]|按|依|负责|分别|共同|配合|落实|参加|$)|各[省市县区地州]（）+[一-鿿]{0,8}?(?:局|委|厅|部门|政府)(?:（）+)?|各地区?|各省（区、市）|成员单位(?!包括|为|由|有|名单|[：:])|各部门|你(?:省|市|部|区|委|局)`,
  "gu",
);
/** Clipped names that share a head noun: 工业和信息化、公安部门, 市场监管等有关部门. */
const CLIPPED =
  /(?:[一-鿿]{1,7}[^部局委厅办署院会行社司、和与，][、和]){1,12}[一-鿿]{1,9}?[^部局委厅办署等有相](?:主管|行政)?(?:部门|机关)|[一-鿿]{1,5}[^部局委厅办署院会行社司心团]等(?:有关|相关)?(?:职能|主管)?部门/gu;
const OPENING = /(?:、|和|及)?等(?:其他|其它)?(?:有关|相关|国务院有关|国务院相关)?(?:职能|主管)?/u;
const COUNT = /(?:[\d０-９]+|[一二三四五六七八九十]+)?(?:个|家)?/u;
const BODIES =
  /(?:部门|单位|部委|机构|企业|方面|部委办局|地方)(?:(?:和|及|以及|、)(?:单位|机构|地方|企业|部门|地区))*/u;
const ENDING = new RegExp(
  `^(?:(${OPENING.source})(?:(${COUNT.source})${BODIES.source})?|共?(\\d+|[一二三四五六七八九十]+)(?:个|家)${BODIES.source})`,
  "u",
);

export interface Span {
  start: number;
  end: number;
}

/** Collective terms in a piece of text, in order. */
export function collectivesIn(text: string): Span[] {
  const spans = [...matches(text, GENERIC), ...(/部门|机关/u.test(text) ? matches(text, CLIPPED) : [])];
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** A collective whose last word is short for bodies of one kind: 各省（区、市）发展改革委, and what follows in its list is meant so too. */
export const OF_EACH =
  /^各(?:省|市|县|区|地|州|地区|盟|旗|设区市)*(?:（[^（）]*）+)?[一-鿿]{2,8}(?:局|委|厅|办)(?:（[^（）]*）+)?$/u;

/** The end of a list: 等, 等有关部门, 等12个部门, 9个部门和单位; null for none. */
export function listEnding(after: string): { length: number; count: number | null } | null {
  const found = ENDING.exec(after);
  if (!found || found[0] === "") return null;
  const count = found[3] ?? found[2] ?? "";
  return { length: found[0].length, count: numberOf(count.replace(/[个家]/gu, "")) };
}

const DIGITS = "零一二三四五六七八九";

function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const [, tens, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text)
    ? splitTens(text)
    : [];
  return tens === undefined ? null : Number(tens) * 10 + Number(ones);
}

function splitTens(text: string): [string, string, string] | [] {
  if (text === "") return [];
  const [before, after] = text.includes("十") ? text.split("十") : ["", text];
  const tens = text.includes("十") ? (before === "" ? 1 : DIGITS.indexOf(before ?? "")) : 0;
  return [text, String(tens), String(Math.max(0, DIGITS.indexOf(after ?? "")))];
}
