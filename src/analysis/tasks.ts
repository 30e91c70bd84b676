/**
 * Computations that take long enough to run on a worker thread, which loads this module.
 * Inputs and outputs are plain data and typed arrays, so that they can be passed between threads.
 */
import { topGroups, type GroupRequest, type Groups } from "./groups/co-groups.js";
import { UserError } from "../errors.js";
import type { Incidence } from "./index/incidence.js";
import { findCommunities, type Communities, type CommunityRequest } from "./network/communities.js";
import type { NetworkGraph } from "./network/graph.js";
import { layoutOf } from "./network/layout.js";
import { buildNetwork, type Network, type NetworkRequest } from "./network/network.js";
import { NETWORK_MEASURES } from "./network/measures/registry.js";
import { comparePairs as compare, type Comparison, type Side } from "./pairs/compare.js";
import { againstNullModel, type NullModelRequest, type NullModelResult } from "./pairs/null-model.js";
import type { PagePart } from "./page.js";
import type { PairScope } from "./pairs/pair-scope.js";
import { rankSpan as rankPairsOfSpan, type RankingRequest, type Span } from "./pairs/rank-pairs.js";
import type { AllPairs } from "./pairs/measures/pair-measure.js";
import { ratesOf } from "./pairs/rates.js";

export interface Tasks {
  rankSpan(input: {
    incidence: Incidence;
    scope: PairScope;
    request: RankingRequest;
    span: Span;
    rates: AllPairs | undefined;
  }): PagePart;
  comparePairs(input: { from: Side; to: Side }): Comparison;
  discoveryRates(input: { incidence: Incidence }): AllPairs;
  /** One number per node. */
  nodeMeasure(input: { graph: NetworkGraph; id: string }): Float64Array;
  /** x and y of each node, in order of the nodes. */
  layout(input: { graph: NetworkGraph }): Float64Array;
  communities(input: { graph: NetworkGraph; request: CommunityRequest }): Communities;
  nullModel(input: {
    incidence: Incidence;
    pairs: readonly (readonly [number, number])[];
    request: NullModelRequest;
  }): NullModelResult[];
  cutNetwork(input: { incidence: Incidence; scope: PairScope; request: NetworkRequest }): Network | Refused;
  topGroups(input: { incidence: Incidence; scope: PairScope; request: GroupRequest }): Groups;
}

export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<Tasks[Name]>;

export const rankSpan: Tasks["rankSpan"] = ({ incidence, scope, request, span, rates }) =>
  rankPairsOfSpan(incidence, scope, request, span, rates);

export const comparePairs: Tasks["comparePairs"] = ({ from, to }) => compare(from, to);

export const discoveryRates: Tasks["discoveryRates"] = ({ incidence }) => ratesOf(incidence);

export const nodeMeasure: Tasks["nodeMeasure"] = ({ graph, id }) =>
  NETWORK_MEASURES.find((measure) => measure.id === id)!.compute(graph);

export const layout: Tasks["layout"] = ({ graph }) => layoutOf(graph);

export const communities: Tasks["communities"] = ({ graph, request }) => findCommunities(graph, request);

export const nullModel: Tasks["nullModel"] = ({ incidence, pairs, request }) =>
  againstNullModel(incidence, pairs, request);

/** A refusal as plain data: an error of ours would lose its code between threads. */
export interface Refused {
  refused: Pick<UserError, "code" | "message" | "details">;
}

export const cutNetwork: Tasks["cutNetwork"] = ({ incidence, scope, request }) => {
  try {
    return buildNetwork({ incidence }, scope, request);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, details } = error;
    return { refused: { code, message, details } };
  }
};

export { groups as topGroups };

function groups({ incidence, scope, request }: TaskInput<"topGroups">): Groups {
  return topGroups({ incidence }, scope, request);
}
