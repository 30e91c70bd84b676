import type {
  BodyKind,
  Role,
  SearchType,
  StatementStatus,
  SuccessionKind,
  Unit,
  IdentityMode,
} from "../generated/operations.js";

const units: Readonly<Record<Unit, string>> = {
  BUSINESS_CHAIN: "业务链",
  PROJECT: "项目",
  DOCUMENT: "联合发文",
};
const identities: Readonly<Record<IdentityMode, string>> = {
  AS_NAMED: "按文中所称的机构",
  AT_DOCUMENT_DATE: "按文件当日的机构",
  AS_OF: "按指定日期的机构",
};
const roles: Readonly<Record<Role, string>> = { LEAD: "牵头", PARTICIPANT: "参与" };
const statuses: Readonly<Record<StatementStatus, string>> = {
  PROPOSED: "待审",
  ACCEPTED: "已采纳",
  REJECTED: "已驳回",
};
const types: Readonly<Record<SearchType, string>> = {
  BODY: "机构",
  PROJECT: "项目",
  BUSINESS_CHAIN: "业务链",
  DOCUMENT: "文件",
  GOAL: "建设目标",
  PLAN: "规划",
  QUOTE: "引文",
};
const successions: Readonly<Record<SuccessionKind, string>> = {
  RENAMED: "更名或组建（承接）",
  MERGED_INTO: "并入",
  SPLIT_INTO: "拆分",
  FUNCTIONS_TRANSFERRED: "职能划转",
};
const kinds: Readonly<Record<BodyKind, string>> = {
  STATE_COUNCIL_MINISTRY: "国务院部委",
  STATE_COUNCIL_COMMISSION: "国务院委员会",
  CENTRAL_BANK: "中央银行",
  AUDIT: "审计机关",
  DIRECTLY_AFFILIATED: "国务院直属机构",
  NATIONAL_BUREAU_UNDER_MINISTRY: "部委管理的国家局",
  STATE_COUNCIL_OFFICE: "国务院办事机构",
  INSTITUTION_OF_STATE_COUNCIL: "国务院直属事业单位",
  PARTY_BODY: "党的机构",
  PEOPLES_ORGANIZATION: "群团组织",
  LOCAL: "地方机构",
  ENTERPRISE: "企业",
  OTHER: "其他",
};

/** Why there is nothing to be seen of a focus. */
const focus = {
  alone: (names: string) => `在这些条件下，${names}没有任何连线。`,
  cut: (names: string) => `网络太大，只画出最强的部分：${names}即使有连线，也不在其中。`,
};

/** Chinese labels of the API's enum values. */
export const wordsZh = { units, identities, roles, statuses, types, successions, kinds, focus };
