/** Which names are those of local bodies, and of which place. */

/** The place that the name of a local body begins with. */
const PLACE =
  /^(?:中共)?((?:[^省市区县州盟旗\s]{1,8}(?:自治区|特别行政区|省|市|自治州|自治县|区|县|州(?!市)|盟|旗|地区))+)(?=..)/u;
/** Words of central bodies that look like places: 国家市场监管总局, 中国地区. */
const NO_PLACE = /^(?:国|中|全国|城|小区|社区|园区|特区|军区|县$|市$)/u;

/** 宁波市 of 宁波市发展改革委; null when the name does not begin with a place. */
export function placeOf(name: string): string | null {
  const place = PLACE.exec(name.replace(/\s/gu, ""))?.[1];
  return place === undefined || NO_PLACE.test(place) ? null : place;
}

/** 市教育局, 省委办公厅; but 市场监管局, 市政公用局. */
const LEVEL = /^(?:自治[区州县]|[省市县区州盟旗])(?![场容域级民]|政(?![府协]))(?=.)/u;

/**
 * A name that a table of a place leaves the place out of: 教育局, 市教育局. @returns the place, and the name without its
 * level; null: the place has no such level
 */
export function withinPlace(name: string, place: string): { place: string; rest: string } | null {
  const level = LEVEL.exec(name)?.[0] ?? "";
  const end = place.lastIndexOf(level) + level.length;
  return level !== "" && end < level.length
    ? null
    : { place: level === "" ? place : place.slice(0, end), rest: name.slice(level.length) };
}

const BEGINS_NATIONAL =
  /^(?:国家|国务院|中国|中央|中共中央|全国|中华|最高人民|中科院|中石|中组|中宣|新华|解放军|武警)/u;
/** With another ending a name on record is of the whole country: 证监会, 人民银行, 新疆生产建设兵团. */
const LOCAL_ENDING =
  /(?:(?<!总)局|委|委员会|厅|办|办公室|政府|法院|检察院|党校|残联|妇联|工商联|文联|科协|侨联|总工会|红十字会|(?:宣传|组织|统战|统一战线工作|社会工作)部|政协|人大|研究室)$/u;
const OFFICE = /(?<=.)(?:办公厅|办公室|秘书局|机关党委|[^部委局署办厅]{1,8}司)$/u;

/** Whether a name says itself that it is of the whole country. */
export function isCentral(name: string): boolean {
  return BEGINS_NATIONAL.test(name);
}

/** Whether no local body has a name that is on record, or that of an office behind it: 教育部, 税务总局, 教育部办公厅. */
export function isNational(name: string): boolean {
  return isCentral(name) || !LOCAL_ENDING.test(name.replace(OFFICE, ""));
}
