import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";

/**
 * Costs of fields. A cost of 1 is about one list or object fetched; the limit is about some seconds of one core.
 * Keys are `Type.field` of the public schema; a test rejects stale keys.
 */

/** A plain value, which comes with its object. */
export const PLAIN = 0.1;
/** Default for a field that returns an object or a list of objects. */
export const OBJECT = 1;
/** Assumed length of a list without pages and without an estimate of its own. */
export const LIST_ESTIMATE = 10;
/** Cost of building the view that a filter selects. */
export const OF_A_VIEW = 100;
/** Factor for each relationship that a condition traverses. */
export const CONDITION_STEP = 10;

export interface FieldWeight {
  /** Cost per occurrence, without the selection below it. */
  own?: number;
  /** Cost once for each place where the field is selected, regardless of the number of objects. */
  once?: number;
  /** Expected length of a list without pages. */
  count?: number;
  /** The argument that sets the number of objects: a number, or a list with one object for each value. */
  countFrom?: string;
  /** Like `countFrom`, for an argument of the parent field. */
  countFromParent?: string;
  /** Cost of each of its objects relative to an ordinary one; lower when the usual fields are in memory. */
  share?: number;
}

/** Cost of an aggregate of the records that one record is related to, and of each property in it. */
const AGGREGATE = 200;
const AGGREGATED_PROPERTY = 100;
/** Cost of a property aggregated over all records of a kind. */
const AGGREGATED_OVER_ALL = 1_000;

/** The weight of a field of the stored half's aggregates, which read every record concerned. */
export function weightOfAggregate(parent: string, field: string): FieldWeight {
  if (field === "aggregate") return { own: AGGREGATE };
  if (parent.endsWith("AggregateNode")) return { own: AGGREGATED_OVER_ALL };
  return /(Node|Edge)AggregateSelection$/.test(parent) ? { own: AGGREGATED_PROPERTY } : {};
}

/** Cost of a measure for a whole network, by its time complexity. */
const OF_A_NETWORK: Readonly<Record<NetworkMeasure["cost"], number>> = {
  n: 1,
  m: 20,
  "Σd²": 200,
  n·m: 500,
};

/** Fields of a pair that depend on all pairs; computed once per query. */
const OVER_ALL_PAIRS: FieldWeight = { once: 100 };

export const WEIGHTS: Readonly<Record<string, FieldWeight>> = {
  // computed from all participations that a filter selects
  "Query.coParticipation": { own: 100 },
  "Query.bodyRanking": { own: 50 },
  "Query.itemRanking": { own: 50 },
  "ItemRank.leads": { count: 2 },
  "Query.commonGround": { own: 20 },
  "Query.brokers": { own: 50 },
  "Brokers.nodes": { countFromParent: "first" },
  "Query.compare": { own: 250 },
  "Query.movedPairs": { own: 250 },
  "Query.paths": { own: 100 },
  "Query.timeline": { own: 50 },
  "Query.coGroups": { own: 500 },
  "Query.network": { own: 200 },
  "Network.nodes": { countFromParent: "maxNodes", share: 0.5 },
  "Network.links": { countFromParent: "maxLinks", share: 0.1 },
  "Network.linksByWeight": { own: 1, count: 50 },
  "Network.slices": { countFromParent: "slices", own: 10 },
  "NetworkSlice.links": { count: 500, share: 0.1 },
  "NetworkLink.statements": { count: 2 },
  "Network.communities": { once: 500 },
  "NetworkNode.community": { once: 500 },
  "NetworkNode.communityStability": { once: 500 },
  "NetworkNode.position": { once: 500 },
  "NetworkNode.breadthDepthRole": { once: 20 },
  "NetworkNode.twoModeBetweenness": { once: OF_A_NETWORK["n·m"] },
  "NetworkNode.twoModeCloseness": { once: OF_A_NETWORK["n·m"] },
  ...Object.fromEntries(
    NETWORK_MEASURES.map(({ field, cost }) => [`NetworkNode.${field}`, { once: OF_A_NETWORK[cost] }]),
  ),
  "CoParticipation.nullModel": { once: 500 },
  "Query.search": { own: 20 },
  "Body.profile": { own: 50 },
  "BodyProfile.standing": { own: 10 },
  "BodyProfile.documents": { count: 5 },
  "Body.partners": { own: 10 },
  "Body.participations": { own: 2 },
  "Body.statements": { own: 2 },
  "CoParticipation.qValue": OVER_ALL_PAIRS,
  "Partnership.qValue": OVER_ALL_PAIRS,
  "CoParticipation.disparity": OVER_ALL_PAIRS,
  "Partnership.disparity": OVER_ALL_PAIRS,
  "NullModel.qValue": { once: 500 },

  "Query.dataChanges": { own: 20 },
  "Query.history": { own: 20 },
  "Query.dependents": { own: 20 },
  "Query.reviewQueue": { own: 20 },
  "Query.reviewDocuments": { own: 20 },
  "Query.reviewDocument": { own: 20 },
  "ReviewDocument.statements": { own: 20 },
  "Query.reviewProgress": { own: 20 },
  "ReviewProgress.rules": { count: 20 },
  "Query.secondOpinions": { own: 50 },
  "SecondOpinions.sample": { countFromParent: "first" },
  "Query.suggestItems": { own: 5, count: 3 },
  // in addition to the cited query, whose cost is computed separately
  "Mutation.cite": { own: 20 },
  "Query.citation": { own: 2 },
  "Query.verifyCitation": { own: 20 },
  "Citation.text": { own: 5 },
  "Citation.result": { own: 10 },
  "Query.meta": { own: 20 },
  "Query.resolveNames": { countFrom: "names" },

  "Query.bodiesByDate": { own: 20 },
  "Query.documentsByDate": { own: 20 },
  "Query.successionsByDate": { own: 20 },
  "Query.reforms": { own: 10, count: 20 },
  "Query.questions": { count: 25 },
  "Query.builtInSets": { count: 3 },
  "Question.parameters": { count: 5 },
  "NameResolution.alternatives": { count: 3 },
  "Timeline.years": { count: 20 },
  "CollaborationPath.steps": { count: 4 },
  "PathStep.projects": { count: 3 },
  "PathStep.statements": { count: 5 },
  "SharedItem.leads": { count: 2 },
  "SharedItem.projects": { count: 3 },
  "SharedItem.statements": { count: 5 },
  "Participation.items": { count: 2 },
  "Participation.leads": { count: 2 },
  "Participation.statements": { count: 3 },
};
