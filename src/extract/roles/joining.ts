/** 会同: a body acts with others; 与……一起, 联合, 选派: bodies act together. */
import { pattern } from "../clauses/marked-clause.js";
import type { RoleRule } from "./rule.js";

const OWN = "(?:审核|编制|审查|审定|审批|研究|办理|制定|制订|起草|确定|公布|发布|认定|下达)";

export const JOINING: readonly RoleRule[] = [
  {
    name: "joins",
    sentence: "A会同B：A leads, B takes part; with 有关部门 alone A leads an open list.",
    words: /会同|[部委局厅办]会/u,
    pattern: pattern(
      "(?<lead>B)(?:[^BC，。；]{0,12}?会同|会)(?<part>[BC](?:[，、]?(?:并|和|与|及|以及)?[BC])*)(?:[^BC。；]{0,40}[，；](?<part2>B)[^BC，。；]{0,4}(?:参与|参加|配合|协助))?",
    ),
    confidence: 0.98,
    examples: [
      ["具体办法由财政部会同税务总局制定。", "LEAD 财政部 PARTICIPANT 税务总局"],
      ["教育部要会同有关部门加强督促。", "LEAD 教育部"],
      ["由财政部、税务总局会同有关部门制定。", "LEAD 财政部 LEAD 税务总局"],
      ["财政部会同税务总局制定办法，海关总署参与。", "LEAD 财政部 PARTICIPANT 税务总局 PARTICIPANT 海关总署"],
    ],
  },
  {
    name: "joins-later",
    sentence: "由A负责……，并会同B：the subject of the sentence leads.",
    words: /会同/u,
    pattern: pattern(
      "(?:^|[由请，])(?<lead>B)(?:负责|要|应|将|在|按照|根据|抓紧)[^BC。；]{0,40}?[，,](?:并|要|可|应|及时|积极)*会同(?<part>[BC])",
    ),
    confidence: 0.9,
    examples: [["由教育部负责制定方案，并会同财政部组织实施。", "LEAD 教育部 PARTICIPANT 财政部"]],
  },
  {
    name: "joins-in",
    sentence: "会同审核（编制） without an object: the subject only takes part.",
    words: /会同/u,
    pattern: pattern(`(?<joint>B)[^BC，。；]{0,4}会同${OWN}`),
    confidence: 0.9,
    fewest: 1,
    examples: [["由信息产业部会同审核。", "PARTICIPANT 信息产业部"]],
  },
  {
    name: "together-with",
    sentence: "A将与B一起……：both take part.",
    words: /一[起道]/u,
    pattern: pattern("(?<joint>B(?:[^BC，。]{0,4}[与和同]B)?)[^BC，。]{0,4}一(?:起|道)"),
    confidence: 0.95,
    examples: [["国办将与国家标准委等单位一起，制定相关标准。", "PARTICIPANT 国办 PARTICIPANT 国家标准委"]],
  },
  {
    name: "jointly",
    sentence: "A、B联合（共同）……：both take part. Joint issuance is none.",
    words: /联合|共同/u,
    pattern: pattern(
      "(?<joint>B)[^BC，。；]{0,12}?(?:联合|共同)(?!印发|行文|发布|发文|下发|制发|出台|公布|颁布|转发|签署|国家|会签|召开|主办|承办|体|社|会|惩戒)(?=[一-鿿])",
    ),
    confidence: 0.95,
    examples: [["公安部、交通运输部联合组织开展监督检查。", "PARTICIPANT 公安部 PARTICIPANT 交通运输部"]],
  },
  {
    name: "jointly-later",
    sentence: "A、B要……，联合……：both take part.",
    words: /联合|共同/u,
    pattern: pattern(
      "(?:^|[，由、：])(?<joint>B)(?:要|应|应当|将|对)(?:[^BC。；，]{2,16}，){1,3}(?:要|应)?(?:联合|共同)(?=进行|开展|组织|实施|制定|推进|推动|建立|研究|做好|抓好|落实|完成|解决|查处|打击|维护)",
    ),
    confidence: 0.9,
    examples: [
      ["公安部、商务部等部门要加强协作，联合开展专项行动。", "PARTICIPANT 公安部 PARTICIPANT 商务部"],
    ],
  },
  {
    name: "sends-staff",
    sentence: "A、B选派人员参加：the sending bodies take part.",
    words: /选派|抽调|派出|派员|选调|各派|分别派/u,
    pattern: pattern(
      "(?<joint>B)[^BC，。；]{0,10}?(?:选派|抽调|派出|派员|选调|各派|分别派)[^BC。；]{0,24}(?:参加|组成|参与)",
    ),
    confidence: 0.95,
    fewest: 1,
    sendsPersons: true,
    examples: [
      ["由公安部、水利部选派人员参加工作组。", "PARTICIPANT 公安部 PARTICIPANT 水利部"],
      ["公安部、水利部各派一名司局级干部参加。", "PARTICIPANT 公安部 PARTICIPANT 水利部"],
    ],
  },
];
