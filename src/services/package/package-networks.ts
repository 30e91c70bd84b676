/** The networks of a package, each in several formats. */
import type { NetworkName, NetworkPart } from "../../exchange/package/facts.js";
import type { Format } from "../../exchange/network/format.js";
import type { NetworkFile } from "../../exchange/network/network-file.js";
import type { NetworkMode } from "../../analysis/network/network.js";
import type { Unit } from "../../domain/vocabulary.js";
import type { Analysis } from "../questions/analysis.js";
import { chunksOf, findFormat } from "../network/file-formats.js";
import { networkFile } from "../network/network-file.js";
import { NETWORK_DEFAULTS } from "../network/question.js";
import type { OutgoingFile } from "../files/zip-stream.js";

const NETWORKS: Readonly<Record<NetworkName, { mode: NetworkMode; unit: Unit }>> = {
  "two-mode": { mode: "TWO_MODE", unit: "BUSINESS_CHAIN" },
  bodies: { mode: "BODIES", unit: "BUSINESS_CHAIN" },
  "two-mode-projects": { mode: "TWO_MODE", unit: "PROJECT" },
  "bodies-projects": { mode: "BODIES", unit: "PROJECT" },
  "two-mode-documents": { mode: "TWO_MODE", unit: "DOCUMENT" },
  "bodies-documents": { mode: "BODIES", unit: "DOCUMENT" },
};
const FORMATS = ["graphml", "gexf", "nodes-csv", "edges-csv", "nodes-parquet", "edges-parquet"];
const PLAIN = { measures: [], pairMeasures: [], positions: false, colours: false, distance: false } as const;

export interface ReadyNetwork {
  name: NetworkName;
  file: NetworkFile;
}

/**
 * The networks, up to the size limits; each file states what was cut.
 * @param citation id to state in the files
 * @throws UserError as networkFile
 */
export async function readyNetworks(analysis: Analysis, citation: string | null): Promise<ReadyNetwork[]> {
  const { maxNodes, maxLinks } = analysis.limits;
  const ready: ReadyNetwork[] = [];
  for (const name of Object.keys(NETWORKS) as NetworkName[]) {
    const question = { ...NETWORK_DEFAULTS, filter: {}, ...NETWORKS[name], maxNodes, maxLinks };
    const file = await networkFile(analysis, question, { ...PLAIN, citation });
    if (file.nodeCount > 0 || NETWORKS[name].unit === "BUSINESS_CHAIN") ready.push({ name, file });
  }
  return ready;
}

export function* networkFiles({ name, file }: ReadyNetwork): Generator<OutgoingFile> {
  for (const id of FORMATS) {
    const format = findFormat(id);
    yield { path: pathOf(name, format), bytes: chunksOf(format, file) };
  }
}

export function networkParts(name: NetworkName): NetworkPart[] {
  return FORMATS.map(findFormat).map((format) => {
    const { id, title, readers } = format;
    return { path: pathOf(name, format), id, title, readers };
  });
}

/** Formats with one file per table have the table in the file name: two-mode-nodes.csv. */
function pathOf(name: NetworkName, { id, extension }: Format): string {
  const table = id.endsWith(`-${extension}`) ? `-${id.slice(0, -extension.length - 1)}` : "";
  return `networks/${name}${table}.${extension}`;
}
