/** Counts, coverage and limits of the service. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { DataVersion } from "../../domain/history.js";
import type { DatasetRecord } from "../../domain/records.js";
import type { QueryLimits } from "../paging.js";
import { coverageOf, type CoverageCounts } from "./coverage.js";

export interface RequestLimits extends QueryLimits {
  maxDepth: number;
  maxCost: number;
  maxTokens: number;
  maxAliases: number;
  maxDirectives: number;
  requestTimeoutMs: number;
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
  coverage: Omit<CoverageCounts, "leads" | "participants"> & {
    participationStatements: number;
    noteZh: string;
    noteEn: string;
  };
  datasets: DatasetRecord[];
  limits: RequestLimits;
}

const NOTE_ZH = "名单多以“等部门”结尾：未列出不等于未参与。";
const NOTE_EN = "Lists that end in 等 (and others) are open: absence is not evidence of absence.";

/** What takes long is counted when it is read. */
export function describe(
  collaboration: Collaboration,
  about: { apiVersion: string; schemaHash: string; limits: RequestLimits },
): Meta {
  const { records, version } = collaboration;
  return {
    ...about,
    dataVersion: version,
    get counts() {
      return countsOf(collaboration);
    },
    get coverage() {
      return describeCoverage(collaboration);
    },
    datasets: [...records.datasets],
  };
}

function countsOf(collaboration: Collaboration): Meta["counts"] {
  const { records } = collaboration;
  const { leads, participants } = coverageOf(collaboration);
  return {
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
  };
}

function describeCoverage(collaboration: Collaboration): Meta["coverage"] {
  const { leads, participants, ...coverage } = coverageOf(collaboration);
  return { ...coverage, participationStatements: leads + participants, noteZh: NOTE_ZH, noteEn: NOTE_EN };
}
