/** Reads one data version, current or older, from the graph into the collaboration index. */
import { Collaboration, positions, type CollaborationRecords } from "../../analysis/index/collaboration.js";
import { KINDS_IN_MEMORY, LISTED_KINDS } from "../../analysis/index/changed-collaboration.js";
import { inTables } from "../../analysis/index/record-table.js";
import { chainsByStatus, type Serving } from "../../analysis/index/served-chains.js";
import { shareTexts } from "../../analysis/index/shared-texts.js";
import { pushStatement, setIssuerRoles, type RowLists } from "../../analysis/index/statement-rows.js";
import { StatementTable } from "../../analysis/index/statement-table.js";
import { groupBy } from "../../domain/grouping.js";
import type { DataVersion } from "../../domain/history.js";
import type { AnyRecord, InterchangeRecords, RecordKind, StatementRecord } from "../../domain/records.js";
import { PARTICIPATION_PREDICATES, type Predicate } from "../../domain/vocabulary.js";
import { servings } from "./collaboration-of-records.js";
import { UserError } from "../../errors.js";
import {
  CollaborationRepository,
  readServingsOfSome,
  type ClaimsOfBody,
  type NodeNumbers,
} from "../../store/collaboration-repository.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { readRecordsOfVersion } from "../../store/record-repository.js";
import { readFormer } from "../../store/version-repository.js";

type IndexedRecords = Pick<InterchangeRecords, (typeof KINDS_IN_MEMORY)[number]>;
type Former = { kind: RecordKind; record: AnyRecord }[];

/**
 * The reads run concurrently, since none of them alone keeps the database or this process busy. Claims come last: they
 * become columns as they arrive.
 */
export async function readCollaboration(graph: Graph, version: DataVersion): Promise<Collaboration> {
  const repository = new CollaborationRepository(graph, version.number);
  const [unchanged, former, numbers, served, statementCount] = await Promise.all([
    graph.read(
      (transaction) => readRecordsOfVersion(transaction, KINDS_IN_MEMORY, version.number),
      LONG_READ_MS,
    ),
    graph.read(
      (transaction) => readFormer(transaction, [...KINDS_IN_MEMORY, "statements"], version.number),
      LONG_READ_MS,
    ),
    repository.nodeNumbers(),
    repository.servings(),
    repository.statementCount(),
  ]);
  const read = withFormer(unchanged, former);
  for (const kind of LISTED_KINDS) shareTexts(read[kind] as unknown as Record<string, unknown>[]);
  const records = inTables(read);
  const formerStatements = former.filter(({ kind }) => kind === "statements").map(({ record }) => record);
  const lists = rowLists(records);
  const places = placesByNumber(lists, numbers);
  const [statements, issuances] = await Promise.all([
    claimTable(repository, PARTICIPATION_PREDICATES, lists, places),
    claimTable(repository, ["ISSUED"], lists, places),
  ]);
  const tables = { statements, issuances };
  for (const record of formerStatements) pushStatement(tables, lists, record);
  setIssuerRoles(tables.issuances, records);
  return new Collaboration({
    version,
    ...records,
    chainsByStatus: chainsByStatus(records.projects, records.chains, [
      ...served,
      ...servings(formerStatements as unknown as StatementRecord[]),
    ]),
    ...tables,
    statementCount: statementCount + formerStatements.length,
  });
}

/** The statements on chains of some projects, as of a version; the list of a project that serves no chain is empty. */
export async function servingsOfSome(
  graph: Graph,
  projects: readonly string[],
  version: number,
): Promise<Map<string, Serving[]>> {
  if (projects.length === 0) return new Map();
  const found = await graph.read(async (transaction) => {
    const unchanged = await readServingsOfSome(transaction, projects, version);
    const former = await readFormer(transaction, ["statements"], version);
    return [...unchanged, ...servings(former.map(({ record }) => record as unknown as StatementRecord))];
  }, LONG_READ_MS);
  const grouped = groupBy(found, ({ project }) => project);
  return new Map(projects.map((id) => [id, grouped.get(id) ?? []]));
}

/** A record that was changed between the two reads is in both, with the same contents. */
function withFormer(unchanged: IndexedRecords, former: Former): IndexedRecords {
  const entries = KINDS_IN_MEMORY.map((kind) => {
    const own = former.filter((one) => one.kind === kind).map(({ record }) => record);
    const changed = new Set(own.map(({ id }) => id));
    const others = (unchanged[kind] as unknown as AnyRecord[]).filter(({ id }) => !changed.has(id));
    const all = [...others, ...own];
    const list: unknown = own.length === 0 ? unchanged[kind] : all.sort((a, b) => (a.id < b.id ? -1 : 1));
    return [kind, list] as const;
  });
  return Object.fromEntries(entries) as unknown as IndexedRecords;
}

function rowLists(records: Pick<CollaborationRecords, keyof IndexedRecords>): RowLists {
  return {
    ...records,
    bodyAt: positions(records.bodies),
    datasetAt: positions(records.datasets),
  };
}

/** Maps internal node numbers of projects, documents and data sets to positions in their lists. */
function placesByNumber(lists: RowLists, numbersByLabel: readonly NodeNumbers[]): Map<number, number> {
  const at = {
    Project: lists.projects.places,
    Document: lists.documents.places,
    Dataset: lists.datasetAt,
  };
  const places = new Map<number, number>();
  for (const { label, numbers, ids } of numbersByLabel) {
    numbers.forEach((number, i) => places.set(number, at[label].get(ids[i]!)!));
  }
  return places;
}

async function claimTable(
  repository: CollaborationRepository,
  predicates: readonly Predicate[],
  lists: RowLists,
  places: ReadonlyMap<number, number>,
): Promise<StatementTable> {
  let table = new StatementTable();
  await repository.eachClaims(predicates, () => {
    table = new StatementTable();
    return (claims) => pushClaims(table, lists, places, claims);
  });
  return table;
}

function pushClaims(
  table: StatementTable,
  lists: RowLists,
  place: ReadonlyMap<number, number>,
  claims: ClaimsOfBody,
): void {
  const body = lists.bodyAt.get(claims.body)!;
  requireEqualLengths(claims);
  for (let i = 0; i < claims.ids.length; i++) {
    table.push({
      id: claims.ids[i]!,
      body,
      target: place.get(claims.targets[i]!)!,
      role: claims.leads[i] ? "LEAD" : "PARTICIPANT",
      document: place.get(claims.documents[i]!)!,
      dataset: place.get(claims.datasets[i]!)!,
      confidence: claims.confidences[i]!,
      status: claims.statuses[i]!,
      listIsOpen: claims.openLists[i]!,
      isLocated: claims.located[i]!,
      isOffice: claims.offices[i]!,
      from: claims.starts[i] || null,
      to: claims.ends[i] || null,
    });
  }
}

/** A missing property would silently shift its column against the others. */
function requireEqualLengths({ body, ...columns }: ClaimsOfBody): void {
  if (Object.values(columns).every((column) => column.length === columns.ids.length)) return;
  throw new UserError(
    "INVARIANT_BROKEN",
    `A participation statement of body "${body}" lacks a property. Run \`npx xietong check\`.`,
  );
}
