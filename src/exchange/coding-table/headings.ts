/** What the columns of a table are, by their headings in Chinese or English. */
import { foldName } from "../../domain/folding.js";

/** The usual headings of each column, as `headingKey` writes them. */
const HEADINGS = {
  title:
    "title documenttitle document doctitle 标题 题名 题目 文件 文件名 文件名称 文件标题 文件题名 政策 政策名称 政策标题 政策文件 政策文件名称 文献题名 通知名称 名称",
  number:
    "number documentnumber docnumber no docno referencenumber reference 文号 发文字号 发文号 发文文号 文件编号 文件号 文件字号 文件文号 政策文号",
  date: "date publishedon published publicationdate issuedate dateofissue dateissued dateofpublication dateofissuance promulgationdate issued issuedon year 日期 时间 年份 年月 发文日期 发文时间 成文日期 成文时间 印发日期 印发时间 发布日期 发布时间 公布日期 公布时间 颁布日期 颁布时间 出台时间 出台日期 发文年份 发布年份 年度",
  issuers:
    "issuers issuer issuingbodies issuingbody issuingagencies issuingagency issuedby publisher publishers 发文机关 发文机构 发文单位 发文部门 发文主体 联合发文 联合发文单位 联合发文机关 联合发文部门 联合发文机构 发布机关 发布机构 发布单位 发布部门 印发单位 印发机关 印发部门 联合印发单位 制发机关 制发单位 制定机关 制定机构 制定部门 颁布机关 颁布机构 颁布单位 颁布部门 颁发部门",
  project:
    "project projectname task taskname workitem 项目 项目名称 事项 事项名称 任务 任务名称 工作任务 工作事项 重点任务 重点工作 工程 工程名称 信息化工程 机制 机制名称",
  kind: "kind projectkind projecttype 类型 类别 项目类型 项目类别 任务类型 事项类型",
  sameAs: "sameas projectid existingproject 项目标识 已有项目 同一项目 同项目",
  chain: "chain businesschain theme topic 业务链 业务链名称 主题 领域 业务主题 政策主题",
  body: "body bodyname agency agencies ministry organization organisation participant机构 机构 机构名称 部门 部门名称 单位 单位名称 主体 参与主体 参与机构",
  role: "role participantrole 角色 作用 职责 分工 参与方式 参与角色 身份 部门角色 机构角色",
  leads:
    "leads lead leadbody leadbodies leadagency leadagencies leadingbody coordinator coordinators 牵头 牵头单位 牵头部门 牵头机关 牵头机构 主办单位 主办部门 主办机关 负责单位 负责部门 责任单位 责任部门 召集单位 召集人单位 召集部门",
  participants:
    "participants participant participatingbodies participatingagencies partners partner members 参与 参与单位 参与部门 参加 参加单位 参加部门 配合 配合单位 配合部门 成员 成员单位 成员部门 协办 协办单位 协办部门 支持单位 会同单位 协同单位 协助单位",
  place: "place region locality province city 地区 地方 地点 地域 省份 省市 城市 行政区 行政区划 所在地",
  quote: "quote quotation clause excerpt 引文 原文 原文摘录 摘录 条款 原文表述",
  note: "note notes remark remarks comment comments 备注 说明 注 附注",
} as const;

export type CodingColumn = keyof typeof HEADINGS;
/** What may be said once for a whole table, such as the division of tasks of one document. */
export const WHOLE_COLUMNS = ["title", "number", "date", "issuers"] as const;
export type WholeTable = Readonly<Partial<Record<(typeof WHOLE_COLUMNS)[number], string>>>;
export const CODING_COLUMNS = Object.keys(HEADINGS) as CodingColumn[];

const COLUMN_OF: ReadonlyMap<string, CodingColumn> = new Map(
  CODING_COLUMNS.flatMap((column) =>
    [headingKey(column), ...HEADINGS[column].split(" ")].map((heading) => [heading, column] as const),
  ),
);

/** Written to refused rows; ignored when they are read again. */
export const REASON = "reason";

/** Width, case, signs, script and what stands in brackets do not count: 文 號（必填）* is 文号. */
export function headingKey(heading: string): string {
  return foldName(heading.normalize("NFKC").replace(/[([【〔{].*?[)\]】〕}]/gu, "")).replace(
    /[\p{P}\p{S}]+/gu,
    "",
  );
}

export interface Headings {
  /** Positions of each column that the table has: one, or several where its headings are numbered (发文机关1, 发文机关2). */
  at: ReadonlyMap<CodingColumn, readonly number[]>;
  /** Headings that mean nothing here, or less than another of the same column. */
  setAside: string[];
  /** Headings for one and the same column. */
  doubled: { column: CodingColumn; headings: string[] } | null;
}

/** Columns of names, which may be parted over several numbered ones. */
const LISTS: readonly CodingColumn[] = ["issuers", "leads", "participants"];
const LAST_NUMBER = /(?:[0-9]{1,2}|[一二三四五六七八九十])$/u;
/** Headings that give way to another of the same column: the year beside the date, the publisher beside the issuer. */
const WEAK: Partial<Record<CodingColumn, readonly RegExp[]>> = {
  date: [/^(?:年份|年度|年月|发文年份|发布年份|year)$/u, /^(?:发布|公布|颁布|出台)|^published/u, /^印发/u],
  issuers: [/^(?:发布|颁布|颁发)|^publishers?$/u],
};

interface Taken {
  at: number;
  heading: string;
  isNumbered: boolean;
}

/** What headings mean in the table of organizations that CORDIS publishes: its ids and places are not those of the graph. */
const CORDIS: readonly (readonly [string, CodingColumn | null])[] = [
  ["projectacronym", "project"],
  ["name", "body"],
  ["projectid", null],
  ["city", null],
];

/** What the caller says that columns are, by heading; null: none. */
export type Given = ReadonlyMap<string, CodingColumn | null>;

/** @param said they come first */
export function readHeadings(head: readonly string[], said: Given = new Map()): Headings {
  const keys = new Set(head.map(headingKey));
  const isCordis = ["projectacronym", "name", "role"].every((key) => keys.has(key));
  const given = isCordis ? new Map([...CORDIS, ...said]) : said;
  const taken = new Map<CodingColumn, Taken[]>();
  const setAside: string[] = [];
  head.forEach((heading, at) => {
    const { column, isNumbered } = meaningOf(headingKey(heading), at, given);
    if (column !== null) taken.set(column, [...(taken.get(column) ?? []), { at, heading, isNumbered }]);
    else if (heading !== "" && headingKey(heading) !== REASON) setAside.push(heading);
  });
  let doubled: Headings["doubled"] = null;
  const positions = [...taken].map(([column, all]) => {
    const strong = strongest(column, all);
    setAside.push(...all.filter((one) => !strong.includes(one)).map(({ heading }) => heading));
    if (strong.length > 1 && !strong.every(({ isNumbered }) => isNumbered))
      doubled ??= { column, headings: strong.map(({ heading }) => heading) };
    return [column, strong.map(({ at }) => at)] as const;
  });
  return { at: new Map(positions), setAside, doubled };
}

function meaningOf(
  key: string,
  position: number,
  given: Given,
): { column: CodingColumn | null; isNumbered: boolean } {
  const own = `${key}#${position + 1}`;
  const said = given.get(given.has(own) ? own : key);
  const whole = said === undefined ? (COLUMN_OF.get(key) ?? inTwoLanguages(key)) : said;
  if (whole !== undefined) return { column: whole, isNumbered: false };
  const list = LAST_NUMBER.test(key) ? COLUMN_OF.get(key.replace(LAST_NUMBER, "")) : undefined;
  return { column: list !== undefined && LISTS.includes(list) ? list : null, isNumbered: true };
}

/** 标题 Title and Number/文号, where both halves mean the same; 机构ID is not 机构. */
function inTwoLanguages(key: string): CodingColumn | undefined {
  const [, before, chinese = "", after] = /^([a-z]*)(\p{Script=Han}+)([a-z]*)$/u.exec(key) ?? [];
  const [one, other] = [COLUMN_OF.get(chinese), COLUMN_OF.get(before || (after ?? ""))];
  return one === other ? one : undefined;
}

/** What stays of several headings for one column when the weaker ones give way, the weakest first. */
function strongest(column: CodingColumn, all: readonly Taken[]): readonly Taken[] {
  return (WEAK[column] ?? []).reduce((left, weak) => {
    const strong = left.filter(({ heading }) => !weak.test(headingKey(heading)));
    return left.length > 1 && strong.length > 0 ? strong : left;
  }, all);
}

/**
 * The columns that are missing; null when the table says enough: who issued a document, or who does what in it.
 * @param whole what holds for the whole table
 */
export function missingColumns(at: Headings["at"], whole: WholeTable = {}): CodingColumn[] | null {
  const lacks = (...columns: CodingColumn[]): CodingColumn[] =>
    columns.filter((column) => !at.has(column) && !whole[column as keyof WholeTable]);
  const ofDocument = lacks("title", "date");
  const hasLists = at.has("leads") || at.has("participants");
  const namesBodies = hasLists || at.has("body") || at.has("role") || at.has("project");
  const missing = !namesBodies
    ? [...ofDocument, ...lacks("issuers")]
    : [...ofDocument, ...lacks("project"), ...(hasLists ? [] : lacks("body", "role"))];
  return missing.length === 0 ? null : missing;
}

/** Where only the document is missing, the caller can say it for all rows. */
export function missingWords(missing: readonly CodingColumn[]): string {
  const list = missing.join(", ");
  const ofDocument = missing.every((column) => (WHOLE_COLUMNS as readonly string[]).includes(column));
  const options = missing.map((column) => `--${column}`).join(", ");
  const reason = ofDocument
    ? `the columns ${list} are missing; where all rows are of one document, say them once for the whole table (on the command line with ${options})`
    : `the columns ${list} are missing`;
  return reason;
}
