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
