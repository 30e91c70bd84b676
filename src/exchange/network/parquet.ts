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

/** Rows of a row group at most; what it takes as pages is held in memory. */
const ROW_GROUP_SIZE = 524_288;
/** Others are answered after so many rows. */
const ROWS_AT_ONCE = 2_048;
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
  write: (file) => written(nodeColumns(file), file.nodes(), addNode, file.about),
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
    return written(edgeColumns(file), file.edges(), (to, edge) => addEdge(to, edge, nodes), file.about);
  },
  formerly: (file) => formerEdges(edgeColumns(file), file),
};

function addEdge({ gathered }: ParquetFile, edge: FileEdge, nodes: Names): void {
  const source = nodes.code(edge.from, edge.source);
  const target = nodes.code(edge.to, edge.target);
  gathered[0]!.addNamed(nodes, source);
  gathered[1]!.addNamed(nodes, target);
  gathered[2]!.add(edge.role);
  const ids = gathered[3]!;
  if (ids.hasDictionary) ids.add(edgeId(edge));
  else ids.addJoined(nodes, source, ID_JOINT, target, idEnding(edge));
  gathered[4]!.add(edge.weight);
  addValues(gathered, EDGE_COLUMNS.length, edge.values);
}

function addNode({ gathered }: ParquetFile, { id, label, values }: FileNode): void {
  gathered[0]!.add(id);
  gathered[1]!.add(label);
  addValues(gathered, NODE_COLUMNS.length, values);
}

function addValues(gathered: readonly GatheredColumn[], from: number, values: readonly Value[]): void {
  for (let at = from; at < gathered.length; at++) gathered[at]!.add(values[at - from] ?? null);
}

function* written<Row>(
  columns: readonly Column[],
  rows: Iterable<Row>,
  add: (parquet: ParquetFile, row: Row) => void,
  about: About,
): Generator<Uint8Array> {
  const parquet = new ParquetFile(columns, aboutEntries(about));
  for (const row of rows) {
    add(parquet, row);
    if (parquet.rows === ROW_GROUP_SIZE) yield* parquet.group();
    else if (parquet.rows % ROWS_AT_ONCE === 0) yield NOTHING;
  }
  yield* parquet.group();
  yield parquet.finish();
}
