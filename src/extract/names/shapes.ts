/** What the name of a body looks like when nobody on record carries it, and what names no body in particular. */
import { LEVEL_GROUP } from "./level-groups.js";

const ENDING =
  /(?:部|委|局|署|办|厅|总局|总署|委员会|领导小组|工作组|指挥部|公司|集团|协会|学会|商会|联合会|中心|银行|奥组委|组委会|办公室|法院|检察院|研究院|科学院|工程院|大学|总社|总会|总队|基金会|交易所|理事会|政府|管委会|科协|残联|妇联|工会|团委|文联|侨联|工商联|党校|天文台|社科院|中科院|台|司)$/u;
const NO_ENDING =
  /(?:部门|全部|内部|外部|干部|各部|总部办|举办|承办|主办|协办|督办|兴办|查办|平台|后台|出台)$/u;

const COLLECTIVE =
  /^(?:等|其他|其它|各|有关|相关|所有|国务院(?:各|有关|相关|其他)|中央(?:有关|各)|省级|市级|县级|地方|当地|所在地|同级|上级|军队有关|成员单位|你)|(?:有关|相关)(?:部门|单位|方面|地方|部委|机构|企业|地区)|(?:成员单位|各地区|各部门|部门和单位)$/u;

const BELOW_ORGAN = new RegExp(`^${LEVEL_GROUP}`, "u");

/** Whether a text names bodies without naming one: 有关部门, 各地区, 省级人民政府, 成员单位. */
export function isCollective(form: string): boolean {
  return COLLECTIVE.test(form) || BELOW_ORGAN.test(form) || /^(?:部门|单位|机关|地区|部委|机构)$/u.test(form);
}

/** Whether a whole text has the shape of a body's name. */
export function looksLikeBody(form: string): boolean {
  const plain = form.replace(/[\s\p{Cf}]/gu, "").replace(/[（(][^（）()]*[）)]$/u, "");
  return plain.length >= 2 && plain.length <= 40 && ENDING.test(plain) && !NO_ENDING.test(plain);
}
