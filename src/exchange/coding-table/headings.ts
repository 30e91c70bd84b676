/** What the columns of a table are, by their headings in Chinese or English. */

/** The usual headings of each column, as `headingKey` writes them. */
const HEADINGS = {
  title:
    "title documenttitle document doctitle 标题 题名 题目 文件 文件名 文件名称 文件标题 文件题名 政策 政策名称 政策标题 政策文件 政策文件名称 文献题名 通知名称 名称",
  number:
    "number documentnumber docnumber no docno referencenumber reference 文号 发文字号 发文号 发文文号 文件编号 文件号 文件字号 文件文号 政策文号",
  date: "date publishedon published publicationdate issuedate dateofissue issued issuedon year 日期 时间 年份 年月 发文日期 发文时间 成文日期 成文时间 印发日期 印发时间 发布日期 发布时间 公布日期 公布时间 颁布日期 颁布时间 出台时间 出台日期 发文年份 发布年份 年度",
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
export const CODING_COLUMNS = Object.keys(HEADINGS) as CodingColumn[];

const COLUMN_OF: ReadonlyMap<string, CodingColumn> = new Map(
  CODING_COLUMNS.flatMap((column) =>
    [headingKey(column), ...HEADINGS[column].split(" ")].map((heading) => [heading, column] as const),
  ),
);

/** Written to refused rows; ignored when they are read again. */
export const REASON = "reason";

/** Width, case, signs, and what stands in brackets do not count: 文 号（必填）* is 文号. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【〔{].*?[)\]】〕}]/gu, "")
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "");
}

export interface Headings {
  /** Position of each column that the table has. */
  at: ReadonlyMap<CodingColumn, number>;
  /** Headings that mean nothing here. */
  setAside: string[];
  /** Headings for one and the same column. */
  doubled: { column: CodingColumn; headings: string[] } | null;
}

/** @param given columns by heading, as the caller says; they come first */
export function readHeadings(
  head: readonly string[],
  given: ReadonlyMap<string, CodingColumn | null> = new Map(),
): Headings {
  const at = new Map<CodingColumn, number>();
  const setAside: string[] = [];
  let doubled: Headings["doubled"] = null;
  head.forEach((heading, position) => {
    const key = headingKey(heading);
    const own = `${key}#${position + 1}`;
    const said = given.get(given.has(own) ? own : key);
    const column = said === undefined ? COLUMN_OF.get(key) : said;
    if (column === null || column === undefined) {
      if (heading !== "" && key !== REASON) setAside.push(heading);
    } else if (at.has(column)) doubled ??= { column, headings: [head[at.get(column)!]!, heading] };
    else at.set(column, position);
  });
  return { at, setAside, doubled };
}

/** The columns that are missing; null when the table says enough: who issued a document, or who does what in it. */
export function missingColumns(at: ReadonlyMap<CodingColumn, number>): CodingColumn[] | null {
  const lacks = (...columns: CodingColumn[]): CodingColumn[] => columns.filter((column) => !at.has(column));
  const ofDocument = lacks("title", "date");
  const hasLists = at.has("leads") || at.has("participants");
  const namesBodies = hasLists || at.has("body") || at.has("role") || at.has("project");
  const missing = !namesBodies
    ? [...ofDocument, ...lacks("issuers")]
    : [...ofDocument, ...lacks("project"), ...(hasLists ? [] : lacks("body", "role"))];
  return missing.length === 0 ? null : missing;
}
