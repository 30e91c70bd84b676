/** Gathers the facts about the data that a package's descriptive files state. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { RecordKind } from "../../domain/records.js";
import type { Gaps, PackageFacts } from "../../exchange/package/facts.js";
import { datedName } from "../files/download.js";
import type { Meta } from "../about/meta.js";
import { networkParts, type ReadyNetwork } from "./package-networks.js";

export const PACKAGE_NAMES = ["xietong-package", "协同数据包"] as const;

export function factsOf(
  collaboration: Collaboration,
  meta: Meta,
  { citation, imprint }: Pick<PackageFacts, "citation" | "imprint">,
  networks: readonly ReadyNetwork[],
  counts: Readonly<Record<RecordKind, number>>,
): PackageFacts {
  const { version } = collaboration;
  return {
    name: datedName(PACKAGE_NAMES[0], version),
    dataVersion: version,
    apiVersion: meta.apiVersion,
    ...{ citation, imprint },
    counts,
    datasets: meta.coverage.bySet.map(({ dataset, documents, participationStatements, issuances }) => ({
      ...dataset,
      ...{ documents, participationStatements, issuances },
    })),
    gaps: gapsOf(collaboration, meta),
    networks: networks.map(({ name, file }) => {
      const { about, nodeColumns, edgeColumns, nodeCount, edgeCount } = file;
      return { name, about, nodeColumns, edgeColumns, nodeCount, edgeCount, files: networkParts(name) };
    }),
  };
}

function gapsOf({ records }: Collaboration, { counts, coverage }: Meta): Gaps {
  const { statements, documents, bodies } = records;
  const { documentsFrom, documentsTo, projectsWithoutChain, jointProjectsWithoutLead } = coverage;
  return {
    ...{ documentsFrom, documentsTo, projectsWithoutChain, jointProjectsWithoutLead },
    participationStatements: coverage.participationStatements,
    fromOpenLists: coverage.statementsFromOpenLists,
    notAccepted: statements.length - coverage.participationStatements,
    projects: counts.projects,
    documentsWithoutDate: [...documents.column("publishedOn")].filter((date) => date === null).length,
    bodies: counts.bodies,
    bodiesNotVerified: bodies.filter(({ verified }) => !verified).length,
  };
}
