import { many } from "../shared/many.js";
import type { Reach } from "./reach";

const span = ({ documentsFrom: from, documentsTo: to }: Reach["coverage"]): string =>
  from === to ? (from ?? "") : [from, to].join(" – ");

const zh = {
  title: "协同 xietong · 查询台",
  heading: "查询台",
  languages: "语言",
  keys: "Ctrl+Enter 运行；在编辑器中按 Ctrl+M（Mac 为 Ctrl+Shift+M）后，可用 Tab 键离开编辑器。",
  copyLink: "复制链接",
  explorer: "协作网络图",
  toPicture: "在图中查看",
  noPicture: "此查询没有网络图可显示的内容。请查询机构对、排名、网络或机构。",
  leftOut: (names: readonly string[]) =>
    `图中没有这些条件：${names.join("、")}。再按一次，不带这些条件查看。`,
  saveTable: "下载表格",
  noTable: "结果中没有可列成表格的内容。请先运行查询。",
  copied: "链接已复制。",
  copyByHand: "浏览器不允许写入剪贴板，请手动复制此链接：",
  close: "关闭",
  questions: "问题",
  questionsHint: "点击问题即可打开并运行，不影响您自己编写的查询。",
  tools: { prettify: "排列格式", merge: "把片段并入查询", copy: "复制查询" },
  filter: "筛选问题",
  found: (shown: number, all: number) =>
    shown === all ? `共 ${all} 个问题` : `${all} 个问题中的 ${shown} 个`,
  reach: ({ dataVersion, counts, coverage }: Reach) =>
    `数据版本 ${dataVersion.number}：${counts.documents} 份文件（${span(coverage)}），` +
    `${coverage.participationStatements} 条参与陈述，${coverage.jointlyIssuedDocuments} 份联合发文。未写明不等于未参与。`,
  noneFound: "没有符合的问题。",
  noQuestions: "服务器上没有现成的问题。",
  loading: "正在加载问题……",
  away: "服务器没有响应，无法加载问题。",
  refused: "服务器没有返回问题列表。服务器原始信息：",
  retry: "重试",
  unknownQuestion: (id: string) => `没有名为“${id}”的问题，它可能已改名。`,
  parameters: "参数",
  required: "必填",
  defaultValue: (value: string) => `默认 ${value}`,
};

export type Texts = typeof zh;

const en: Texts = {
  title: "xietong 协同 · Playground",
  heading: "Playground",
  languages: "Language",
  keys: "Ctrl+Enter runs the query. In an editor, press Ctrl+M (Ctrl+Shift+M on a Mac); Tab then leaves the editor.",
  copyLink: "Copy link",
  explorer: "Explorer",
  toPicture: "Show in the picture",
  noPicture: "The picture cannot show this query. Ask for pairs, a ranking, a network or a body.",
  leftOut: (names) =>
    `The picture does not have these conditions: ${names.join(", ")}. Press again to see it without them.`,
  saveTable: "Download table",
  noTable: "The response holds no list to make a table of. Run a query first.",
  copied: "Link copied.",
  copyByHand: "The browser does not allow access to the clipboard. Please copy this link by hand:",
  close: "Close",
  questions: "Questions",
  questionsHint: "Select a question to open and run it. Your own query is kept.",
  tools: { prettify: "Prettify query", merge: "Merge fragments into query", copy: "Copy query" },
  filter: "Filter questions",
  found: (shown, all) => (shown === all ? `${all} questions` : `${shown} of ${all} questions`),
  reach: ({ dataVersion, counts, coverage }) =>
    `Data version ${dataVersion.number}: ${many(counts.documents, "document")} (${span(coverage)}), ` +
    `${many(coverage.participationStatements, "participation statement")}, ${many(coverage.jointlyIssuedDocuments, "joint issuance")}. ` +
    "A body that is not named may still take part.",
  noneFound: "No question matches.",
  noQuestions: "The server has no named questions.",
  loading: "Loading questions…",
  away: "The server is not responding, so the questions cannot be loaded.",
  refused: "The server did not return the questions. Server message:",
  retry: "Try again",
  unknownQuestion: (id) => `There is no question “${id}”; it may have been renamed.`,
  parameters: "Parameters",
  required: "required",
  defaultValue: (value) => `default ${value}`,
};

export const TEXTS = { zh, en };
