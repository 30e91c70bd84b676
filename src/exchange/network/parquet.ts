/** Parquet tables of nodes and edges. @see https://parquet.apache.org/docs/ */
import { ParquetRows } from "../parquet-rows.js";
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import type { About, Column, NetworkFile, Value } from "./network-file.js";

/** Rows per row group. A group is held in memory and blocks the event loop while it is written. */
const ROW_GROUP_SIZE = 2_048;
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

export const nodesParquet: Format = {
  ...SHARED,
  id: "nodes-parquet",
  title: "Parquet, nodes",
  keeps: "all nodes with all columns; metadata in the file metadata",
  loses: "positions and colours",
  write: (file) => written([text("id"), text("label"), ...file.nodeColumns], nodeRows(file), file.about),
};

export const edgesParquet: Format = {
  ...SHARED,
  id: "edges-parquet",
  title: "Parquet, edges",
  keeps: "all edges with all columns; metadata in the file metadata",
  loses: "isolated nodes (see nodes)",
  write: (file) =>
    written(
      [
        ...["source", "target", "role", "id"].map(text),
        { name: "weight", type: "double", description: "weight" },
        ...file.edgeColumns,
      ],
      edgeRows(file),
      file.about,
    ),
};

function* nodeRows(file: NetworkFile): Generator<readonly Value[]> {
  for (const { id, label, values } of file.nodes()) yield [id, label, ...values];
}

function* edgeRows(file: NetworkFile): Generator<readonly Value[]> {
  for (const { id, source, target, role, weight, values } of file.edges())
    yield [source, target, role, id, weight, ...values];
}

function* written(
  columns: readonly Column[],
  rows: Iterable<readonly Value[]>,
  about: About,
): Generator<Uint8Array> {
  const parquet = new ParquetRows(columns, aboutEntries(about));
  for (const group of groups(rows)) yield parquet.group(group);
  yield parquet.finish();
}

function* groups(rows: Iterable<readonly Value[]>): Generator<(readonly Value[])[]> {
  let group: (readonly Value[])[] = [];
  for (const row of rows) {
    if (group.push(row) < ROW_GROUP_SIZE) continue;
    yield group;
    group = [];
  }
  yield group;
}
