/** Slices of a network: the same nodes in shorter periods. */
import { bodiesOfItem, itemsOfBody } from "../../analysis/index/incidence.js";
import { linksAmong, type Network } from "../../analysis/network/network.js";
import { buildScope } from "../../analysis/pairs/pair-scope.js";
import { UserError } from "../../errors.js";
import type { Analysis } from "../questions/analysis.js";
import type { NetworkQuestion, SliceQuestion } from "./question.js";

/** The network in one of the requested periods. */
export interface Slice {
  from: string | null;
  to: string | null;
  participations: number;
  /** Positions of the nodes that have an entry in the period, ascending. */
  present: number[];
  links: { source: number; target: number; weight: number }[];
}

const MAX_SLICES = 50;

/** @throws UserError BAD_FILTER */
export function requireFewSlices(count: number): void {
  if (count <= MAX_SLICES) return;
  throw new UserError("BAD_FILTER", `slices names ${count} periods; at most ${MAX_SLICES} are taken.`);
}

export async function slicesOf(
  analysis: Analysis,
  question: NetworkQuestion,
  slices: readonly SliceQuestion[],
  network: Network,
): Promise<Slice[]> {
  requireFewSlices(slices.length);
  const answers: Slice[] = [];
  for (const period of slices) {
    const inPeriod = { ...question, filter: { ...question.filter, period } };
    await analysis.build(inPeriod);
    const { view, conditions } = analysis.prepare(inPeriod);
    const { links } = linksAmong(view, buildScope(view, conditions), network, question.minShared);
    const present = [
      ...[...network.bodies].map((body) => itemsOfBody(view.incidence, body)),
      ...[...network.items].map((item) => bodiesOfItem(view.incidence, item)),
    ].flatMap((entries, place) => (entries > 0 ? [place] : []));
    answers.push({
      from: period.from ?? null,
      to: period.to ?? null,
      participations: view.participations,
      present,
      links: Array.from({ length: links.length }, (_, at) => ({
        source: links.source[at]!,
        target: links.target[at]!,
        weight: links.weight[at]!,
      })),
    });
  }
  return answers;
}
