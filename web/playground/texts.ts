import type { Reach } from "./reach";

const span = ({ documentsFrom: from, documentsTo: to }: Reach["coverage"]): string =>
  from === to ? (from ?? "") : [from, to].join(" – ");

const zh = {
  title: "协同 xietong · 查询台",
  heading: "查询台",
  languages: "语言",
  keys: "Ctrl+Enter 运行；在编辑器里按 Ctrl+M（苹果机 Ctrl+Shift+M）后，Tab 键离开编辑器。",
  copyLink: "复制链接",
  copied: "链接已复制。",
  copyByHand: "浏览器不许写剪贴板，请自行复制这个链接：",
  close: "关闭",
  questions: "问题",
  questionsHint: "点一个问题就打开并运行，你自己写的查询不受影响。",
  filter: "筛选问题",
  found: (shown: number, all: number) =>
    shown === all ? `共 ${all} 个问题` : `${all} 个问题中的 ${shown} 个`,
  reach: ({ dataVersion, counts, coverage }: Reach) =>
    `数据版本 ${dataVersion.number}：${counts.documents} 份文件（${span(coverage)}），` +
    `${coverage.participationStatements} 条参与陈述，${coverage.jointlyIssuedDocuments} 份联合发文。没有写到不等于没有。`,
  noneFound: "没有符合的问题。",
  noQuestions: "服务器上没有现成的问题。",
  loading: "正在取问题……",
  away: "服务器没有回应，取不到问题。",
  refused: "服务器没有给出问题，它说：",
  retry: "再试一次",
  unknownQuestion: (id: string) => `没有叫“${id}”的问题，它可能改了名字。`,
  parameters: "参数",
  required: "必填",
  defaultValue: (value: string) => `默认 ${value}`,
};

export type Texts = typeof zh;

const en: Texts = {
  title: "xietong 协同 · Playground",
  heading: "Playground",
  languages: "Language",
  keys: "Ctrl+Enter runs. In an editor, press Ctrl+M (Ctrl+Shift+M on a Mac), then Tab leaves it.",
  copyLink: "Copy link",
  copied: "The link is copied.",
  copyByHand: "The browser does not let us use the clipboard. Please copy this link:",
  close: "Close",
  questions: "Questions",
  questionsHint: "Choose a question: it opens and runs, and leaves your own query alone.",
  filter: "Filter questions",
  found: (shown, all) => (shown === all ? `${all} questions` : `${shown} of ${all} questions`),
  reach: ({ dataVersion, counts, coverage }) =>
    `Data version ${dataVersion.number}: documents ${counts.documents} (${span(coverage)}), ` +
    `participation statements ${coverage.participationStatements}, joint issuances ${coverage.jointlyIssuedDocuments}. ` +
    "What is not here may still have been.",
  noneFound: "No question matches.",
  noQuestions: "The server has no named questions.",
  loading: "Loading the questions…",
  away: "The server does not answer, so there are no questions to show.",
  refused: "The server gave no questions. It says:",
  retry: "Try again",
  unknownQuestion: (id) => `There is no question “${id}”; it may have been renamed.`,
  parameters: "Parameters",
  required: "required",
  defaultValue: (value) => `default ${value}`,
};

export const TEXTS = { zh, en };
