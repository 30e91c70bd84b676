/** A collaboration straight from records, without a database. */
import { Collaboration, positions } from "../../src/analysis/collaboration.js";
import { pushStatement, setIssuerRoles } from "../../src/analysis/statement-rows.js";
import { StatementTable } from "../../src/analysis/statement-table.js";
import type { AnyRecord, InterchangeRecords } from "../../src/domain/records.js";

const byId = <Record extends { id: string }>(list: readonly Record[]): Record[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

const VERSION = {
  id: "1",
  number: 1,
  at: "2026-01-01T00:00:00Z",
  by: "test",
  reason: "test",
  contentHash: "0",
};

export function collaborationOf(records: InterchangeRecords): Collaboration {
  const sorted = {
    bodies: byId(records.bodies),
    names: byId(records.names),
    affiliations: byId(records.affiliations),
    successions: byId(records.successions),
    merges: byId(records.merges),
    projects: byId(records.projects),
    chains: byId(records.chains),
    documents: byId(records.documents),
    datasets: byId(records.datasets),
  };
  const chainsOfProject = sorted.projects.map(({ id }) => {
    const served = records.statements.filter(
      ({ predicate, status, subject }) => predicate === "SERVES" && status === "ACCEPTED" && subject === id,
    );
    return sorted.chains.flatMap((one, at) => (served.some(({ object }) => object === one.id) ? [at] : []));
  });
  return new Collaboration({
    version: VERSION,
    ...sorted,
    chainsOfProject,
    ...tables(records, sorted),
    statementCount: records.statements.length,
  });
}

type Lists = Pick<InterchangeRecords, "bodies" | "projects" | "documents" | "datasets">;

function tables({ statements }: InterchangeRecords, lists: Lists) {
  const columns = { statements: new StatementTable(), issuances: new StatementTable() };
  const at = {
    ...lists,
    bodyAt: positions(lists.bodies),
    projectAt: positions(lists.projects),
    documentAt: positions(lists.documents),
    datasetAt: positions(lists.datasets),
  };
  for (const one of statements) pushStatement(columns, at, one as unknown as AnyRecord);
  setIssuerRoles(columns.issuances, lists);
  return columns;
}
