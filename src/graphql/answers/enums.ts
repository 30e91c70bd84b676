import { PAIR_MEASURES } from "../../analysis/pairs/measures/registry.js";
import { PAIR_ORDERS } from "../../analysis/pairs/pair-order.js";
import { BREADTH_DEPTH_ROLES } from "../../analysis/network/breadth-depth.js";
import { NETWORK_MODES } from "../../analysis/network/network.js";
import { constraint } from "../../analysis/network/measures/constraint.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import { registerEnum } from "./register-enum.js";
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
  ROLLED_UP,
  SEARCH_MATCHES,
  SEARCH_TYPES,
  STATEMENT_METHODS,
  STATEMENT_STATUSES,
  SUCCESSION_KINDS,
  UNITS,
} from "../../domain/vocabulary.js";

// The stored half of the schema declares these too, with the same values.
export const BodyKindEnum = registerEnum("BodyKind", BODY_KINDS, "Kind of body (机构类别).");
export const StatementStatusEnum = registerEnum(
  "StatementStatus",
  STATEMENT_STATUSES,
  "State of review of a statement (审核状态).",
);
export const SuccessionKindEnum = registerEnum(
  "SuccessionKind",
  SUCCESSION_KINDS,
  "Kind of succession (沿革类别).",
);
export const PredicateEnum = registerEnum("Predicate", PREDICATES, "What a statement claims (谓词).");
export const StatementMethodEnum = registerEnum(
  "StatementMethod",
  STATEMENT_METHODS,
  "How a statement was made (来源方式).",
);
export const RolledUpEnum = registerEnum(
  "RolledUp",
  ROLLED_UP,
  "What a named form names instead of the body that it is counted as (归并).",
);
export const NameKindEnum = registerEnum("NameKind", NAME_KINDS, "Kind of name (名称类别).");
export const ProjectKindEnum = registerEnum("ProjectKind", PROJECT_KINDS, "Kind of project (项目类别).");
export const SortDirectionEnum = registerEnum(
  "SortDirection",
  ["ASC", "DESC"],
  "An enum for sorting in either ascending or descending order.",
  { ASC: "Sort by field values in ascending order.", DESC: "Sort by field values in descending order." },
);

export const UnitEnum = registerEnum("Unit", UNITS, "Kind of item that bodies share (统计对象).", {
  BUSINESS_CHAIN: "Business chains (业务链); bodies may reach the same chain through different projects.",
  PROJECT: "Projects (项目).",
  DOCUMENT: "Documents that bodies issue jointly (联合发文); the first issuer counts as the lead.",
});
export const RoleEnum = registerEnum("Role", ROLES, "Role of a body in a project (角色).", {
  LEAD: "It leads (牵头).",
  PARTICIPANT: "It takes part (参建、配合).",
});
export const IdentityModeEnum = registerEnum(
  "IdentityMode",
  IDENTITY_MODES,
  "Which body a name in a document is counted as (身份口径).",
  {
    AS_NAMED: "The body that the text names, even if it had been abolished.",
    AT_DOCUMENT_DATE: "Main-line successions are followed up to the document's date.",
    AS_OF: "Main-line successions are followed up to the given date.",
  },
);
export const PeriodBasisEnum = registerEnum(
  "PeriodBasis",
  ["DOCUMENT", "PARTICIPATION"],
  "Which date a period is compared with.",
  {
    DOCUMENT: "The date of the document.",
    PARTICIPATION: "The time of the participation, where the text states it.",
  },
);
export const StopReasonEnum = registerEnum(
  "StopReason",
  ["NO_MAIN_LINE", "NO_SUCCESSOR", "AMBIGUOUS_DATE"],
  "Why an abolished body was not followed to a successor.",
  {
    NO_MAIN_LINE: "It was split, or its functions went to several bodies; none is its main-line successor.",
    NO_SUCCESSOR: "No succession from it is known.",
    AMBIGUOUS_DATE: "A date is too coarse to tell which came first.",
  },
);
export const MatchKindEnum = registerEnum(
  "MatchKind",
  MATCH_KINDS,
  "How a name matches a recorded one (匹配方式).",
  {
    EXACT: "Identical to the recorded name (一致).",
    VARIANT:
      "The same name written differently (异写): traditional characters, character width, case, white space, brackets, dots, quotes or dashes.",
    PINYIN: "Full pinyin (全拼), such as renshebu for 人社部.",
    INITIALS: "Pinyin initials (拼音首字母), such as rsb for 人社部.",
    PARTIAL: "One contains the other (部分一致); only ever a suggestion, not a match.",
  },
);
export const SearchTypeEnum = registerEnum(
  "SearchType",
  SEARCH_TYPES,
  "What can be searched for (检索类型).",
  {
    BODY: "Bodies, by every name they have or had (机构).",
    PROJECT: "Projects, by name (项目).",
    BUSINESS_CHAIN: "Business chains, by name (业务链).",
    DOCUMENT: "Documents, by title or number (文件).",
    GOAL: "Goals, by their text (建设目标).",
    PLAN: "Plans, by name (规划).",
    QUOTE: "Passages that accepted statements quote, each once (引文). Searched only where asked for.",
  },
);
export const SearchMatchEnum = registerEnum(
  "SearchMatch",
  SEARCH_MATCHES,
  "How the text matches a recorded name or title, best first (匹配方式). Traditional characters, character width, case, white space and punctuation are normalized.",
  {
    EXACT: "The two are equal (一致). Base score 0.9.",
    BEGINS: "The name begins with the text (开头一致). Base score 0.8.",
    PINYIN:
      "The pinyin of the name begins with the text (全拼), such as renshebu for 人社部; not for titles. Base score 0.7.",
    CONTAINS: "The name contains the text (包含). Base score 0.6.",
    INITIALS:
      "The pinyin initials of the name begin with the text (拼音首字母), such as fgw for 发改委; not for titles. Base score 0.5.",
    WORDS: "The name contains every word of the text, in any order (包含各词). Base score 0.4.",
    PINYIN_INSIDE:
      "The pinyin of the name from a later syllable begins with the text of at least four letters (中间全拼), such as shehuibaozhang for 人力资源和社会保障部; not for titles. Base score 0.3.",
    IN_ORDER:
      "Three or more Chinese characters occur in the name in the same order, within a span at most four times as long (依序包含), as in abbreviations: 工信部 in 工业和信息化部. Base score 0.2.",
  },
);
export const PairOrderFieldEnum = registerEnum(
  "PairOrderField",
  PAIR_ORDERS,
  "Criterion by which pairs are ranked.",
  {
    ...Object.fromEntries(
      PAIR_MEASURES.map(({ id, description, titleZh }) => [id, `${description} (${titleZh})`]),
    ),
    LEAD_LEAD: "Items that both lead.",
    LEAD_PARTICIPANT:
      "Items that one leads and the other takes part in. Pairs are ranked by the larger of both directions; partners by what the body leads.",
    PARTICIPANT_LEAD: "Like LEAD_PARTICIPANT for pairs; partners by what the partner leads.",
    PARTICIPANT_PARTICIPANT: "Items that both take part in.",
  },
);
const ofTheNetwork = ({ description, titleZh }: (typeof NETWORK_MEASURES)[number]): string =>
  `Computed in the network of all selected bodies. ${description} (${titleZh})`;
export const BodyOrderEnum = registerEnum(
  "BodyOrder",
  BODY_ORDERS,
  "Criterion by which bodies are ranked, the highest value first.",
  {
    ...Object.fromEntries(NETWORK_MEASURES.map((measure) => [measure.id, ofTheNetwork(measure)])),
    CONSTRAINT: `${ofTheNetwork(constraint)} Rank 1 is the most constrained body, the opposite of a broker.`,
    ITEMS: "Items of the unit in which the body takes part.",
    LEADS: "Items of the unit that the body leads.",
    PARTICIPATIONS:
      "Participations, counted as project × role, also in projects that belong to no item of the unit.",
    PARTNERS: "Bodies with which it shares at least one item (degree).",
    STRENGTH: "Sum of the items shared over all partners.",
    LEAD_SHARE: "Share of its items that the body leads (牵头占比); bodies without items are not ranked.",
  },
);
export const NetworkModeEnum = registerEnum(
  "NetworkMode",
  NETWORK_MODES,
  "What the nodes of a network are (网络模式).",
  {
    TWO_MODE: "Bodies and items; a body is linked with each item in which it takes part (二模网络).",
    BODIES: "Bodies; two are linked when they share items (机构单模投影).",
    ITEMS: "Items; two are linked when they share bodies (业务单模投影).",
  },
);
export const BreadthDepthRoleEnum = registerEnum(
  "BreadthDepthRole",
  BREADTH_DEPTH_ROLES,
  "Role of a body by breadth and depth of its collaboration (广度—深度角色).",
  {
    LEADING: "Breadth and depth both above the mean (主导型).",
    KEY: "One of them above the mean (关键型).",
    AUXILIARY: "Neither above the mean (辅助型).",
  },
);
export const CommunityAlgorithmEnum = registerEnum(
  "CommunityAlgorithm",
  ["LOUVAIN"],
  "Community detection algorithm (社区算法).",
  {
    LOUVAIN:
      "Louvain: nodes move between communities while modularity increases; communities are then merged into nodes and the steps repeat.",
  },
);
export const AccessEnum = registerEnum("Access", ACCESS_LEVELS, "What a caller may do (访问权限).", {
  READER: "Read (只读).",
  EDITOR: "Also propose, review and import (编辑).",
  ADMIN: "Also restore and withdraw data sets (管理).",
});
export const RecordKindEnum = registerEnum(
  "RecordKind",
  RECORD_KINDS,
  "Kind of record, named like the files of the interchange format (记录类别).",
  {
    datasets: "Data sets (数据集).",
    bodies: "Bodies (机构).",
    names: "Names of bodies (名称).",
    affiliations: "Which body is part of another or shares one office with it (隶属).",
    successions: "Successions of bodies (沿革).",
    merges: "Duplicates merged into other bodies (合并).",
    projects: "Projects (项目).",
    chains: "Business chains (业务链).",
    goals: "Goals (目标).",
    transformations: "Transformations (转型).",
    plans: "Plans (规划).",
    documents: "Documents (文件).",
    statements: "Statements (陈述).",
  },
);
export const ChangeActionEnum = registerEnum(
  "ChangeAction",
  ["ADDED", "CHANGED", "WITHDRAWN"],
  "What a version did to a record (变更方式).",
  {
    ADDED: "The record is new (新增).",
    CHANGED: "The record was changed (修改).",
    WITHDRAWN: "The record was withdrawn (撤回).",
  },
);
export const PairChangeEnum = registerEnum(
  "PairChange",
  ["GAINED", "LOST", "CHANGED"],
  "Change of a pair (变化).",
  {
    GAINED: "It shares something on the later side only (新增).",
    LOST: "It shares something on the earlier side only (消失).",
    CHANGED: "It shares more or fewer items (变化).",
  },
);
