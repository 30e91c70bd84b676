/** The next data version from the one before and what changed, without reading the rest again. */
import type { DataVersion, RecordChange } from "../../domain/history.js";
import type { InterchangeRecords, RecordKind, StatementRecord } from "../../domain/records.js";
import { Collaboration, positionsIn, type CollaborationRecords, type PlacedKind } from "./collaboration.js";
import {
  pushStatement,
  setIssuerRoles,
  tableOfPredicate,
  type RowLists,
  type StatementTables,
} from "./statement-rows.js";
import { StatementTable, type Moved } from "./statement-table.js";

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
  const ofStatements = changes.filter(({ kind }) => kind === "statements");
  const added = ofStatements.filter(({ before }) => before === null).length;
  const gone = ofStatements.filter(({ after }) => after === null).length;
  const records = {
    version,
    ...held,
    chainsOfProject: changedChains(old, held, served),
    ...changedTables(old, held, ofStatements),
    statementCount: old.records.statementCount + added - gone,
  };
  return new Collaboration(records, old);
}

function changedChains(
  old: Collaboration,
  held: Held,
  served: ReadonlyMap<string, readonly string[]>,
): readonly (readonly number[])[] {
  const { chainsOfProject, projects } = old.records;
  const chainAt = positionsIn("chains", held, old);
  const moved = movedIn(old, held, "chains");
  if (served.size === 0 && moved === null && held.projects === projects) return chainsOfProject;
  return held.projects.map(({ id }) => {
    const now = served.get(id)?.map((chain) => chainAt.get(chain)!);
    const before = chainsOfProject[old.projectAt.get(id) ?? -1] ?? [];
    if (!now && moved === null) return before;
    return (now ?? before.map((chain) => moved![chain]!)).sort((a, b) => a - b);
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
    bodyAt: positionsIn("bodies", held, old),
    projectAt: positionsIn("projects", held, old),
    documentAt: positionsIn("documents", held, old),
    datasetAt: positionsIn("datasets", held, old),
  };
  const tables: StatementTables = { statements: new StatementTable(), issuances: new StatementTable() };
  const [body, document, dataset] = (["bodies", "documents", "datasets"] as const).map((kind) =>
    movedIn(old, held, kind),
  ) as [Moved, Moved, Moved];
  for (const name of ["statements", "issuances"] as const) {
    const target = name === "issuances" ? document : movedIn(old, held, "projects");
    const moved = { body, target, document, dataset };
    tables[name].append(old.records[name], touchedRows(old, name, changes), moved);
  }
  for (const { after } of changes) if (after !== null) pushStatement(tables, lists, after);
  setIssuerRoles(tables.issuances, held);
  return tables;
}

/** Rows whose statements changed or went, ascending. Ids are compared only for bodies that have such. */
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

/** The new position of every record of a list, -1 where it is gone; null when the list is as it was. */
function movedIn(old: Collaboration, held: Held, kind: PlacedKind): Moved {
  if (held[kind] === old.records[kind]) return null;
  const at = positionsIn(kind, held, old);
  const before: readonly { id: string }[] = old.records[kind];
  return Int32Array.from(before, ({ id }) => at.get(id) ?? -1);
}
