/** Where a name that a text contains is no name: within a longer word, or as a local body. Texts are folded. */
import { namesPlace } from "../../domain/places.js";

/** By the last character of a name, what may not follow it: 建设部 in 建设部门, 卫健委 in 卫健委员会. */
const CUT: Readonly<Record<string, RegExp>> = {
  部: /^(?:门|委(?!托)|队|长(?!期)|件|级|分(?!别|工|管)|位|署|属|内|际)/u,
  委: /^(?:员|托|派(?!员|人|出|[一两二三\d])|任(?!组长|副|牵头|主任|召集|成员))/u,
  局: /^(?:面|限|势|部(?!署)|长(?!期)|域|级)/u,
  办: /^(?:公(?!布|示|开|告|安)|法|理|事|学|好|案|主任)/u,
  会: /^(?:议|计(?!划)|展(?!开)|员|商(?!务)|长(?!期))/u,
  署: /^(?:名|长(?!期))/u,
  院: /^(?:长(?!期)|士|校|系|线)/u,
  行: /^(?:业|为(?!主|牵|组|成)|政|动|长(?!期)|道|程)/u,
  总: /^(?:[部局署站台社会行院队店公量额数值体结监管编裁理工经司]|负责)/u,
  社: /^(?:会|区|保)/u,
  联: /^(?:合|系|动|络|盟)/u,
  协: /^(?:会|同|调|作|议|助)/u,
  军: /^(?:队|区|事)/u,
};

/** Whether a name that ends where `after` begins is only the beginning of a longer word. */
export function isCut(name: string, after: string): boolean {
  return CUT[name.at(-1) ?? ""]?.test(after) ?? false;
}

/** Words that make the name after them that of a local body. */
const LOCAL_WORD = /(?:[省市区县州盟旗乡镇]|自治区|兵团|地方|当地|各地|各级|基层|政府|[省市县区]委)$/u;
/** Words that end like a place and are none. */
const NO_PLACE = /(?:超市|城市|上市|城镇|社区|园区|都市)$/u;
/** Where a place cannot begin before. */
const PLACE_BEGINS = /[^一-鿿]|[由和与及商请经向对在以会同]/u;
const PROVINCE_ENDS = "京津海庆北西宁林江苏浙徽建东南川州云肃青湾古藏夏疆港门团";
/** The last character of every word that makes a name local, for a quick answer. */
const LAST = new Set("省市区县州盟旗乡镇级地方团府委层" + PROVINCE_ENDS);

/** The place or level of government written before a name, as far as it belongs to it; "" for none. */
export function placeBefore(before: string): string {
  if (!LAST.has(before.at(-1) ?? "")) return "";
  let begin = before.length;
  while (begin > 0 && !PLACE_BEGINS.test(before[begin - 1]!)) begin--;
  const near = before.slice(begin);
  if (NO_PLACE.test(near)) return "";
  return LOCAL_WORD.test(near) || endsInProvince(near) ? near : "";
}

function endsInProvince(near: string): boolean {
  return [2, 3].some((length) => {
    const end = near.slice(-length);
    return end.length === length && namesPlace(end) && !namesPlace(end.slice(1));
  });
}

/** What follows the name of a ministry where one of its offices is meant: 教育部办公厅, 生态环境部水生态环境司. */
const OFFICE = /^(?:办公厅|办公室|秘书局|机关党委|[一-鿿]{1,8}?(?<!公)司)(?![一-鿿]?[法机令长])/u;
const NO_OFFICE = /[、，和与及等的各有关负责牵头会同参加配合司]/u;

/** 体育卫生与艺术教育司: a conjunction within. */
const JOINT_OFFICE =
  /^[^、，和与及等部委局的由]{2,5}[与和][^、，和与及等部委局的由]{2,5}(?<!公)司(?![一-鿿]?[法机令长])/u;

/** Length of the office's name that follows the name of a body; 0 for none. */
export function officeLength(after: string): number {
  const found = OFFICE.exec(after)?.[0] ?? "";
  if (found !== "" && !NO_OFFICE.test(found.slice(0, -1))) return found.length;
  return JOINT_OFFICE.exec(after)?.[0].length ?? 0;
}
