/** 负责: bodies share a task without a lead. One body alone gives nothing. */
import { pattern } from "../clauses/marked-clause.js";
import { ANY, type RoleRule } from "./rule.js";

const BY_DUTY =
  "(?:按照?|依照|依据|依|根据|在|各自|本|职责|职能|权限|任务|分工|分别|共同|具体|协同|范围|内|组织|主要|等|，|H)*";
const CHARGE = "负责(?!同志|人)";
const HELPED = "[^BC。；]{0,40}[，；]由?(?<part>B)[^BC，。]{0,4}(?:配合|参加|参与|协助)";
const LED_BY_FIRST = "(?:[，；。][^BC]{0,4}[列排][^BC]{2,10}牵头[^BC]{0,10})?";

export const SHARING: readonly RoleRule[] = [
  {
    name: "guides",
    sentence: "（A、B指导），归口管理：neither leads nor takes part.",
    words: /指导|归口/u,
    pattern: pattern(
      "(?:(?<alone>B)[^BC，。]{0,4}(?:统一)?归口管理|^(?<alone2>B)[^BC，。]{0,6}指导$|指导(?:单位|部门)[：:](?<alone3>B))",
    ),
    confidence: 1,
    examples: [["（教育部、财政部指导）", ""]],
  },
  {
    name: "charged-with",
    sentence: "A负责，B配合（参加）：A leads, B takes part.",
    words: /负责/u,
    pattern: pattern(`(?:^|[，。；;：:由])(?<lead>B)${BY_DUTY}${CHARGE}${HELPED}`),
    confidence: 0.88,
    holds: (match, { lists }) => lists.get(match.indices!.groups!.lead![0])?.bodies.length === 1,
    examples: [
      ["（水利部负责，财政部、教育部参与）", "LEAD 水利部 PARTICIPANT 财政部 PARTICIPANT 教育部"],
      ["由教育部负责宣传工作，财政部配合。", "LEAD 教育部 PARTICIPANT 财政部"],
    ],
  },
  {
    name: "bracket-shared",
    sentence: "（A、B负责）：both take part; the first leads where the document says so.",
    words: /负责|组织实施|落实|推进|分工/u,
    pattern: pattern(
      `(?:^|[，。；;：:由])(?<joint>[BC](?:[，、；和及与]{1,2}[BC])*)${BY_DUTY}(?:${CHARGE}(?:${HELPED})?|组织实施|落实|推进|分工)`,
    ),
    confidence: 0.99,
    bracketed: true,
    firstMayLead: true,
    examples: [
      ["（体育总局、教育部负责）", "PARTICIPANT 体育总局 PARTICIPANT 教育部"],
      ["（教育部负责）", ""],
    ],
  },
  {
    name: "bracket-list",
    sentence: "……。（A、B）: a list alone in brackets at the end of a paragraph names who shares the task.",
    words: ANY,
    pattern: pattern(`^(?<joint>B(?:[，、；和及与]{1,2}[BC])*)${LED_BY_FIRST}$`),
    confidence: 0.9,
    bracketed: true,
    holds: (_, { segment }) => segment.closes,
    firstMayLead: true,
    examples: [["推进试点。（公安部、民政部）", "PARTICIPANT 公安部 PARTICIPANT 民政部"]],
  },
  {
    name: "in-charge-of",
    sentence: "由A、B（按职责分工）负责，A、B负责X：all take part.",
    words: /负责/u,
    pattern: pattern(
      `(?<!按照|根据|依据|符合|参照)(?<joint>B(?:[，、；和及与]{1,2}[BC])*)${BY_DUTY}${CHARGE}(?:${HELPED})?`,
    ),
    confidence: 0.96,
    bracketed: false,
    examples: [["公安部、交通运输部负责运输。", "PARTICIPANT 公安部 PARTICIPANT 交通运输部"]],
  },
  {
    name: "by-duty",
    sentence: "由A、B按照职责分工……：all take part.",
    words: /职责|职能|分工|权限/u,
    pattern: pattern(
      "由?(?<joint>B(?:[，、；和及与]{1,2}[BC])*)(?:要|应|等)?(?:按照?|依照|依据|依|根据)(?:各自)?(?:职责|职能|任务分工|权限|分工)",
    ),
    confidence: 0.95,
    examples: [["由公安部、司法部按照职责分工组织实施。", "PARTICIPANT 公安部 PARTICIPANT 司法部"]],
  },
  {
    name: "composed",
    sentence: "由A、B组成，A、B为成员单位：all take part.",
    words: /组成|组建|成员/u,
    pattern: pattern(
      "(?:由(?<joint>B)[^BC，。]{0,10}(?:组成|组建)|成员(?:单位)?(?:包括|为|有|由|[：:]){1,2}(?<joint2>B)(?![^BC，。]{0,6}(?:同志|负责人|领导))|(?<joint3>B)[^BC，。]{0,4}(?:为|是|作为|任)[^BC，。]{0,10}(?:成员|(?<=会议|小组|委员会|机制|指挥部|为|是|任)C))",
    ),
    confidence: 0.97,
    examples: [
      ["指挥部由公安部、民政部等部门组成。", "PARTICIPANT 公安部 PARTICIPANT 民政部"],
      ["领导小组成员单位包括：公安部、民政部。", "PARTICIPANT 公安部 PARTICIPANT 民政部"],
      ["公安部、民政部为联席会议成员单位。", "PARTICIPANT 公安部 PARTICIPANT 民政部"],
    ],
  },
  {
    name: "bracket-helps",
    sentence: "A牵头（B配合），……。（B配合）: B takes part in what stands before the bracket.",
    words: /配合|参加|参与|协助|协同|协办/u,
    pattern: pattern("^由?(?<part>B)(?:共同|积极|按职责分工)?(?:配合|参加|参与|协助|协同|协办)$"),
    confidence: 0.9,
    bracketed: true,
    examples: [["加强保障。（教育部、科技部配合）", "PARTICIPANT 教育部 PARTICIPANT 科技部"]],
  },
  {
    name: "helped",
    sentence: "A（B配合）……：A leads, B takes part.",
    words: /(?:配合|参加|参与|协助|协同|协办)[）)]|[（(]会同/u,
    pattern: pattern("(?<lead>B)"),
    confidence: 0.9,
    holds: (match, { lists }) => (lists.get(match.index)?.helpers.length ?? 0) > 0,
    examples: [
      ["由财政部（教育部、科技部配合）落实资金。", "LEAD 财政部 PARTICIPANT 教育部 PARTICIPANT 科技部"],
      ["由财政部（会同教育部）制定办法。", "LEAD 财政部 PARTICIPANT 教育部"],
    ],
  },
];
