/** Place names, which mark a body as local: 北京市统计局 and 湖北省发改委 are not central bodies. */

/** The units at province level, by the part of the name that is never left out. */
const PROVINCES = [
  ...["北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽"],
  ...["福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西"],
  ...["甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "兵团"],
] as const;

/** Last characters of the names of smaller places and their party committees: 武汉市, 安吉县, 中共杭州市委. */
const PLACE_END = /[省市区县州盟旗乡镇]委?$/u;

/** Whether the text before a body's name marks it as a local body. @param before folded text */
export function namesPlace(before: string): boolean {
  return PLACE_END.test(before) || PROVINCES.some((province) => before.includes(province));
}
