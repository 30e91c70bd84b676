/** A network exported as a file. */
import { rowsInItem } from "../../analysis/index/evidence.js";
import type { About, NetworkFile } from "../../exchange/network/network-file.js";
import type { Unit } from "../../domain/vocabulary.js";
import type { Analysis } from "../questions/analysis.js";
import { cutNetwork } from "./cut-network.js";
import { exportAddress } from "./export-address.js";
import { edgeColumns, edgeCount, fileEdges } from "./file-edges.js";
import { measureColumns } from "./file-measures.js";
import { pairColumns } from "./file-pair-measures.js";
import { fileSlices } from "./file-slices.js";
import { fileNodes, nodeColumns } from "./file-nodes.js";
import type { NetworkSource } from "./network-answer.js";
import { ANY_FORMAT, type FileOptions, type NetworkQuestion } from "./question.js";

const UNITS: Record<Unit, { en: string; zh: string }> = {
  BUSINESS_CHAIN: { en: "business chains", zh: "业务链" },
  PROJECT: { en: "projects", zh: "项目" },
  DOCUMENT: { en: "documents", zh: "文件" },
};

/** On the data version that the question's filter names. @throws UserError as cutNetwork and measureColumns */
export async function networkFile(
  analysis: Analysis,
  question: NetworkQuestion,
  options: FileOptions,
): Promise<NetworkFile> {
  const { measures, pairMeasures, positions, colours, distance } = options;
  const source = await cutNetwork(analysis, question);
  const { network } = source.run.measured;
  const slices = await fileSlices(analysis, question, source);
  const extras = {
    measures: await measureColumns(source.run, measures),
    positions: positions ? await source.run.layout() : null,
    ...{ colours, slices },
  };
  const edgeExtras = { distance, slices, pairs: await pairColumns(source, pairMeasures) };
  return {
    about: aboutOf(source, question, options),
    isDirected: network.mode === "TWO_MODE",
    nodeColumns: nodeColumns(source, extras),
    edgeColumns: edgeColumns(source, edgeExtras),
    nodeCount: network.bodies.length + network.items.length,
    edgeCount: edgeCount(source),
    nodes: () => fileNodes(source, extras),
    edges: () => fileEdges(source, edgeExtras),
  };
}

function aboutOf(source: NetworkSource, question: NetworkQuestion, options: FileOptions): About {
  const { version } = source.view.collaboration;
  return {
    title: titleOf(question),
    dataVersion: version.number,
    contentHash: version.contentHash,
    query: exportAddress(ANY_FORMAT, question, version, options),
    licence: licencesIn(source).join("; "),
    cut: cutOf(source, question),
    citation: options.citation,
    bom: options.bom ?? false,
  };
}

/** Of the data sets whose statements are behind the network; of all where there are none. */
function licencesIn({ view, run }: NetworkSource): string[] {
  const { bodies, items } = run.measured.network;
  const { members, itemStart } = view.incidence;
  const named = new Set<number>();
  const add = (row: number): unknown => named.add(view.table.dataset[row]!);
  for (const body of bodies)
    view.bodyRows.subarray(view.bodyRowStart[body], view.bodyRowStart[body + 1]).forEach(add);
  for (const item of items)
    for (const body of members.subarray(itemStart[item], itemStart[item + 1]))
      rowsInItem(view, body, item).forEach(add);
  const { datasets } = view.collaboration.records;
  const behind = named.size === 0 ? datasets : [...named].map((at) => datasets[at]!);
  return [...new Set(behind.map(({ licence }) => licence))].sort();
}

function titleOf({ mode, unit }: NetworkQuestion): string {
  const { en, zh } = UNITS[unit];
  if (mode === "TWO_MODE") return `Bodies and ${en}: who leads and who takes part (机构与${zh})`;
  return mode === "BODIES"
    ? `Bodies that share ${en} (机构协作网络：共享${zh})`
    : `${en[0]!.toUpperCase()}${en.slice(1)} that share bodies (${zh}网络：共同机构)`;
}

function cutOf({ run }: NetworkSource, { maxNodes, maxLinks }: NetworkQuestion): string | null {
  const { bodies, items, links, nodesFound, linksFound } = run.measured.network;
  const [nodes, edges] = [nodesFound - bodies.length - items.length, linksFound - links.length];
  if (nodes + edges === 0) return null;
  return `${nodes} nodes were left out by maxNodes ${maxNodes}, ${edges} links by maxLinks ${maxLinks}`;
}
