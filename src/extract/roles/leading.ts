/** 牵头: a body leads, alone or with others. */
import { pattern } from "../clauses/marked-clause.js";
import { ANY, type RoleRule } from "./rule.js";

const DUTY = "(?:负责|参与|参加|配合|协助|协同|落实|分工|支持|共同|联合|分别|分头|组织实施)(?!同志|人)";

export const LEADING: readonly RoleRule[] = [
  {
    name: "composed-led",
    sentence: "由A、B、C组成，A为牵头单位：the leading body leads, the others take part.",
    words: /组成|参加/u,
    pattern: pattern(
      "由(?<part>B)[^BC，。]{0,8}(?:组成|参加)[^BC。]{0,12}(?:，|。)?[^BC]{0,4}(?<lead>B)[^BC，。]{0,4}(?:(?:为|是|作为|担任|任)[^BC，。副]{0,8}(?:牵头|组长|主任|召集|主持)(?:单位|部门)|牵头)",
    ),
    confidence: 0.99,
    examples: [
      ["联席会议由教育部、财政部组成，教育部为牵头单位。", "LEAD 教育部 PARTICIPANT 财政部"],
      ["领导小组由民政部、财政部等5个部门组成，民政部任组长单位。", "LEAD 民政部 PARTICIPANT 财政部"],
      ["协调机制由教育部、财政部组成，教育部牵头。", "LEAD 教育部 PARTICIPANT 财政部"],
    ],
  },
  {
    name: "led-composed",
    sentence: "由A牵头，B、C组成：A leads, the others take part.",
    words: /牵头/u,
    pattern: pattern(
      "(?<lead>B)[^BC，。]{0,8}牵头[^BC。]{0,20}?[，、,]?(?:由|和|与|及)?(?:(?<part>[BC])[^BC，。]{0,8}(?:组成|成立)|(?<part2>B)[^BC，。]{0,4}(?:为|是|作为|任)[^BC，。]{0,8}(?:成员|参加|参与|配合|C)|成员(?:单位)?(?:有|为|包括|由)[：:]?(?<part3>B))",
    ),
    confidence: 0.98,
    examples: [
      ["由教育部牵头，财政部、民政部组成工作组。", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
      ["由教育部牵头，成员有财政部、民政部。", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
      ["由教育部牵头，财政部、民政部为成员单位。", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
      ["由教育部牵头，成员有财政部、民政部。", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
    ],
  },
  {
    name: "heads-with",
    sentence: "A任组长单位，B任副组长单位（成员单位）：A leads, B takes part.",
    words: /(?:牵头|组长|主任|召集|主持)(?:单位|部门)/u,
    pattern: pattern(
      "(?<lead>B)[^BC，。]{0,4}(?:为|是|作为|任)[^BC，。副]{0,6}(?:牵头|组长|主任|召集|主持)(?:单位|部门)[，、；]?[由与和]?(?<part>B)[^BC，。]{0,4}(?:为|是|作为|任)[^BC，。]{0,8}(?:成员|副|参加|参与|配合|C)(?:[^BC，。]{0,8}[，、；](?<part2>B)[^BC，。]{0,4}(?:为|是|作为|任)[^BC，。]{0,8}(?:成员|参加|参与|配合|C))?",
    ),
    confidence: 0.97,
    examples: [
      [
        "协调组由教育部任组长单位，财政部任副组长单位，民政部为成员单位。",
        "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部",
      ],
    ],
  },
  {
    name: "leads-with",
    sentence: "A牵头，B、C按职责分工负责（参加、配合）：A leads, B and C take part.",
    words: /牵头/u,
    pattern: pattern(
      `(?<lead>B)(?:[^BC，。]{0,8})牵头[^BC。]{0,12}?[，,、；;]?(?:由|并|可|会同|联合|商)*(?<part>[BC](?:[，、；和及与]{1,2}[BC])*)[^BC，。]{0,14}?${DUTY}`,
    ),
    confidence: 0.98,
    examples: [
      ["（教育部牵头，财政部、民政部按职责分工负责）", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"],
      ["由公安部牵头，司法部等参加。", "LEAD 公安部 PARTICIPANT 司法部"],
      ["（财政部牵头，国务院相关部门及各地区按职责分工负责）", "LEAD 财政部"],
      [
        "（住房城乡建设部、自然资源部牵头，水利部配合）",
        "LEAD 住房城乡建设部 LEAD 自然资源部 PARTICIPANT 水利部",
      ],
    ],
  },
  {
    name: "leads-far-with",
    sentence: "A牵头……，B参加（参与、配合、协助）：the same with the task between.",
    words: /牵头/u,
    pattern: pattern(
      "(?<lead>B)(?:[^BC，。]{0,8})牵头[^BC。]{0,60}?[，,；;](?:由|并)?(?<part>[BC](?:[，、；和及与]{1,2}[BC])*)[^BC，。]{0,8}?(?:参与|参加|配合|协助|协同)",
    ),
    confidence: 0.96,
    examples: [
      ["由商务部牵头研究制定外商投资准入管理的具体办法，海关总署配合。", "LEAD 商务部 PARTICIPANT 海关总署"],
    ],
  },
  {
    name: "leads-joining",
    sentence: "A牵头会同B：A leads, B takes part.",
    words: /牵头/u,
    pattern: pattern(
      "(?<lead>B)[^BC，。]{0,8}牵头[^BC。]{0,30}?[，,、]?[^BC，。]{0,6}(?:会同|联合|商)(?<part>[BC])",
    ),
    confidence: 0.98,
    examples: [["由环境保护部牵头，可会同监察部及相关部门开展调查。", "LEAD 环境保护部 PARTICIPANT 监察部"]],
  },
  {
    name: "lead-marked",
    sentence: "A（牵头）、B：the marked body leads.",
    words: ANY,
    pattern: pattern("(?<joint>B)(?![^BC，。；]{0,4}会同)"),
    confidence: 0.97,
    holds: (match, { lists }) => (lists.get(match.index)?.leads.length ?? 0) > 0,
    examples: [["责任单位：教育部（牵头）、财政部", "LEAD 教育部 PARTICIPANT 财政部"]],
  },
  {
    name: "serves-as-lead",
    sentence: "A为牵头单位，A发挥牵头作用：A leads.",
    words: /牵头/u,
    pattern: pattern(
      "(?<lead>B)[^BC，。；第首]{0,10}?(?:为|是|作为|担任|发挥|履行|承担|做好)[^BC，。]{0,6}牵头",
    ),
    confidence: 0.97,
    examples: [["民政部要发挥牵头单位作用。", "LEAD 民政部"]],
  },
  {
    name: "leads-list",
    sentence: "（A牵头；B、C）: in brackets the others take part.",
    words: /牵头/u,
    pattern: pattern("^(?:由)?(?<lead>B)牵头(?:负责|落实)?[；，](?<part>B(?:[，、；][BC])*)$"),
    confidence: 0.95,
    bracketed: true,
    examples: [["（教育部牵头负责；财政部、民政部）", "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部"]],
  },
  {
    name: "leads-alone",
    sentence: "A牵头，A牵头的X组：A leads, nobody else is named.",
    words: /牵头/u,
    pattern: pattern("(?<lead>B)[^BC，。；]{0,8}牵头(?!人)"),
    confidence: 0.97,
    examples: [
      ["成立公安部牵头的安全保障组。", "LEAD 公安部"],
      ["教育部要牵头做好联席会议各项工作。", "LEAD 教育部"],
    ],
  },
];
