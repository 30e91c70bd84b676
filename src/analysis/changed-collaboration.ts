/** The next data version from the one before and what changed, without reading the rest again. */
import type { DataVersion, RecordChange } from "../domain/history.js";
import type { InterchangeRecords, RecordKind, StatementRecord } from "../domain/records.js";
import { Collaboration, positions, type CollaborationRecords, type Position } from "./collaboration.js";
import {
  pushStatement,
  setIssuerRoles,
  tableOfPredicate,
  type RowLists,
  type StatementTables,
} from "./statement-rows.js";
import { StatementTable, type MovedPositions } from "./statement-table.js";

/** The kinds of record that a collaboration holds whole. */
export const KINDS_IN_MEMORY = [
  "bodies",
  "names",
  "affiliations",
  "successions",
  "merges",
  "projects",
  "chains",
  "documents",
  "datasets",
] as const satisfies readonly RecordKind[];
type HeldKind = (typeof KINDS_IN_MEMORY)[number];
type Held = Pick<InterchangeRecords, HeldKind>;

/** @param served the chains, by id, of every project that gained or lost one, and of every new one */
export function changedCollaboration(
  old: Collaboration,
  version: DataVersion,
  changes: readonly RecordChange[],
  served: ReadonlyMap<string, readonly string[]>,
): Collaboration {
  const held = Object.fromEntries(
    KINDS_IN_MEMORY.map((kind) => [kind, changedList(old.records[kind], changes, kind)]),
  ) as unknown as Held;
  const chainAt = positions(held.chains);
  const chainMoved = moved(old.records.chains, chainAt);
  const chainsOfProject = held.projects.map(({ id }) => {
    const now = served.get(id)?.map((chain) => chainAt.get(chain)!);
    const before = old.records.chainsOfProject[old.projectAt.get(id) ?? -1] ?? [];
    return (now ?? before.map((chain) => chainMoved[chain]!)).sort((a, b) => a - b);
  });
  const ofStatements = changes.filter(({ kind }) => kind === "statements");
  const added = ofStatements.filter(({ before }) => before === null).length;
  const gone = ofStatements.filter(({ after }) => after === null).length;
  return new Collaboration({
    version,
    ...held,
    chainsOfProject,
    ...changedTables(old, held, ofStatements),
    statementCount: old.records.statementCount + added - gone,
  });
}

function changedList<Kind extends HeldKind>(
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

function changedTables(old: Collaboration, held: Held, changes: readonly RecordChange[]): StatementTables {
  const lists: RowLists = {
    ...held,
    bodyAt: positions(held.bodies),
    projectAt: positions(held.projects),
    documentAt: positions(held.documents),
    datasetAt: positions(held.datasets),
  };
  const tables: StatementTables = { statements: new StatementTable(), issuances: new StatementTable() };
  for (const name of ["statements", "issuances"] as const) {
    const targets =
      name === "issuances"
        ? movedIn(old, "documents", lists.documentAt)
        : movedIn(old, "projects", lists.projectAt);
    tables[name].append(old.records[name], keepsRow(old, name, changes), {
      bodies: movedIn(old, "bodies", lists.bodyAt),
      targets,
      documents: movedIn(old, "documents", lists.documentAt),
      datasets: movedIn(old, "datasets", lists.datasetAt),
    } satisfies MovedPositions);
  }
  for (const { after } of changes) if (after !== null) pushStatement(tables, lists, after);
  setIssuerRoles(tables.issuances, held);
  return tables;
}

/** Whether a row's statement is untouched. Ids are compared only for bodies that lost one. */
function keepsRow(
  old: Collaboration,
  name: keyof StatementTables,
  changes: readonly RecordChange[],
): (row: number) => boolean {
  const table = old.records[name];
  const idsOf = new Map<number, Set<string>>();
  for (const { id, before } of changes) {
    const { predicate, subject } = (before ?? {}) as Partial<StatementRecord>;
    if (!predicate || !subject || tableOfPredicate(predicate) !== name) continue;
    const body = old.bodyAt.get(subject)!;
    idsOf.set(body, (idsOf.get(body) ?? new Set()).add(id));
  }
  return (row) => !idsOf.get(table.body[row]!)?.has(table.ids.at(row));
}

function movedIn(old: Collaboration, kind: HeldKind, at: Position): Int32Array {
  return moved(old.records[kind], at);
}

/** The new position of every record of a list; -1 where it is gone. */
function moved(list: readonly { id: string }[], at: Position): Int32Array {
  return Int32Array.from(list, ({ id }) => at.get(id) ?? -1);
}
