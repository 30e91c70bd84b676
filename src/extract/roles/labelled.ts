/** Labels before a list: 牵头单位：A；配合单位：B. Labels of one task are joined by the reader. */
import { pattern } from "../clauses/marked-clause.js";
import type { RoleRule } from "./rule.js";

const UNIT = "(?:单位|部门|机构|司局)";
const COLON = "(?:[：:]|—+|为|是|(?<=名单)\n)[ \u3000\n]*";
/** 牵头单位：, 成员单位名单, or the word alone: 牵头：. */
const label = (words: string): string => `(?:${words})(?:${UNIT}[^BC。：:]{0,4}${COLON}|[：:][ \u3000\n]*)`;

const NO_PERSON = "(?!副|部长|局长|主任|署长|有关负责|主要负责|负责同志)";

export const LABELLED: readonly RoleRule[] = [
  {
    name: "label-lead",
    sentence: "牵头单位：A：A leads.",
    words: /(?:牵头|主责|组长)(?:单位|部门|机构|司局|[：:])/u,
    pattern: pattern(`${label("牵头|主责|(?<!副)组长(?=单位|部门)")}(?<lead>B)${NO_PERSON}`),
    confidence: 0.98,
    examples: [
      ["牵头单位：教育部；配合单位：财政部、民政部", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
    ],
  },
  {
    name: "label-with",
    sentence: "配合单位：B：B takes part.",
    words: /(?:配合|参加|参与|协助|协同|协作|成员|副组长)(?:单位|部门|机构|司局|[：:])/u,
    pattern: pattern(
      `${label("配合|参加|参与|协助|协同|协作|成员(?=单位|部门)|副组长(?=单位|部门)")}(?<part>B)${NO_PERSON}`,
    ),
    confidence: 0.97,
    examples: [
      ["参加单位：财政部", "PARTICIPANT 财政部"],
      ["（牵头：教育部；配合：财政部、民政部）", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
      ["联席会议成员单位名单\n财政部、民政部", "PARTICIPANT 财政部 PARTICIPANT 民政部"],
    ],
  },
  {
    name: "label-shared",
    sentence: "负责部门：A、B：both take part; the first leads where the document says so.",
    words: /(?:责任|负责|主管|实施|落实|承担)(?:单位|部门|机构|司局)/u,
    pattern: pattern(
      `(?:责任|负责|主管|实施|落实|承担)${UNIT}[^BC。：:]{0,4}${COLON}(?<joint>[BC](?:[，、；和及与]{1,2}[BC])*)`,
    ),
    confidence: 0.97,
    firstMayLead: true,
    fewest: 1,
    examples: [["（负责部门：教育部、财政部）", "PARTICIPANT 教育部 PARTICIPANT 财政部"]],
  },
];
