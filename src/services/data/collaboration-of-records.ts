/** Builds the collaboration index from records, without a database. */
import { Collaboration, positions } from "../../analysis/index/collaboration.js";
import { inTables } from "../../analysis/index/record-table.js";
import { chainsByStatus, type Serving } from "../../analysis/index/served-chains.js";
import { pushStatement, setIssuerRoles, type RowLists } from "../../analysis/index/statement-rows.js";
import { StatementTable } from "../../analysis/index/statement-table.js";
import type { DataVersion } from "../../domain/history.js";
import type { AnyRecord, DatasetRecord, InterchangeRecords, StatementRecord } from "../../domain/records.js";

type IndexedRecords = Omit<InterchangeRecords, "statements" | "transformations">;

export function collaborationOf(records: InterchangeRecords, version: DataVersion): Collaboration {
  const { statements, ...others } = records;
  const sorted = Object.fromEntries(
    Object.entries(others).map(([kind, list]) => [kind, byId(list as { id: string }[])]),
  ) as unknown as IndexedRecords;
  const lists = inTables(sorted);
  return new Collaboration({
    version,
    ...lists,
    chainsByStatus: chainsByStatus(lists.projects, lists.chains, servings(statements)),
    ...tables(statements as unknown as AnyRecord[], lists),
    statementCount: statements.length,
  });
}

function byId<Identified extends { id: string }>(list: readonly Identified[]): Identified[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What statements say of chains that projects serve. */
export function servings(statements: readonly StatementRecord[]): Serving[] {
  return statements.flatMap(({ predicate, status, subject, object }) =>
    predicate === "SERVES" && subject !== null ? [{ project: subject, chain: object, status }] : [],
  );
}

function tables(
  statements: readonly AnyRecord[],
  lists: Omit<RowLists, "bodyAt" | "datasetAt"> & { datasets: readonly DatasetRecord[] },
) {
  const columns = { statements: new StatementTable(), issuances: new StatementTable() };
  const at = {
    ...lists,
    bodyAt: positions(lists.bodies),
    datasetAt: positions(lists.datasets),
  };
  for (const statement of statements) pushStatement(columns, at, statement);
  setIssuerRoles(columns.issuances, lists);
  return columns;
}
