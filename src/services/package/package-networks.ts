/** The networks of a package, each in several formats. */
import type { NetworkName, NetworkPart } from "../../exchange/package/facts.js";
import type { Format } from "../../exchange/network/format.js";
import type { NetworkFile } from "../../exchange/network/network-file.js";
import type { NetworkMode } from "../../analysis/network/network.js";
import type { Analysis } from "../questions/analysis.js";
import { chunksOf, findFormat } from "../network/file-formats.js";
import { networkFile } from "../network/network-file.js";
import { NETWORK_DEFAULTS } from "../network/question.js";
import type { OutgoingFile } from "../files/zip-stream.js";

const MODES: Readonly<Record<NetworkName, NetworkMode>> = { "two-mode": "TWO_MODE", bodies: "BODIES" };
const FORMATS = ["graphml", "gexf", "nodes-csv", "edges-csv", "nodes-parquet", "edges-parquet"];
const PLAIN = { measures: [], positions: false, colours: false, distance: false } as const;

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
  for (const [name, mode] of Object.entries(MODES) as [NetworkName, NetworkMode][]) {
    const question = { ...NETWORK_DEFAULTS, filter: {}, mode, maxNodes, maxLinks };
    ready.push({ name, file: await networkFile(analysis, question, { ...PLAIN, citation }) });
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
