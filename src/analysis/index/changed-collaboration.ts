/** Derives the next data version from the previous one and its changes, without reading unchanged records again. */
import type { DataVersion, RecordChange } from "../../domain/history.js";
import type { RecordKind, StatementRecord } from "../../domain/records.js";
import { Collaboration, positionsIn, type CollaborationRecords, type PlacedKind } from "./collaboration.js";
import { listAt, listsOf } from "./columns.js";
import { TABLE_KINDS, type TableKind } from "./record-table.js";
import { chainsByStatus, eachStatus, type ChainsByStatus, type Serving } from "./served-chains.js";
import {
  pushStatement,
  setIssuerRoles,
  tableOfPredicate,
  type RowLists,
  type StatementTables,
} from "./statement-rows.js";
import { StatementTable, type Moved } from "./statement-table.js";

/** The kinds of record that are in memory as lists: there are few of them. */
export const LISTED_KINDS = [
  "bodies",
  "names",
  "affiliations",
  "successions",
  "merges",
  "goals",
  "plans",
  "datasets",
] as const satisfies readonly RecordKind[];
type ListedKind = (typeof LISTED_KINDS)[number];
/** All kinds that are in memory. */
export const KINDS_IN_MEMORY = [...LISTED_KINDS, ...TABLE_KINDS] as const;
type RecordLists = Pick<CollaborationRecords, (typeof KINDS_IN_MEMORY)[number]>;
/** The new position of each record, by kind; a kind whose records kept theirs has none. */
type MovedRecords = Readonly<Record<PlacedKind | TableKind, Moved>>;

/** @param served the statements on chains of every new project and of every project for which they changed */
export function changedCollaboration(
  old: Collaboration,
  version: DataVersion,
  changes: readonly RecordChange[],
  served: ReadonlyMap<string, readonly Serving[]>,
): Collaboration {
  const { current, moved } = changedRecords(old, changes);
  const ofStatements = statementsOf(changes);
  const added = ofStatements.filter(({ before }) => before === null).length;
  const removed = ofStatements.filter(({ after }) => after === null).length;
  const records = {
    version,
    ...current,
    chainsByStatus: changedChains(old, current, moved, served),
    ...changedTables(old, current, moved, changes),
    statementCount: old.records.statementCount + added - removed,
  };
  return new Collaboration(records, old);
}

const statementsOf = (changes: readonly RecordChange[]): RecordChange[] =>
  changes.filter(({ kind }) => kind === "statements");

function changedRecords(
  old: Collaboration,
  changes: readonly RecordChange[],
): { current: RecordLists; moved: MovedRecords } {
  const own = (kind: RecordKind): RecordChange[] => changes.filter((change) => change.kind === kind);
  const lists = LISTED_KINDS.map((kind) => [kind, changedList(old.records[kind], own(kind))] as const);
  const tables = TABLE_KINDS.map((kind) => [kind, changedTable(old, kind, own(kind))] as const);
  const current = Object.fromEntries([
    ...lists,
    ...tables.map(([kind, { table }]) => [kind, table] as const),
  ]) as unknown as RecordLists;
  const movedTables = Object.fromEntries(tables.map(([kind, { moved }]) => [kind, moved]));
  const [bodies, datasets] = [movedIn(old, current, "bodies"), movedIn(old, current, "datasets")];
  return { current, moved: { ...(movedTables as Record<TableKind, Moved>), bodies, datasets } };
}

function changedTable(old: Collaboration, kind: TableKind, own: readonly RecordChange[]) {
  const table = old.records[kind];
  return own.length === 0 ? { table, moved: null } : table.changed(own);
}

function changedList<Kind extends ListedKind>(
  old: CollaborationRecords[Kind],
  own: readonly RecordChange[],
): readonly unknown[] {
  if (own.length === 0) return old;
  const ids = new Set(own.map(({ id }) => id));
  const kept = (old as readonly { id: string }[]).filter(({ id }) => !ids.has(id));
  const now = own.flatMap(({ after }) => (after === null ? [] : [after]));
  return [...kept, ...now].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function changedChains(
  old: Collaboration,
  { projects, chains }: RecordLists,
  moved: MovedRecords,
  served: ReadonlyMap<string, readonly Serving[]>,
): ChainsByStatus {
  const before = old.records.chainsByStatus;
  if (served.size === 0 && moved.chains === null && moved.projects === null) return before;
  const now = chainsByStatus(projects, chains, [...served.values()].flat());
  const changed = new Set([...served.keys()].map((id) => projects.places.get(id)));
  const formerly = formerRows(moved.projects, projects.length);
  const chainNow = (chain: number): number => moved.chains?.[chain] ?? chain;
  return eachStatus((status) =>
    listsOf(projects.length, (project) => {
      if (changed.has(project)) return listAt(now[status], project);
      return listAt(before[status], formerly(project))
        .map(chainNow)
        .sort((a, b) => a - b);
    }),
  );
}

/** The old position of each new one; -1 for a new record. */
function formerRows(moved: Moved, length: number): (row: number) => number {
  if (moved === null) return (row) => row;
  const former = new Int32Array(length).fill(-1);
  moved.forEach((now, row) => now >= 0 && (former[now] = row));
  return (row) => former[row]!;
}

function changedTables(
  old: Collaboration,
  current: RecordLists,
  moved: MovedRecords,
  changes: readonly RecordChange[],
): StatementTables {
  const lists: RowLists = {
    ...current,
    bodyAt: positionsIn("bodies", current, old),
    datasetAt: positionsIn("datasets", current, old),
  };
  const ofStatements = statementsOf(changes);
  const tables: StatementTables = { statements: new StatementTable(), issuances: new StatementTable() };
  const { bodies: body, documents: document, datasets: dataset, projects } = moved;
  for (const name of ["statements", "issuances"] as const) {
    const target = name === "issuances" ? document : projects;
    tables[name].append(old.records[name], touchedRows(old, name, ofStatements), {
      body,
      target,
      document,
      dataset,
    });
  }
  const kept = tables.issuances.length;
  for (const { after } of ofStatements) if (after !== null) pushStatement(tables, lists, after);
  const documents = changes.filter(({ kind }) => kind === "documents");
  const changed = new Set(documents.map(({ id }) => current.documents.places.get(id)));
  setIssuerRoles(tables.issuances, current, (row, document) => row >= kept || changed.has(document));
  return tables;
}

/** Rows of changed or removed statements, ascending. Ids are compared only for the bodies concerned. */
function touchedRows(
  old: Collaboration,
  name: keyof StatementTables,
  changes: readonly RecordChange[],
): number[] {
  const idsOf = new Map<number, Set<string>>();
  for (const { id, before } of changes) {
    const { predicate, subject } = (before ?? {}) as Partial<StatementRecord>;
    if (!predicate || !subject || tableOfPredicate(predicate) !== name) continue;
    const body = old.bodyAt.get(subject)!;
    idsOf.set(body, (idsOf.get(body) ?? new Set()).add(id));
  }
  const rows: number[] = [];
  if (idsOf.size === 0) return rows;
  const { body, ids, length } = old.records[name];
  for (let row = 0; row < length; row++) if (idsOf.get(body[row]!)?.has(ids.at(row))) rows.push(row);
  return rows;
}

/** The new position of every record of a list, -1 for a removed one; null when the list is unchanged. */
function movedIn(old: Collaboration, current: RecordLists, kind: PlacedKind): Moved {
  if (current[kind] === old.records[kind]) return null;
  const at = positionsIn(kind, current, old);
  const before: readonly { id: string }[] = old.records[kind];
  return Int32Array.from(before, ({ id }) => at.get(id) ?? -1);
}
