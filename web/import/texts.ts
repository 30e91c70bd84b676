const zh = {
  title: "协同 · 导入表格",
  heading: "导入表格",
  languages: "语言",
  explorer: "协作网络图",
  begin: "可用 npx xietong import --table 导入 Excel 或 CSV 表格。",
};

export type Texts = typeof zh;

const en: Texts = {
  title: "xietong 协同 · Import a table",
  heading: "Import a table",
  languages: "Language",
  explorer: "Explorer",
  begin: "Import an Excel or CSV table with npx xietong import --table.",
};

export const TEXTS = { zh, en };
