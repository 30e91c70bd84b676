/** What the service holds and how far its answers reach. */
import type { Collaboration, DataVersion } from "../analysis/collaboration.js";
import { LEAD } from "../analysis/statement-table.js";
import { earliestDay } from "../domain/dates.js";
import type { DatasetRecord } from "../domain/records.js";
import type { PageLimits } from "./paging.js";

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
    | "leads"
    | "participants",
    number
  >;
  coverage: {
    documentsFrom: string | null;
    documentsTo: string | null;
    projectsWithoutChain: number;
    projectsWithoutLead: number;
    statementsFromOpenLists: number;
    participationStatements: number;
    noteZh: string;
    noteEn: string;
  };
  datasets: DatasetRecord[];
  limits: PageLimits & { maxDepth: number; requestTimeoutMs: number };
}

const NOTE_ZH = "多数名单以“等部门”结尾：未列出不等于未参与。";
const NOTE_EN = "Most lists end in 等 (and others): absence is not evidence of absence.";

export function describe(
  { records, version }: Collaboration,
  about: { apiVersion: string; schemaHash: string; limits: Meta["limits"] },
): Meta {
  const { statements } = records;
  const { leads, open, led } = countStatements(statements);
  const participants = statements.length - leads;
  const dates = records.documents
    .flatMap(({ publishedOn }) => publishedOn ?? [])
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
      statements: statements.length,
      leads,
      participants,
    },
    coverage: {
      documentsFrom: dates[0] ?? null,
      documentsTo: dates.at(-1) ?? null,
      projectsWithoutChain: records.chainsOfProject.filter((chains) => chains.length === 0).length,
      projectsWithoutLead: records.projects.length - led,
      statementsFromOpenLists: open,
      participationStatements: statements.length,
      noteZh: NOTE_ZH,
      noteEn: NOTE_EN,
    },
    datasets: [...records.datasets],
  };
}

function countStatements(table: Collaboration["records"]["statements"]): {
  leads: number;
  open: number;
  led: number;
} {
  let [leads, open] = [0, 0];
  const led = new Set<number>();
  for (let row = 0; row < table.length; row++) {
    open += table.listIsOpen[row]!;
    if (table.role[row] !== LEAD) continue;
    leads++;
    led.add(table.project[row]!);
  }
  return { leads, open, led: led.size };
}
