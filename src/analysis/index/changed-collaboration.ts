/** Derives the next data version from the previous one and its changes, without reading unchanged records again. */
import type { DataVersion, RecordChange } from "../../domain/history.js";
import type { InterchangeRecords, RecordKind, StatementRecord } from "../../domain/records.js";
import { Collaboration, positionsIn, type CollaborationRecords, type PlacedKind } from "./collaboration.js";
import { chainsByStatus, eachStatus, type ChainsByStatus, type Serving } from "./served-chains.js";
import {
  pushStatement,
  setIssuerRoles,
  tableOfPredicate,
  type RowLists,
  type StatementTables,
} from "./statement-rows.js";
import { StatementTable, type Moved } from "./statement-table.js";

/** The kinds of record that are kept in memory as records. */
export const KINDS_IN_MEMORY = [
  "bodies",
  "names",
  "affiliations",
  "successions",
  "merges",
  "projects",
  "chains",
  "documents",
  "goals",
  "plans",
  "datasets",
] as const satisfies readonly RecordKind[];
type KindInMemory = (typeof KINDS_IN_MEMORY)[number];
type RecordLists = Pick<InterchangeRecords, KindInMemory>;

/** @param served the statements on chains of every new project and of every project for which they changed */
export function changedCollaboration(
  old: Collaboration,
  version: DataVersion,
  changes: readonly RecordChange[],
  served: ReadonlyMap<string, readonly Serving[]>,
): Collaboration {
  const current = Object.fromEntries(
    KINDS_IN_MEMORY.map((kind) => [kind, changedList(old.records[kind], changes, kind)]),
  ) as unknown as RecordLists;
  const ofStatements = changes.filter(({ kind }) => kind === "statements");
  const added = ofStatements.filter(({ before }) => before === null).length;
  const removed = ofStatements.filter(({ after }) => after === null).length;
  const records = {
    version,
    ...current,
    chainsByStatus: changedChains(old, current, served),
    ...changedTables(old, current, ofStatements),
    statementCount: old.records.statementCount + added - removed,
  };
  return new Collaboration(records, old);
}

function changedChains(
  old: Collaboration,
  current: RecordLists,
  served: ReadonlyMap<string, readonly Serving[]>,
): ChainsByStatus {
  const before = old.records.chainsByStatus;
  const moved = movedIn(old, current, "chains");
  if (served.size === 0 && moved === null && current.projects === old.records.projects) return before;
  const now = chainsByStatus(
    current.projects,
    positionsIn("chains", current, old),
    [...served.values()].flat(),
  );
  return eachStatus((status) =>
    current.projects.map(({ id }, project) => {
      if (served.has(id)) return now[status][project]!;
      const chains = before[status][old.projectAt.get(id) ?? -1] ?? [];
      return moved === null ? chains : chains.map((chain) => moved[chain]!).sort((a, b) => a - b);
    }),
  );
}

function changedList<Kind extends KindInMemory>(
  old: CollaborationRecords[Kind],
  changes: readonly RecordChange[],
  kind: Kind,
): readonly unknown[] {
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return old;
  const ids = new Set(own.map(({ id }) => id));
  const kept = (old as readonly { id: string }[]).filter(({ id }) => !ids.has(id));
  const now = own.flatMap(({ after }) => (after === null ? [] : [after]));
  return [...kept, ...now].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function changedTables(
  old: Collaboration,
  current: RecordLists,
  changes: readonly RecordChange[],
): StatementTables {
  const lists: RowLists = {
    ...current,
    bodyAt: positionsIn("bodies", current, old),
    projectAt: positionsIn("projects", current, old),
    documentAt: positionsIn("documents", current, old),
    datasetAt: positionsIn("datasets", current, old),
  };
  const tables: StatementTables = { statements: new StatementTable(), issuances: new StatementTable() };
  const [body, document, dataset] = (["bodies", "documents", "datasets"] as const).map((kind) =>
    movedIn(old, current, kind),
  ) as [Moved, Moved, Moved];
  for (const name of ["statements", "issuances"] as const) {
    const target = name === "issuances" ? document : movedIn(old, current, "projects");
    const moved = { body, target, document, dataset };
    tables[name].append(old.records[name], touchedRows(old, name, changes), moved);
  }
  for (const { after } of changes) if (after !== null) pushStatement(tables, lists, after);
  setIssuerRoles(tables.issuances, current);
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
