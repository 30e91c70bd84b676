import type { PackageFacts } from "../../../src/exchange/package/facts.js";
import { RECORD_KINDS, type RecordKind } from "../../../src/domain/records.js";
import { networkParts } from "../../../src/services/package/package-networks.js";
import { OURS } from "./imprint.js";
import { dataset } from "../records/records.js";
import { NETWORK_FILES } from "./network-files.js";

/** Of a package with one record of each kind, two networks, and nothing missing. */
export function packageFacts(given: Partial<PackageFacts> = {}): PackageFacts {
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 1])) as Record<RecordKind, number>;
  const { twoMode, projection } = NETWORK_FILES;
  return {
    name: "xietong-package-2026-03-09-v7-01234567",
    dataVersion: { number: 7, at: "2026-03-09T23:59:59.000Z", contentHash: "0123456789ab".padEnd(64, "c") },
    apiVersion: "0.1.0",
    citation: null,
    imprint: OURS,
    counts,
    datasets: [{ ...dataset("set"), documents: 1, participationStatements: 2, issuances: 3 }],
    gaps: {
      ...{ participationStatements: 63, fromOpenLists: 61, notAccepted: 4 },
      ...{ projects: 15, projectsWithoutChain: 9, jointProjectsWithoutLead: 1 },
      ...{ documentsFrom: "2005", documentsTo: "2014-05-29", documentsWithoutDate: 2 },
      ...{ bodies: 1034, bodiesNotVerified: 931 },
    },
    networks: [
      { ...twoMode!, name: "two-mode", files: networkParts("two-mode") },
      { ...projection!, name: "bodies", files: networkParts("bodies") },
    ],
    ...given,
  };
}

export function keptAnswer(id: string): PackageFacts["citation"] {
  const { dataVersion } = packageFacts();
  return {
    ...{ id, title: "T", query: "{ meta { counts { bodies } } }", variables: "{}", dataVersion },
    ...{ resultSha256: "d", resultBytes: 1, result: null, names: [], credits: null, expiresAt: null },
    ...{ apiVersion: "0.1.0", schemaHash: "e", citedAt: "2026-11-23T00:00:00.000Z" },
  };
}
