import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";

/**
 * What fields cost. A cost of 1 is about one list or object fetched; the limit stands for some seconds of one core.
 * Keys are `Type.field` of the public schema; a test refuses one that is stale.
 */

/** A value that is there with its object. */
export const PLAIN = 0.1;
/** A field that gives an object or a list of them, where nothing else is said. */
export const OBJECT = 1;
/** Length taken for a list that has no pages and no estimate of its own. */
export const LIST_ESTIMATE = 10;
/** How much dearer a condition becomes with each relationship that it goes through. */
export const CONDITION_STEP = 10;

export interface FieldWeight {
  /** Each time the field is met, beside what is selected below it. */
  own?: number;
  /** Once for each place where the field is selected, however many objects carry it: computed when selected. */
  once?: number;
  /** Expected length of a list without pages. */
  count?: number;
  /** The argument that sets how many there are: a list, one for each of its values. */
  countFrom?: string;
  /** The same of an argument of the field above. */
  countFromAbove?: string;
  /** What each of its objects costs beside one from elsewhere: less where all that is usual of it is in memory. */
  share?: number;
}

/** Once for a whole network, by how the time of the measure grows. */
const OF_A_NETWORK: Readonly<Record<NetworkMeasure["cost"], number>> = {
  n: 1,
  m: 20,
  "Σd²": 200,
  "n·m": 500,
};

/** Fields of a pair that are adjusted over all pairs; the pairs of one question are gone through once. */
const OVER_ALL_PAIRS: FieldWeight = { once: 100 };

export const WEIGHTS: Readonly<Record<string, FieldWeight>> = {
  // what goes through all participations that a filter selects
  "Query.coParticipation": { own: 100 },
  "Query.bodyRanking": { own: 50 },
  "Query.commonGround": { own: 20 },
  "Query.brokers": { own: 50 },
  "Brokers.nodes": { countFromAbove: "first" },
  "Query.compare": { own: 250 },
  "Query.paths": { own: 100 },
  "Query.timeline": { own: 50 },
  "Query.coGroups": { own: 500 },
  "Query.network": { own: 200 },
  "Network.nodes": { countFromAbove: "maxNodes", share: 0.5 },
  "Network.links": { countFromAbove: "maxLinks", share: 0.1 },
  "Network.slices": { countFromAbove: "slices", own: 10 },
  "NetworkSlice.links": { count: 500, share: 0.1 },
  "NetworkLink.statements": { count: 2 },
  "Network.communities": { once: 500 },
  "NetworkNode.community": { once: 500 },
  "NetworkNode.communityStability": { once: 500 },
  "NetworkNode.breadthDepthRole": { once: 20 },
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

  "Query.dataChanges": { own: 20 },
  // beside the cited query, which is priced by itself
  "Mutation.cite": { own: 20 },
  "Query.citation": { own: 2 },
  "Query.verifyCitation": { own: 20 },
  "Citation.text": { own: 5 },
  "Citation.result": { own: 10 },
  "Query.meta": { own: 20 },
  "Query.resolveNames": { countFrom: "names" },

  "Query.reforms": { own: 10, count: 20 },
  "Query.questions": { count: 25 },
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
