/** Networks to be written and read back, made by hand: what a reader can get wrong is in them. */
import {
  edgeId,
  type About,
  type Column,
  type FileEdge,
  type FileNode,
  type NetworkFile,
  type Value,
} from "../../../src/exchange/network/network-file.js";

export const ABOUT: About = {
  title: "试验网络 <&\"'> 😀",
  dataVersion: 7,
  contentHash: "ab".repeat(32),
  query: "/export/{format}?mode=TWO_MODE&unit=PROJECT",
  licence: "CC0-1.0",
  cut: null,
  citation: null,
};

const NODE_COLUMNS: readonly Column[] = [
  { name: "name_zh", type: "string", description: "name" },
  { name: "name_en", type: "string", description: "English name" },
  { name: "node_type", type: "string", description: "sort of node" },
  { name: "entries", type: "integer", description: "how many" },
  { name: "betweenness", type: "double", description: "a measure" },
];
const TYPE: Column = { name: "type", type: "boolean", description: "whether it is an item" };
const TWO_MODE_COLUMNS: readonly Column[] = [
  { name: "statements", type: "string", description: "ids" },
  { name: "list_is_open", type: "boolean", description: "open" },
];
const PROJECTED_COLUMNS: readonly Column[] = [
  { name: "shared", type: "string", description: "ids" },
  { name: "distance", type: "double", description: "length" },
];

type NodeLine = [id: string, label: string, ...values: Value[]];
type EdgeLine = [source: string, target: string, role: string, weight: number, ...values: Value[]];

interface Lines {
  isDirected: boolean;
  nodeColumns: readonly Column[];
  edgeColumns: readonly Column[];
  nodes: readonly NodeLine[];
  edges: readonly EdgeLine[];
}

function fileOf({ isDirected, nodeColumns, edgeColumns, nodes, edges }: Lines): NetworkFile {
  const drawn = nodes.map(([id, label, ...values], at): FileNode => {
    return { id, label, values, position: { x: at, y: -at / 2 }, colour: [0, 114, 178] };
  });
  const linked = edges.map(([source, target, role, weight, ...values]): FileEdge => {
    const [from, to] = [source, target].map((end) => nodes.findIndex(([id]) => id === end)) as [
      number,
      number,
    ];
    return { source, target, from, to, role, idHasRole: true, weight, values };
  });
  return {
    ...{ about: ABOUT, isDirected, nodeColumns, edgeColumns },
    ...{ nodeCount: nodes.length, edgeCount: edges.length },
    nodes: () => drawn,
    edges: () => linked,
  };
}

/** Two bodies of one name, one with both roles in a project, one alone. */
const twoMode = fileOf({
  isDirected: true,
  nodeColumns: [...NODE_COLUMNS, TYPE],
  edgeColumns: TWO_MODE_COLUMNS,
  nodes: [
    ["BODY:a", "办公室", "甲部办公室", "Office of A", "BODY", 2, 0.25, false],
    ["BODY:b", "办公室", "乙部办公室", null, "BODY", 1, 0.1, false],
    ["BODY:alone", "独立机构", "独立机构", null, "BODY", 0, null, false],
    ["PROJECT:p", "工程", "信息化工程", "Project", "PROJECT", 2, 0, true],
    ["PROJECT:9007199254740993", "大数", "编号很大的工程", null, "PROJECT", 1, 1e-7, true],
  ],
  edges: [
    ["BODY:a", "PROJECT:p", "LEADS", 1, "s1|s2", true],
    ["BODY:a", "PROJECT:p", "PARTICIPATES_IN", 1, "s3", true],
    ["BODY:b", "PROJECT:p", "PARTICIPATES_IN", 1, "s4", false],
    ["BODY:a", "PROJECT:9007199254740993", "LEADS", 1, "s5", false],
  ],
});

const projection = fileOf({
  isDirected: false,
  nodeColumns: NODE_COLUMNS,
  edgeColumns: PROJECTED_COLUMNS,
  nodes: ["a", "b", "c", "alone"].map((id, at): NodeLine => [
    `BODY:${id}`,
    `机构${id}`,
    `机构全称${id}`,
    null,
    "BODY",
    at,
    at / 3,
  ]),
  edges: [
    ["BODY:a", "BODY:b", "SHARES", 3, "PROJECT:p|PROJECT:q|PROJECT:r", 1 / 3],
    ["BODY:b", "BODY:c", "SHARES", 1, "PROJECT:p", 1],
  ],
});

/** Names that break a format which does not escape them. */
export const NASTY = [
  `quotes " and ' and \`backticks\``,
  "less < more > and & ]]> end",
  "two\nlines and a\ttab",
  "emoji 😀 and 汉字",
  "right \u200fto\u200e left",
  "=SUM(A1:A9)",
  "+1",
  "-1",
  "@cmd",
  "comma, semicolon; pipe |",
  "9007199254740993",
  "NA",
];

const hostile = fileOf({
  isDirected: true,
  nodeColumns: NODE_COLUMNS.slice(0, 3),
  edgeColumns: TWO_MODE_COLUMNS,
  nodes: NASTY.map((name, at): NodeLine => [`BODY:n${at}`, `节点${at}`, name, null, "BODY"]),
  edges: NASTY.slice(1).map((name, at): EdgeLine => ["BODY:n0", `BODY:n${at + 1}`, "LEADS", 1, name, false]),
});

const empty = fileOf({
  isDirected: true,
  nodeColumns: [...NODE_COLUMNS, TYPE],
  edgeColumns: TWO_MODE_COLUMNS,
  nodes: [],
  edges: [],
});

/** A measure that begins with whole numbers: Gephi types a column by its first 25 rows. */
const lateValues = fileOf({
  isDirected: false,
  nodeColumns: NODE_COLUMNS,
  edgeColumns: PROJECTED_COLUMNS,
  nodes: Array.from({ length: 40 }, (_, at): NodeLine => {
    const betweenness = at < 30 ? at % 2 : 0.085 + at * 1e-9;
    return [`BODY:n${at + 10}`, `机构${at}`, `机构全称${at}`, null, "BODY", at, betweenness];
  }),
  edges: [],
});

export const NETWORK_FILES: Readonly<Record<string, NetworkFile>> = {
  ...{ twoMode, projection, hostile, lateValues, empty },
};

export type Attributes = Record<string, Value>;
export interface ReadBack {
  directed: boolean | null;
  nodes: Record<string, Attributes>;
  edges: Record<string, Attributes>;
}

/** What every reader of a table must find, by id. */
export function tablesOf(file: NetworkFile): ReadBack {
  const values = (columns: readonly Column[], list: readonly Value[]): Attributes =>
    Object.fromEntries(
      columns
        .map(({ name }, at): [string, Value] => [name, list[at] ?? null])
        .filter(([, value]) => value !== null),
    );
  return {
    directed: file.isDirected,
    nodes: Object.fromEntries(
      [...file.nodes()].map((node) => [
        node.id,
        { label: node.label, ...values(file.nodeColumns, node.values) },
      ]),
    ),
    edges: Object.fromEntries(
      [...file.edges()].map((edge) => {
        const { source, target, role, weight } = edge;
        return [edgeId(edge), { source, target, role, weight, ...values(file.edgeColumns, edge.values) }];
      }),
    ),
  };
}

/** What every reader of a graph must find, by id: in addition to the tables, the id as `name`. */
export function expectedOf(file: NetworkFile): ReadBack {
  const { nodes, ...others } = tablesOf(file);
  const named = Object.entries(nodes).map(([id, node]) => [id, { ...node, name: id }]);
  return { ...others, nodes: Object.fromEntries(named) as ReadBack["nodes"] };
}

/** The whole file as bytes. */
export function bytesOf(written: Iterable<string | Uint8Array>): Buffer {
  return Buffer.concat([...written].map((part) => Buffer.from(part as Uint8Array)));
}

/** A record without some of its members. */
export function leftOf(record: Record<string, unknown>, without: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !without.includes(name)));
}
