/** Statements that wait for review, by how well their text and their subject are known. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { StatementRecord } from "../../domain/records.js";
import { evidenceOf, type StatementEvidence } from "../../domain/statement-proof.js";
import { readProposedStatements } from "../../store/record-lookups.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { fingerprint, listPage, type Connection, type PageArguments, type PageLimits } from "../paging.js";
import { namingOf, type Naming } from "./naming.js";

/** Conditions; null or absent: any. */
export interface QueueFilter {
  naming?: readonly Naming[] | null;
  evidence?: readonly StatementEvidence[] | null;
  datasetIds?: readonly string[] | null;
  namedForms?: readonly string[] | null;
}

/** In order of id. @throws UserError BAD_PAGE_SIZE, BAD_CURSOR */
export async function reviewQueue(
  graph: Graph,
  collaboration: Collaboration,
  filter: QueueFilter,
  page: PageArguments,
  limits: PageLimits,
): Promise<Connection<{ key: string; id: string }>> {
  const proposed = await graph.read(readProposedStatements, LONG_READ_MS);
  const found = proposed.filter((one) => isWanted(collaboration, one, filter));
  const { naming, evidence, datasetIds, namedForms } = filter;
  const question = fingerprint(0, [
    "reviewQueue",
    JSON.stringify([naming, evidence, datasetIds, namedForms]),
  ]);
  return listPage(found, page, limits, question, ({ id }) => ({ key: id, id }));
}

function isWanted(
  collaboration: Collaboration,
  statement: StatementRecord,
  { naming, evidence, datasetIds, namedForms }: QueueFilter,
): boolean {
  const state = namingOf(collaboration, statement);
  return (
    (!naming || (state !== null && naming.includes(state))) &&
    (!evidence || evidence.includes(evidenceOf(statement))) &&
    (!datasetIds || datasetIds.includes(statement.dataset)) &&
    (!namedForms || namedForms.includes(statement.namedForm))
  );
}
