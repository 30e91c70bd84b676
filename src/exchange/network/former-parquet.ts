/** Parquet files as they were written before layout 2, for `verify`. */
import { FormerParquetRows } from "../parquet/former-rows.js";
import { aboutEntries } from "./about.js";
import { edgeId, type About, type Column, type NetworkFile, type Value } from "./network-file.js";

const ROW_GROUP_SIZE = 2_048;

export function formerNodes(columns: readonly Column[], file: NetworkFile): Generator<Uint8Array> {
  return written(columns, nodeRows(file), file.about);
}

export function formerEdges(columns: readonly Column[], file: NetworkFile): Generator<Uint8Array> {
  return written(columns, edgeRows(file), file.about);
}

function* nodeRows(file: NetworkFile): Generator<readonly Value[]> {
  for (const { id, label, values } of file.nodes()) yield [id, label, ...values];
}

function* edgeRows(file: NetworkFile): Generator<readonly Value[]> {
  for (const edge of file.edges())
    yield [edge.source, edge.target, edge.role, edgeId(edge), edge.weight, ...edge.values];
}

function* written(
  columns: readonly Column[],
  rows: Iterable<readonly Value[]>,
  about: About,
): Generator<Uint8Array> {
  const parquet = new FormerParquetRows(columns, aboutEntries(about));
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
