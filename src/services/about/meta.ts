/** Counts, coverage and limits of the service. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import {
  countCodings,
  documentCodings,
  type DocumentsCounted,
} from "../../analysis/index/document-coding.js";
import type { DataVersion } from "../../domain/history.js";
import { LEAD, type StatementTable } from "../../analysis/index/statement-table.js";
import { earliestDay } from "../../domain/dates.js";
import type { DatasetRecord } from "../../domain/records.js";
import { STATEMENT_STATUSES } from "../../domain/vocabulary.js";
import type { QueryLimits } from "../paging.js";

export interface RequestLimits extends QueryLimits {
  maxDepth: number;
  maxCost: number;
  maxTokens: number;
  maxAliases: number;
  maxDirectives: number;
  requestTimeoutMs: number;
}

export interface SetCoverage {
  key: string;
  dataset: DatasetRecord;
  documents: number;
  participationStatements: number;
  issuances: number;
  coding: DocumentsCounted;
}

export interface Meta {
  apiVersion: string;
  schemaHash: string;
  dataVersion: DataVersion;
  counts: Record<
    | "bodies"
    | "names"
    | "successions"
    | "projects"
    | "businessChains"
    | "documents"
    | "statements"
    | "participationStatements"
    | "leads"
    | "participants",
    number
  >;
  coverage: {
    documentsFrom: string | null;
    documentsTo: string | null;
    projectsWithoutChain: number;
    jointProjectsWithoutLead: number;
    statementsFromOpenLists: number;
    participationStatements: number;
    /** Documents issued by two or more known bodies. */
    jointlyIssuedDocuments: number;
    coding: DocumentsCounted;
    /** Contribution of each data set. */
    bySet: SetCoverage[];
    noteZh: string;
    noteEn: string;
  };
  datasets: DatasetRecord[];
  limits: RequestLimits;
}

const NOTE_ZH = "名单多以“等部门”结尾：未列出不等于未参与。";
const NOTE_EN = "Lists that end in 等 (and others) are open: absence is not evidence of absence.";

export function describe(
  collaboration: Collaboration,
  about: { apiVersion: string; schemaHash: string; limits: RequestLimits },
): Meta {
  const { records, version } = collaboration;
  const { leads, participants, open, jointProjectsWithoutLead } = countStatements(collaboration);
  const dates = [...records.documents.column("publishedOn")]
    .filter((date) => date !== null)
    .sort((a, b) => earliestDay(a) - earliestDay(b));
  return {
    ...about,
    dataVersion: version,
    counts: {
      bodies: records.bodies.length,
      names: records.names.length,
      successions: records.successions.length,
      projects: records.projects.length,
      businessChains: records.chains.length,
      documents: records.documents.length,
      statements: records.statementCount,
      participationStatements: leads + participants,
      leads,
      participants,
    },
    coverage: {
      documentsFrom: dates[0] ?? null,
      documentsTo: dates.at(-1) ?? null,
      projectsWithoutChain: projectsWithoutChain(collaboration),
      jointProjectsWithoutLead,
      statementsFromOpenLists: open,
      participationStatements: leads + participants,
      jointlyIssuedDocuments: jointlyIssued(collaboration),
      coding: countCodings(collaboration, documentCodings(collaboration).keys()),
      bySet: records.datasets.map((dataset, at) => setCoverage(collaboration, dataset, at)),
      noteZh: NOTE_ZH,
      noteEn: NOTE_EN,
    },
    datasets: [...records.datasets],
  };
}

const ACCEPTED = STATEMENT_STATUSES.indexOf("ACCEPTED");

function countStatements({ records }: Collaboration): {
  leads: number;
  participants: number;
  open: number;
  jointProjectsWithoutLead: number;
} {
  const table = records.statements;
  let [leads, participants, open] = [0, 0, 0];
  const led = new Set<number>();
  const bodiesOf = new Map<number, Set<number>>();
  for (let row = 0; row < table.length; row++) {
    if (table.status[row] !== ACCEPTED) continue;
    const project = table.target[row]!;
    open += table.listIsOpen[row]!;
    if (table.role[row] === LEAD) leads++;
    else participants++;
    bodiesOf.set(project, (bodiesOf.get(project) ?? new Set()).add(table.body[row]!));
    if (table.role[row] === LEAD) led.add(project);
  }
  const joint = [...bodiesOf].filter(([, bodies]) => bodies.size > 1);
  const withoutLead = joint.filter(([project]) => !led.has(project));
  return { leads, participants, open, jointProjectsWithoutLead: withoutLead.length };
}

function projectsWithoutChain({ records }: Collaboration): number {
  const { start } = records.chainsByStatus.ACCEPTED;
  return start.subarray(1).filter((end, project) => end === start[project]).length;
}

function jointlyIssued({ records: { issuances, documents } }: Collaboration): number {
  const issuers = Array.from({ length: documents.length }, () => new Set<number>());
  for (let row = 0; row < issuances.length; row++) {
    if (issuances.status[row] === ACCEPTED) issuers[issuances.target[row]!]!.add(issuances.body[row]!);
  }
  return issuers.filter(({ size }) => size > 1).length;
}

function setCoverage(collaboration: Collaboration, dataset: DatasetRecord, at: number): SetCoverage {
  const { records } = collaboration;
  const documents = new Set<number>();
  const count = (table: StatementTable): number => {
    let own = 0;
    for (let row = 0; row < table.length; row++) {
      if (table.dataset[row] !== at || table.status[row] !== ACCEPTED) continue;
      documents.add(table.document[row]!);
      own++;
    }
    return own;
  };
  const [participationStatements, issuances] = [count(records.statements), count(records.issuances)];
  return {
    key: `coverage:${dataset.id}`,
    dataset,
    documents: documents.size,
    coding: countCodings(collaboration, documents),
    participationStatements,
    issuances,
  };
}
