/** Names that have the shape of a body's name although nobody on record carries them: 北京冬奥组委, 中国软件行业协会. */
import { isCut } from "../names/boundaries.js";
import type { Span } from "./collectives.js";

/** The longer ones first, because the first that fits is taken. */
const ENDINGS = [
  "管理局 监管局 监察局 分局 委员会 领导小组 指挥部 办公室 办公厅 联合会 研究院",
  "科学院 工程院 检察院 基金会 交易所 理事会 管委会 工商联 天文台 社科院 奥组委",
  "主管部门 行政部门 监察机关 司法机关 公安机关 检察机关 税务机关 部门 公司 集团",
  "协会 学会 商会 中心 银行 组委会 组委 法院 总会 总社 总队 支队 大队 政府 科协",
  "派出所 司法所",
  "残联 妇联 工会 文联 侨联 党校 军区 大学 学院 研究所 海关 总行 分行 支行 部",
  "委 局 署 办 厅 司 院",
]
  .join("|")
  .replaceAll(" ", "|");
export const AFTER =
  /^(?:$|[、，。；;：:（）()《》“”"\s]|和|与|及|以及|等|牵头|主?负责|会同|商(?!务|业)|要|应|将|须|需|可|已|拟|按|依|参加|参与|配合|协助|联合|共同|组成|为|是|作为|分别|具体|统一|选派|派|抽调|的|在|正在|根据|组织(?!部)|制定|承担|主办|承办|协办|提出|办理|实施|落实|归口|指导|主任|主要|有关|相关|领导|副|人员|另行|予以|协同|推进|共|制订|会签|研究|开展|加强|做好|指定|委派|对|不|及时|积极|依法|抓|查处|查办|受理|每|报|统筹|会|于|向|就|各|建立|组建|核定|审定|核准|批准|督促|监督检查|起草|修订|编制|下达)/u;
/** Words that end where a name may begin. */
export const BEFORE =
  /(?:成员有|单位有|指导|推动|支持|鼓励|引导|督促|依托|发挥|帮助|分别成立|成立|设立|组建|建立|同意|授权|委托|报请|提请|征求|会同|联合|协调|配合|协助|以及|并由|应由|可由|将由|则由|主要由|由|请|或|或者|从|和|与|及|并|经商|经|对|向|报|送|商|是|为|即|包括|具体|其中|同时|的|目前|必要时|按照|根据|通过|同|了|给|使|让|被|等|[局委部厅办]会)$/u;
/** Names that begin with such a word all the same. */
const BEGINS_SO =
  /^(?:经信|经贸|经委|经济|经合|商务|商业|商会|对外|对台|对口|报社|报业|同业|及其|商标|商检|和田|和平|和县|向阳|是否|从业|与会)/u;
/** A conjunction within the name of a local body: 省文化和旅游厅. */
const WITHIN =
  /(?:^|[^一-鿿]|[由请经和])(?:[一-鿿]{1,3}省|[一-鿿]{1,3}市|省|市|县|区|州|盟|旗|国家|兵团|师市)[一-鿿]{1,5}[^部委局署办厅司会院行]和$/u;
const NO_BODY =
  /(?:全部|内部|外部|干部|各部|局部|总部|部部|[主承协督举兴查催交开创代经包采]办|后台|平台|出台|公司|集团|部门|政府|办公厅|机关|协会|中心)$/u;
const WHOLE_NO_BODY =
  /^(?:全部|内部|外部|干部|局部|部委|总部|中部|东部|西部|.{0,4}党委|.{0,6}(?:直属|属地|主管|当地|所在地|各)海关|.{0,2}(?:主|承|协|督|举|兴|查|催|开)办|.{0,3}(?:平台|出台)|(?:企业|分|子|总|有限|责任|股份|上市|国有|民营|保险|证券|担保|物流|运输)*公司|(?:企业|大型|国有)*集团|(?:商业|政策性|开户|外资|民营|村镇|代理|经办)*银行|(?:行业|各类|社会|有关|相关|专业|业务)*(?:协会|商会|学会)|.{0,2}中心|.{0,10}(?:各|所属|下属|直属|内设|职能|业务|成员|政府|责任|负责|配合|参加|参与|协助|主办|协办|承办|实施|承担|落实|发起|牵头|省级|市级|地方|各级|有关|相关|本|该|其|多|跨|两个?|各个)(?:部门|机关)|(?:专业|职能|业务|审批|管理|监管|执法|行业|行政|主管|执行)(?:主管|管理|行政|执法)*(?:部门|机关)|(?:有关|相关|地方|当地|所在地|同级|上级|本级|[省市县区乡镇]级?|人民|中央|国家)*(?:人民)?政府|各.*|.{0,6}[一二三四五六七八九十\d]+(?:个|家)?(?:部门|单位|部委|委办)|(?:各|有关|相关|高等|职业|师范|农业|医|理工|综合|重点|省属|市属|本科|开放)*(?:学院|大学|研究院|研究所)|人民(?:法院|检察院)|工会|省|市)$/u;
/** A form that needs no sign of its end: 省教育厅 in 省教育厅下达. */
const LOCAL_OFFICE =
  /^(?:[一-鿿]{0,4}[省市县区州盟旗])(?!级|场|长|域|政府)[一-鿿]{2,9}(?:厅|局|委员会|办公室|委)$/u;
/** Names of two characters, as local documents write them. */
const SHORT = /^(?:[经建计科农体民教]委|[农外侨台编]办|科协|残联|妇联|文联|侨联|团委)$/u;
/** What a body leads is no body: 市公安局牵头的安全保障部. */
const LED_GROUP = /(?:牵头|负责|参加|参与|组成)的$/u;
const PATTERN = new RegExp(ENDINGS, "gu");
const LONGEST = 26;
const NAME_CHAR = /[一-鿿A-Za-z0-9“”"·]/u;

/**
 * Names of unknown bodies in a piece of text. @param taken whether a unit belongs to something found already
 */
export function unknownNames(text: string, taken: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (const { index, 0: ending } of text.matchAll(PATTERN)) {
    const end = index + ending.length;
    if (index < free || taken(end - 1)) continue;
    const ends = AFTER.test(text.slice(end, end + 4));
    if (!ends && isCut(text.slice(end - 1, end), text.slice(end, end + 3))) continue;
    const start = beginOf(text, free, end, taken);
    const form = text.slice(start, end);
    if (!ends && !LOCAL_OFFICE.test(form)) continue;
    if (
      (form.length < 3 && !SHORT.test(form)) ||
      isNoBody(form) ||
      LED_GROUP.test(text.slice(Math.max(0, start - 3), start))
    )
      continue;
    spans.push({ start, end });
    free = end;
  }
  return spans;
}

export function isNoBody(form: string): boolean {
  return WHOLE_NO_BODY.test(form) || (NO_BODY.test(form) && form.length < 4);
}

function beginOf(text: string, free: number, end: number, taken: (at: number) => boolean): number {
  const least = Math.max(free, end - LONGEST);
  let start = end - 2;
  while (start > least && NAME_CHAR.test(text[start - 1]!) && !taken(start - 1)) {
    if (isBeginning(text, start, least) && !isWithinItem(text, start, least, taken)) break;
    start--;
  }
  return start;
}

/** A verb within an item of a list belongs to its name: 教育部、某某协调办公室. */
function isWithinItem(text: string, start: number, least: number, taken: (at: number) => boolean): boolean {
  const before =
    /(?:^|、)((?!加强|做好|推进|开展|统筹)[一-鿿]{2,10})(?:协调|配合|协助|联合|通过|报|送|同|经|对|为)$/u.exec(
      text.slice(least, start),
    );
  if (before === null || BEFORE.test(before[1]!)) return false;
  const followsItem = before[0].startsWith("、");
  if (!followsItem && least > 0) return false;
  for (let at = least + before.index + (followsItem ? 1 : 0); at < start; at++) if (taken(at)) return false;
  return true;
}

function isBeginning(text: string, start: number, least: number): boolean {
  if (!BEFORE.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (BEGINS_SO.test(text.slice(start - 1, start + 1))) return false;
  return !WITHIN.test(text.slice(Math.max(least, start - 9), start));
}
