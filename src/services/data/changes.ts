/** Changes of the data since a version: net changes by record, and the log of changes by version. */
import { canonicalJson } from "../../domain/content-hash.js";
import { recordKey, type DataVersion, type RecordChange, type RecordName } from "../../domain/history.js";
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { AnyRecord, RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";
import {
  connection,
  decodeCursor,
  encodeCursor,
  fingerprint,
  pageSize,
  type Connection,
  type PageArguments,
  type PageLimits,
} from "../paging.js";
import { readHistories, stateIn } from "./record-states.js";

/**
 * Net changes between two versions, each record once; records both added and withdrawn in between are left out. What
 * later versions changed does not matter.
 * @returns null when more than `most` records were touched, or when the first version is not one of this graph
 */
export async function netChanges(
  graph: Graph,
  { number, contentHash }: DataVersion,
  target: DataVersion,
  most: number,
): Promise<RecordChange[] | null> {
  const versions = new VersionRepository(graph);
  if ((await versions.named(contentHash)) === null) return null;
  const touched = new Map<string, RecordName>();
  for (const version of await versions.since(number)) {
    if (version.number > target.number) break;
    for (const change of version.changes) touched.set(recordKey(change), change);
  }
  if (touched.size > most) return null;
  const histories = await graph.read(
    (transaction) => readHistories(transaction, [...touched.values()]),
    LONG_READ_MS,
  );
  return [...touched].flatMap(([key, name]) => {
    const history = histories.get(key)!;
    const [before, after] = [stateIn(history, number), stateIn(history, target.number)];
    return before === null && after === null ? [] : [{ ...name, before, after }];
  });
}

/** One record's change by one version. */
export interface VersionChange {
  key: string;
  kind: RecordKind;
  id: string;
  action: "ADDED" | "CHANGED" | "WITHDRAWN";
  before: AnyRecord | null;
  after: AnyRecord | null;
  /** Columns that differ; for an added or withdrawn record, all that are not empty. */
  columns: string[];
  dataVersion: DataVersion;
}

/** Changes by versions after `since`, of records of these kinds; empty: of all. */
interface ChangesWanted {
  readonly since: number;
  readonly kinds: readonly RecordKind[];
}

/** What versions changed, oldest first. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR, DATA_VERSION_NOT_FOUND */
export async function dataChanges(
  graph: Graph,
  { since, kinds }: ChangesWanted,
  page: PageArguments,
  limits: PageLimits,
): Promise<Connection<VersionChange>> {
  const versions = new VersionRepository(graph);
  if (since !== 0 && (await versions.named(String(since))) === null) throw unknownVersion(since);
  const size = pageSize(page.first, limits);
  const questionKey = fingerprint(0, ["changes", since, [...kinds].sort()]);
  const skip = page.after ? decodeCursor(questionKey, page.after, 1)[0]! : 0;
  const [total, entries] = await Promise.all([
    versions.changeCount(since, kinds),
    versions.changesSince(since, kinds, skip, size),
  ]);
  const nodes = await withStates(graph, entries);
  const cursors = nodes.map((_, at) => encodeCursor(questionKey, [skip + at + 1]));
  const more = { hasNext: skip + nodes.length < total, hasPrevious: skip > 0 };
  return connection(nodes, cursors, total, more);
}

/** A change as an entry of the change log. */
export function versionChange(
  { kind, id, before, after }: RecordChange,
  dataVersion: DataVersion,
): VersionChange {
  const action = before === null ? "ADDED" : after === null ? "WITHDRAWN" : "CHANGED";
  const columns: readonly string[] = RECORD_COLUMNS[kind];
  const differ = (column: string): boolean =>
    canonicalJson(before?.[column] ?? null) !== canonicalJson(after?.[column] ?? null);
  return {
    key: `${dataVersion.number}:${recordKey({ kind, id })}`,
    ...{ kind, id, action, before, after, dataVersion },
    columns: columns.filter(differ),
  };
}

/** Data versions by their numbers; one that does not exist is left out. */
export async function versionsByNumber(
  graph: Graph,
  numbers: readonly number[],
): Promise<Map<number, DataVersion>> {
  const repository = new VersionRepository(graph);
  const found = await Promise.all([...new Set(numbers)].map((number) => repository.named(String(number))));
  return new Map(found.flatMap((version) => (version ? [[version.number, version]] : [])));
}

async function withStates(
  graph: Graph,
  entries: readonly (RecordName & { number: number })[],
): Promise<VersionChange[]> {
  const versions = await versionsByNumber(
    graph,
    entries.map(({ number }) => number),
  );
  const histories = await graph.read((transaction) => readHistories(transaction, entries), LONG_READ_MS);
  return entries.map(({ number, ...name }) => {
    const history = histories.get(recordKey(name))!;
    const change = { ...name, before: stateIn(history, number - 1), after: stateIn(history, number) };
    return versionChange(change, versions.get(number)!);
  });
}

function unknownVersion(since: number): UserError {
  return new UserError(
    "DATA_VERSION_NOT_FOUND",
    `There is no data version ${since}; dataVersions lists all. 0 is before the first.`,
  );
}
