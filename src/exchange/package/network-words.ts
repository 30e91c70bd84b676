/** Descriptions of the networks in a package, and Chinese labels for the columns of their tables. */
import type { Words } from "./record-words.js";

/** By file name prefix. */
export const NETWORK_WORDS: Readonly<Record<"two-mode" | "bodies", Words>> = {
  "two-mode": [
    "二模网络：机构与业务链，每种角色一条边",
    "two-mode network: bodies and business chains, an edge for each role",
  ],
  bodies: [
    "机构网络：共享业务链的机构，边权为共享数",
    "bodies that share business chains; the weight is the number of shared chains",
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
  entries: "机构的业务链数，或业务链的机构数",
  established_on: "机构设立日期",
  abolished_on: "机构撤销日期",
  wikidata: "维基数据条目",
  type: "机构为 false，业务链为 true",
  statements: "陈述标识，以 | 分隔",
  documents: "文件标识，以 | 分隔",
  list_is_open: "文中名单是否以“等”结尾",
  shared: "共享业务链的标识，以 | 分隔",
};
