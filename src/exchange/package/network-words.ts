/** Descriptions of the networks in a package, and Chinese labels for the columns of their tables. */
import type { Words } from "./record-words.js";

type PackagedName = `${"two-mode" | "bodies"}${"" | "-projects" | "-documents"}`;

/** By file name prefix. */
export const NETWORK_WORDS: Readonly<Record<PackagedName, Words>> = {
  "two-mode": [
    "二模网络：机构与业务链，每种角色一条边",
    "two-mode network: bodies and business chains, an edge for each role",
  ],
  bodies: [
    "机构网络：共享业务链的机构，边权为共享数",
    "bodies that share business chains; the weight is the number of shared chains",
  ],
  "two-mode-projects": [
    "二模网络：机构与项目，每种角色一条边",
    "two-mode network: bodies and projects, an edge for each role",
  ],
  "bodies-projects": [
    "机构网络：共享项目的机构，边权为共享数",
    "bodies that share projects; the weight is the number of shared projects",
  ],
  "two-mode-documents": [
    "二模网络：机构与联合发文，每种角色一条边",
    "two-mode network: bodies and the documents that they issue, an edge for each role",
  ],
  "bodies-documents": [
    "机构网络：联合发文的机构，边权为共同发文数",
    "bodies that issue documents together; the weight is the number of shared documents",
  ],
};

/** By column name; the English description is part of the column. */
export const NETWORK_COLUMNS_ZH: Readonly<Record<string, string>> = {
  Id: "标识",
  Label: "显示名称",
  Source: "起点",
  Target: "终点",
  Type: "有向或无向",
  Kind: "角色或关系",
  Weight: "权重",
  name_zh: "中文全名；文件的标题",
  name_en: "英文名称",
  node_type: "节点类型",
  kind: "机构或项目的类别",
  entries: "机构参与的业务链、项目或文件数，或其机构数",
  established_on: "机构设立日期",
  abolished_on: "机构撤销日期",
  established_year: "机构设立年份",
  abolished_year: "机构撤销年份",
  wikidata: "维基数据条目",
  published_on: "文件发布日期",
  published_year: "文件发布年份",
  document_number: "文号",
  type: "机构为 false，业务链、项目或文件为 true",
  statements: "陈述标识，以 | 分隔",
  documents: "文件标识，以 | 分隔",
  list_is_open: "文中名单是否以“等”结尾",
  shared: "所共享的业务链、项目或文件的标识，以 | 分隔",
  first_on: "最早文件的日期",
  last_on: "最近文件的日期",
  first_year: "最早文件的年份",
  last_year: "最近文件的年份",
  document_count: "文件数",
  statement_count: "陈述数",
  located_count: "有原文位置或引文的陈述数；0 表示只指明了文件",
};
