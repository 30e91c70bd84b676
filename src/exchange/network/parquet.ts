/** Parquet tables of nodes and edges. @see https://parquet.apache.org/docs/ */
import type { GatheredColumn } from "../parquet/gathered-column.js";
import { Names } from "../parquet/names.js";
import { ParquetFile } from "../parquet/parquet-file.js";
import { aboutEntries } from "./about.js";
import { formerEdges, formerNodes } from "./former-parquet.js";
import type { Format } from "./format.js";
import {
  edgeId,
  ID_JOINT,
  idEnding,
  type About,
  type Column,
  type FileEdge,
  type FileNode,
  type NetworkFile,
  type Value,
} from "./network-file.js";

/** So many rows are gathered together; then others are answered. */
const ROWS_AT_ONCE = 2_048;
/** Rows of a row group at most; what it takes as pages is held in memory. */
const ROW_GROUP_SIZE = 256 * ROWS_AT_ONCE;
const NOTHING = new Uint8Array();

const SHARED = {
  extension: "parquet",
  mediaType: "application/vnd.apache.parquet",
  readers: "pandas, R (arrow), DuckDB, Spark",
  networkx: [
    'G = networkx.from_pandas_edgelist(pandas.read_parquet(EDGES), edge_attr="weight")',
    'G.add_nodes_from(pandas.read_parquet(NODES)["id"])',
  ].join("; "),
} as const;

const text = (name: string): Column => ({ name, type: "string", description: name });
const NODE_COLUMNS = ["id", "label"].map(text);
const EDGE_COLUMNS: readonly Column[] = [
  ...["source", "target", "role", "id"].map(text),
  { name: "weight", type: "double", description: "weight" },
];
const nodeColumns = (file: NetworkFile): Column[] => [...NODE_COLUMNS, ...file.nodeColumns];
const edgeColumns = (file: NetworkFile): Column[] => [...EDGE_COLUMNS, ...file.edgeColumns];

export const nodesParquet: Format = {
  ...SHARED,
  id: "nodes-parquet",
  title: "Parquet, nodes",
  keeps: "all nodes with all columns; metadata in the file metadata",
  loses: "positions and colours",
  write: (file) => written(nodeColumns(file), file.nodes(), addNodes, file.about),
  formerly: (file) => formerNodes(nodeColumns(file), file),
};

export const edgesParquet: Format = {
  ...SHARED,
  id: "edges-parquet",
  title: "Parquet, edges",
  keeps: "all edges with all columns; metadata in the file metadata",
  loses: "isolated nodes (see nodes)",
  write: (file) => {
    const nodes = new Names(file.nodeCount);
    return written(edgeColumns(file), file.edges(), (to, edges) => addEdges(to, edges, nodes), file.about);
  },
  formerly: (file) => formerEdges(edgeColumns(file), file),
};

type NodeColumns = readonly [id: GatheredColumn, label: GatheredColumn, ...values: GatheredColumn[]];
type EdgeColumns = readonly [
  source: GatheredColumn,
  target: GatheredColumn,
  role: GatheredColumn,
  id: GatheredColumn,
  weight: GatheredColumn,
  ...values: GatheredColumn[],
];

/** Column by column: a name is far from the one before in memory, and the processor reads several at once. */
function addEdges({ gathered }: ParquetFile, edges: readonly FileEdge[], nodes: Names): void {
  const [sources, targets, roles, ids, weights, ...values] = gathered as EdgeColumns;
  for (const { from, source, to, target } of edges) {
    sources.addNamed(nodes, nodes.code(from, source));
    targets.addNamed(nodes, nodes.code(to, target));
  }
  for (const { role } of edges) roles.add(role);
  for (const edge of edges) {
    if (ids.hasDictionary) ids.add(edgeId(edge));
    else ids.addJoined(nodes, edge.from, ID_JOINT, edge.to, idEnding(edge));
  }
  for (const { weight } of edges) weights.add(weight);
  addValues(values, edges);
}

function addNodes({ gathered }: ParquetFile, nodes: readonly FileNode[]): void {
  const [ids, labels, ...values] = gathered as NodeColumns;
  for (const { id } of nodes) ids.add(id);
  for (const { label } of nodes) labels.add(label);
  addValues(values, nodes);
}

function addValues(columns: readonly GatheredColumn[], rows: readonly { values: readonly Value[] }[]): void {
  for (const [at, column] of columns.entries()) for (const { values } of rows) column.add(values[at] ?? null);
}

function* written<Row>(
  columns: readonly Column[],
  rows: Iterable<Row>,
  add: (parquet: ParquetFile, rows: readonly Row[]) => void,
  about: About,
): Generator<Uint8Array> {
  const parquet = new ParquetFile(columns, aboutEntries(about));
  let together: Row[] = [];
  for (const row of rows) {
    together.push(row);
    if (together.length < ROWS_AT_ONCE) continue;
    add(parquet, together);
    together = [];
    if (parquet.rows === ROW_GROUP_SIZE) yield* parquet.group();
    else yield NOTHING;
  }
  add(parquet, together);
  yield* parquet.group();
  yield parquet.finish();
}
