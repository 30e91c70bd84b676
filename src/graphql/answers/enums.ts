import { PAIR_MEASURES } from "../../analysis/pairs/measures/registry.js";
import { PAIR_ORDERS } from "../../analysis/pairs/pair-order.js";
import { BREADTH_DEPTH_ROLES } from "../../analysis/network/breadth-depth.js";
import { NETWORK_MODES } from "../../analysis/network/network.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import { describe } from "./describe-enum.js";
import { BODY_ORDERS } from "../../services/questions/bodies/rank-bodies.js";
import { RECORD_KINDS } from "../../domain/records.js";
import {
  ACCESS_LEVELS,
  BODY_KINDS,
  IDENTITY_MODES,
  MATCH_KINDS,
  NAME_KINDS,
  PREDICATES,
  PROJECT_KINDS,
  ROLES,
  SEARCH_MATCHES,
  SEARCH_TYPES,
  STATEMENT_METHODS,
  STATEMENT_STATUSES,
  SUCCESSION_KINDS,
  UNITS,
} from "../../domain/vocabulary.js";

export const BodyKindEnum = describe("BodyKind", BODY_KINDS, "Kind of body (机构类别).");
export const StatementStatusEnum = describe(
  "StatementStatus",
  STATEMENT_STATUSES,
  "State of review of a statement (审核状态).",
);
export const SuccessionKindEnum = describe(
  "SuccessionKind",
  SUCCESSION_KINDS,
  "Kind of succession (沿革类别).",
);
export const PredicateEnum = describe("Predicate", PREDICATES, "What a statement claims (谓词).");
export const StatementMethodEnum = describe(
  "StatementMethod",
  STATEMENT_METHODS,
  "How a statement was made (来源方式).",
);
export const NameKindEnum = describe("NameKind", NAME_KINDS, "Kind of name (名称类别).");
export const ProjectKindEnum = describe("ProjectKind", PROJECT_KINDS, "Kind of project (工程类别).");
export const SortDirectionEnum = describe(
  "SortDirection",
  ["ASC", "DESC"],
  "An enum for sorting in either ascending or descending order.",
  { ASC: "Sort by field values in ascending order.", DESC: "Sort by field values in descending order." },
);

export const UnitEnum = describe("Unit", UNITS, "What bodies are counted to share (计数单位).", {
  BUSINESS_CHAIN: "Business chains (业务链), perhaps reached through different projects.",
  PROJECT: "Projects (信息化工程).",
  DOCUMENT: "Documents that bodies issue together (联合发文); the first issuer leads.",
});
export const RoleEnum = describe("Role", ROLES, "Role of a body in a project (角色).", {
  LEAD: "It leads (牵头).",
  PARTICIPANT: "It takes part (参建、配合).",
});
export const IdentityModeEnum = describe(
  "IdentityMode",
  IDENTITY_MODES,
  "Which body a named body stands for (身份口径).",
  {
    AS_NAMED: "The body that the text names, even if it no longer existed.",
    AT_DOCUMENT_DATE: "Main-line successions are followed up to the document's date.",
    AS_OF: "Main-line successions are followed up to the date given.",
  },
);
export const PeriodBasisEnum = describe(
  "PeriodBasis",
  ["DOCUMENT", "PARTICIPATION"],
  "Which date a period is compared with.",
  {
    DOCUMENT: "The date of the document.",
    PARTICIPATION: "The time of the participation, where the text states it.",
  },
);
export const StopReasonEnum = describe(
  "StopReason",
  ["NO_MAIN_LINE", "NO_SUCCESSOR", "AMBIGUOUS_DATE"],
  "Why a body that had ended was not followed further.",
  {
    NO_MAIN_LINE: "It was split or its functions went to several bodies; none carries it on.",
    NO_SUCCESSOR: "No succession from it is known.",
    AMBIGUOUS_DATE: "A date is too coarse to tell which came first.",
  },
);
export const MatchKindEnum = describe(
  "MatchKind",
  MATCH_KINDS,
  "How a name meets one on record (匹配方式).",
  {
    EXACT: "Written as on record (一致).",
    VARIANT:
      "The same name in another writing (异写): traditional characters, width, case, white space, brackets, dots, quotes or dashes.",
    PINYIN: "Spelled in full pinyin (全拼), as renshebu for 人社部.",
    INITIALS: "Spelled by the initials of its pinyin (拼音首字母), as rsb for 人社部.",
    PARTIAL: "One is a part of the other (部分一致); a suggestion, never a match.",
  },
);
export const SearchTypeEnum = describe("SearchType", SEARCH_TYPES, "What can be searched for (检索类型).", {
  BODY: "Bodies, by every name they have or had (机构).",
  PROJECT: "Projects, by name (信息化工程).",
  BUSINESS_CHAIN: "Business chains, by name (业务链).",
  DOCUMENT: "Documents, by title or number (文件).",
});
export const SearchMatchEnum = describe(
  "SearchMatch",
  SEARCH_MATCHES,
  "How a text meets a name or title on record, the best first (匹配方式). Writing does not matter: traditional characters, width, case, white space and punctuation are folded.",
  {
    EXACT: "The two are the same (一致). Worth 0.9.",
    BEGINS: "The name begins with the text (开头一致). Worth 0.8.",
    PINYIN:
      "The name's pinyin begins with the letters (全拼), as renshebu for 人社部; titles are not found so. Worth 0.7.",
    CONTAINS: "The text stands within the name (包含). Worth 0.6.",
    INITIALS:
      "The initials of the name's pinyin begin with the letters (拼音首字母), as fgw for 发改委. Worth 0.5.",
    WORDS: "Every word of the text stands in the name, in any order (包含各词). Worth 0.4.",
    IN_ORDER:
      "Three or more Chinese characters stand in the name in their order, within a stretch four times as long (依序包含), as abbreviations do: 工信部 in 工业和信息化部. Worth 0.2.",
  },
);
export const PairOrderFieldEnum = describe("PairOrderField", PAIR_ORDERS, "By what pairs are ranked.", {
  ...Object.fromEntries(
    PAIR_MEASURES.map(({ id, description, titleZh }) => [id, `${description} (${titleZh})`]),
  ),
  LEAD_LEAD: "Items that both lead.",
  LEAD_PARTICIPANT: "Items that the first leads and the second takes part in.",
  PARTICIPANT_LEAD: "Items that the first takes part in and the second leads.",
  PARTICIPANT_PARTICIPANT: "Items that both take part in.",
});
export const BodyOrderEnum = describe("BodyOrder", BODY_ORDERS, "By what bodies are ranked.", {
  ...Object.fromEntries(
    NETWORK_MEASURES.map(({ id, description, titleZh }) => [
      id,
      `In the network of all bodies of the selection. ${description} (${titleZh})`,
    ]),
  ),
  ITEMS: "Items of the unit in which it takes part.",
  LEADS: "Items of the unit in which it leads.",
  PARTICIPATIONS: "Participations: projects times roles.",
  PARTNERS: "Bodies with which it shares at least one item (degree).",
  STRENGTH: "Sum of the items shared over all partners.",
});
export const NetworkModeEnum = describe(
  "NetworkMode",
  NETWORK_MODES,
  "What the nodes of a network are (网络模式).",
  {
    TWO_MODE: "Bodies and items; a body is linked with each item in which it takes part (二模网络).",
    BODIES: "Bodies; two are linked when they share items (机构单模投影).",
    ITEMS: "Items; two are linked when they share bodies (业务单模投影).",
  },
);
export const BreadthDepthRoleEnum = describe(
  "BreadthDepthRole",
  BREADTH_DEPTH_ROLES,
  "Part that a body plays by breadth and depth of its collaboration (广度—深度角色).",
  {
    LEADING: "Breadth and depth both above the mean (主导型).",
    KEY: "One of them above the mean (关键型).",
    AUXILIARY: "Neither above the mean (辅助型).",
  },
);
export const CommunityAlgorithmEnum = describe(
  "CommunityAlgorithm",
  ["LOUVAIN"],
  "How communities are looked for (社区算法).",
  { LOUVAIN: "Louvain: nodes move while modularity rises, then communities become nodes, and so on." },
);
export const AccessEnum = describe("Access", ACCESS_LEVELS, "What a caller may do (访问权限).", {
  READER: "Ask (只读).",
  EDITOR: "Also propose, review and import (编辑).",
  ADMIN: "Also restore and withdraw data sets (管理).",
});
export const RecordKindEnum = describe(
  "RecordKind",
  RECORD_KINDS,
  "Kind of record, named as the files of the interchange form are (记录类别).",
  {
    datasets: "Data sets (数据集).",
    bodies: "Bodies (机构).",
    names: "Names of bodies (名称).",
    affiliations: "Which body is part of which, or one office with it (隶属).",
    successions: "What became of bodies (沿革).",
    merges: "Duplicates merged into other bodies (合并).",
    projects: "Projects (信息化工程).",
    chains: "Business chains (业务链).",
    goals: "Goals (目标).",
    transformations: "Transformations (转型).",
    plans: "Plans (规划).",
    documents: "Documents (文件).",
    statements: "Statements (陈述).",
  },
);
export const ChangeActionEnum = describe(
  "ChangeAction",
  ["ADDED", "CHANGED", "WITHDRAWN"],
  "What a version did to a record (变更方式).",
  {
    ADDED: "It was not there before (新增).",
    CHANGED: "It is otherwise than before (修改).",
    WITHDRAWN: "It is there no more (撤回).",
  },
);
export const DecisionEnum = describe(
  "Decision",
  ["ACCEPT", "REJECT", "SEND_BACK", "RESOLVE"],
  "Outcome of a review (审核结论).",
  {
    ACCEPT: "It holds: the relationship stands while it does (采纳).",
    REJECT: "It does not hold (驳回).",
    SEND_BACK: "To be looked at again: it is proposed once more (退回).",
    RESOLVE: "Says which record the named form means; the state of review stays (指认).",
  },
);
export const PairChangeEnum = describe(
  "PairChange",
  ["GAINED", "LOST", "CHANGED"],
  "What became of a pair (变化).",
  {
    GAINED: "It shares something on the later side only (新增).",
    LOST: "It shares something on the earlier side only (消失).",
    CHANGED: "It shares more or fewer items (变化).",
  },
);
