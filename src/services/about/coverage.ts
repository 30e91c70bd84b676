/** What one data version holds and covers, counted once for each. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import {
  countCodings,
  documentCodings,
  type DocumentsCounted,
} from "../../analysis/index/document-coding.js";
import { ACCEPTED, LEAD, type StatementTable } from "../../analysis/index/statement-table.js";
import { earliestDay } from "../../domain/dates.js";
import type { DatasetRecord } from "../../domain/records.js";

export interface SetCoverage {
  key: string;
  dataset: DatasetRecord;
  documents: number;
  participationStatements: number;
  issuances: number;
  coding: DocumentsCounted;
}

export interface CoverageCounts {
  leads: number;
  participants: number;
  documentsFrom: string | null;
  documentsTo: string | null;
  projectsWithoutChain: number;
  jointProjectsWithoutLead: number;
  statementsFromOpenLists: number;
  /** Documents issued by two or more known bodies. */
  jointlyIssuedDocuments: number;
  coding: DocumentsCounted;
  /** Contribution of each data set. */
  bySet: SetCoverage[];
}

const known = new WeakMap<Collaboration, CoverageCounts>();

/** Time linear in the statements. */
export function coverageOf(collaboration: Collaboration): CoverageCounts {
  const found = known.get(collaboration) ?? counted(collaboration);
  known.set(collaboration, found);
  return found;
}

function counted(collaboration: Collaboration): CoverageCounts {
  const { projects, documents, statements, issuances } = collaboration.records;
  const isJoint = sharedTargets(statements, projects.length);
  return {
    ...roleCounts(statements),
    ...publicationSpan(documents.column("publishedOn")),
    projectsWithoutChain: projectsWithoutChain(collaboration),
    jointProjectsWithoutLead: ones(withoutLead(statements, isJoint)),
    jointlyIssuedDocuments: ones(sharedTargets(issuances, documents.length)),
    coding: countCodings(collaboration, documentCodings(collaboration).keys()),
    bySet: coverageBySet(collaboration),
  };
}

function roleCounts({ length, status, role, listIsOpen }: StatementTable) {
  let [leads, participants, statementsFromOpenLists] = [0, 0, 0];
  for (let row = 0; row < length; row++) {
    if (status[row] !== ACCEPTED) continue;
    statementsFromOpenLists += listIsOpen[row]!;
    if (role[row] === LEAD) leads++;
    else participants++;
  }
  return { leads, participants, statementsFromOpenLists };
}

/** 1 for each target that accepted statements link to two or more bodies. */
function sharedTargets({ length, status, target, body }: StatementTable, targets: number): Uint8Array {
  const first = new Int32Array(targets).fill(-1);
  const isShared = new Uint8Array(targets);
  for (let row = 0; row < length; row++) {
    if (status[row] !== ACCEPTED) continue;
    const at = target[row]!;
    if (first[at] === -1) first[at] = body[row]!;
    else if (first[at] !== body[row]) isShared[at] = 1;
  }
  return isShared;
}

function withoutLead({ length, status, target, role }: StatementTable, isJoint: Uint8Array): Uint8Array {
  const without = isJoint.slice();
  for (let row = 0; row < length; row++)
    if (status[row] === ACCEPTED && role[row] === LEAD) without[target[row]!] = 0;
  return without;
}

const ones = (bits: Uint8Array): number => bits.reduce((sum, bit) => sum + bit, 0);

function publicationSpan(dates: Iterable<string | null>) {
  let documentsFrom: string | null = null;
  let documentsTo: string | null = null;
  let [earliest, latest] = [Infinity, -Infinity];
  for (const date of dates) {
    if (date === null) continue;
    const day = earliestDay(date);
    if (day < earliest) [earliest, documentsFrom] = [day, date];
    if (day >= latest) [latest, documentsTo] = [day, date];
  }
  return { documentsFrom, documentsTo };
}

function projectsWithoutChain({ records }: Collaboration): number {
  const { start } = records.chainsByStatus.ACCEPTED;
  return start.subarray(1).filter((end, project) => end === start[project]).length;
}

function coverageBySet(collaboration: Collaboration): SetCoverage[] {
  const { datasets, statements, issuances } = collaboration.records;
  const documents = datasets.map(() => new Set<number>());
  const [participated, issued] = [statements, issuances].map((table) => countBySet(table, documents));
  return datasets.map((dataset, at) => ({
    ...{ key: `coverage:${dataset.id}`, dataset },
    documents: documents[at]!.size,
    coding: countCodings(collaboration, documents[at]!),
    participationStatements: participated![at]!,
    issuances: issued![at]!,
  }));
}

/** Accepted statements of each data set, whose documents are added to those of the set. */
function countBySet(table: StatementTable, documents: readonly Set<number>[]): number[] {
  const counts = documents.map(() => 0);
  let [lastSet, lastDocument] = [-1, -1];
  for (let row = 0; row < table.length; row++) {
    if (table.status[row] !== ACCEPTED) continue;
    const [at, document] = [table.dataset[row]!, table.document[row]!];
    counts[at]!++;
    // a shortcut only: statements of one document often follow each other
    if (at === lastSet && document === lastDocument) continue;
    documents[at]!.add(document);
    [lastSet, lastDocument] = [at, document];
  }
  return counts;
}
