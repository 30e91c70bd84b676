/** Slices of a network as columns of its file: which nodes are present in a period, and how heavy each edge is. */
import { linksAmong } from "../../analysis/network/network.js";
import { buildScope } from "../../analysis/pairs/pair-scope.js";
import type { View } from "../../analysis/index/view.js";
import type { Column } from "../../exchange/network/network-file.js";
import type { Analysis } from "../questions/analysis.js";
import type { NetworkSource } from "./network-answer.js";
import type { NetworkQuestion, SliceQuestion } from "./question.js";
import { requireFewSlices } from "./slices.js";

/** One period of a file. */
export interface FileSlice {
  /** End of the names of its columns. */
  name: string;
  view: View;
  /** Weight of the link between two nodes, by their positions in the network; 0: none. */
  weight: (source: number, target: number) => number;
}

/** @throws UserError BAD_FILTER */
export async function fileSlices(
  analysis: Analysis,
  question: NetworkQuestion,
  { run }: NetworkSource,
): Promise<FileSlice[]> {
  const slices = new Map((question.slices ?? []).map((period) => [sliceName(period), period]));
  requireFewSlices(slices.size);
  const { network } = run.measured;
  const columns: FileSlice[] = [];
  for (const [name, period] of slices) {
    const inPeriod = { ...question, filter: { ...question.filter, period } };
    await analysis.build(inPeriod);
    const { view, conditions } = analysis.prepare(inPeriod);
    const { links } = linksAmong(view, buildScope(view, conditions), network, question.minShared);
    const weights = new Map<string, number>();
    for (let at = 0; at < links.length; at++)
      weights.set(`${links.source[at]} ${links.target[at]}`, links.weight[at]!);
    columns.push({ name, view, weight: (source, target) => weights.get(`${source} ${target}`) ?? 0 });
  }
  return columns;
}

export function nodeSliceColumns(slices: readonly FileSlice[]): Column[] {
  return slices.map(({ name }) => {
    return { name: `present_${name}`, type: "boolean", description: `whether it takes part in ${name}` };
  });
}

export function edgeSliceColumns(slices: readonly FileSlice[]): Column[] {
  return slices.map(({ name }) => {
    return { name: `weight_${name}`, type: "integer", description: `weight in ${name}; 0: no edge` };
  });
}

/** 2013_2014, from_2013, to_2014; by the dates of participations: 2013_2014_participation. */
function sliceName({ from, to, basis }: SliceQuestion): string {
  const dates = from && to ? `${from}_${to}` : from ? `from_${from}` : to ? `to_${to}` : "always";
  return basis === "PARTICIPATION" ? `${dates}_participation` : dates;
}
