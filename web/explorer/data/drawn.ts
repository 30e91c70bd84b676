import {
  counted,
  drawn,
  placed,
  whole,
  type DrawnQuery,
  type DrawnQueryVariables,
  type PlacedQueryVariables,
  type WholeQuery,
} from "../generated/operations";
import { identityOf, idOf, type RuleName, type View } from "../view/view";
import type { Folding } from "./fold";
import { fetchPeriods, inEither, type InPeriods } from "./compared";
import { fetchLeads, type Leads } from "./leads";
import { MOST, MOST_PLACED } from "./limits";
import { backboneOf, linksAtLeast, ruleOf, type LinksByWeight } from "./rule";
import type { Place } from "../picture/place";
import { focusOf, variablesOf } from "./variables";
import { client, troubleOf } from "./useQuery";

export type { Place };
export type Drawn = DrawnQuery["network"];
export type DrawnNode = Drawn["nodes"][number];
export type DrawnLink = Drawn["links"][number];
export interface NetworkAnswer {
  readonly network: Drawn;
  /** The variables of the query, for export and citation. */
  readonly variables: DrawnQueryVariables;
  /** Keys of the nodes that the network is limited to. */
  readonly focus: readonly string[];
  readonly rule: RuleName;
  /** How many links have each weight under the filter, before a least weight and a rule; empty in TWO_MODE. */
  readonly weights: LinksByWeight;
  /** How many links there are, also to nodes beyond the limit; a rule may leave out more. */
  readonly linksFound: number;
  /** The numbers of two periods; null where none are compared. */
  readonly periods: InPeriods | null;
  /** null where the picture has no arrows. */
  readonly leads: Leads | null;
  /** null where projects are not folded. */
  readonly folding: Folding | null;
}
export type Whole = WholeQuery["all"] & { readonly places: ReadonlyMap<string, Place> };

const ITEMS_OF = { BUSINESS_CHAIN: "chainIds", PROJECT: "projectIds", DOCUMENT: "documentIds" } as const;

/** Excludes nodes hidden by hand in the query itself, so that files and citations exclude them too. */
function without(
  hidden: readonly string[],
  { nodes }: Drawn,
  variables: DrawnQueryVariables,
): DrawnQueryVariables {
  const shown = nodes.filter(({ key }) => !hidden.includes(key));
  const bodyIds = shown.flatMap(({ body }) => (body ? [body.id] : []));
  const items = shown.filter(({ item }) => item).map(({ key }) => idOf(key));
  const hidesItems = nodes.some(({ key, item }) => item && hidden.includes(key));
  const filter = { ...variables.filter, bodyIds, ...(hidesItems && { [ITEMS_OF[variables.unit]]: items }) };
  return { ...variables, filter };
}

/** Counts the links first, so that a rule can be chosen before many are sent. */
export async function fetchDrawn(view: View, signal: AbortSignal): Promise<NetworkAnswer> {
  const weights = await fetchWeights(view, signal);
  const rule = ruleOf(view, weights);
  const variables = { ...variablesOf(view), backbone: backboneOf(view, rule) };
  const { network } = await client.ask(drawn, variables, { signal });
  const hidden = network.nodes.filter(({ key }) => view.hidden.includes(key));
  const fewer = hidden.length > 0 ? without(view.hidden, network, variables) : null;
  const shown = fewer ? (await client.ask(drawn, fewer, { signal })).network : network;
  const used = fewer ?? variables;
  const [periods, leads, linksFound] = await Promise.all([
    fetchPeriods(view, shown, used, signal),
    fetchLeads(view, shown, used, signal),
    fetchLinksFound(shown, used, signal),
  ]);
  return {
    network: periods ? inEither(shown, periods) : shown,
    ...{ variables: used, focus: focusOf(view), rule, weights, linksFound, periods, leads, folding: null },
  };
}

/** The weights last asked for. They depend neither on the rule nor on the least number shared, which change often. */
let known: { readonly key: string; readonly weights: LinksByWeight } | null = null;

async function fetchWeights(view: View, signal: AbortSignal): Promise<LinksByWeight> {
  if (view.mode !== "BODIES") return [];
  const variables = variablesOf({ ...view, minShared: 1 });
  const key = JSON.stringify(variables);
  if (known?.key === key) return known.weights;
  const weights = (await client.ask(counted, variables, { signal })).network.linksByWeight;
  known = { key, weights };
  return weights;
}

/** The server counts links among the nodes that it returns. */
async function fetchLinksFound(
  { totals }: Drawn,
  variables: DrawnQueryVariables,
  signal: AbortSignal,
): Promise<number> {
  if (totals.nodesCut === 0 || variables.maxNodes === MOST.nodes) return totals.links;
  const most = { ...variables, maxNodes: MOST.nodes, maxLinks: MOST.links };
  const ask = async () => (await client.ask(counted, most, { signal })).network.totals.links;
  return unlessRefused(ask, totals.links);
}

/** How many links the conditions leave, drawn or not. */
export const linksOf = ({ linksFound, weights }: NetworkAnswer, minShared: number): number =>
  Math.max(linksFound, linksAtLeast(weights, minShared));

/**
 * Totals of the whole network of the unit, and the position of every node in it. A node keeps its position under any
 * filter, so that pictures can be compared. The server's layout is deterministic. Where bodies and items together are
 * too many for it, only bodies have positions.
 */
export async function fetchWhole(view: View, signal: AbortSignal): Promise<Whole> {
  const size = { maxNodes: MOST_PLACED, maxLinks: MOST.links };
  const variables = { unit: view.unit, dataVersion: view.version, ...size };
  const { places, all } = await client.ask(whole, { ...variables, identity: identityOf(view) }, { signal });
  const mode = places.truncated ? "BODIES" : "TWO_MODE";
  return { ...all, places: await fetchPlaces({ mode, ...variables }, signal) };
}

/** No places where the server refuses to compute them: nodes are then drawn in a circle. */
function fetchPlaces(variables: PlacedQueryVariables, signal: AbortSignal): Promise<Whole["places"]> {
  const ask = async () => {
    const { network } = await client.ask(placed, variables, { signal });
    return new Map(network.nodes.map(({ key, position }) => [key, position]));
  };
  return unlessRefused(ask, new Map<string, Place>());
}

const REFUSALS = new Set(["NETWORK_TOO_LARGE", "QUERY_TOO_COSTLY", "COMPUTE_TIMEOUT"]);

/** An answer that the picture can do without, where the server refuses to compute it. */
async function unlessRefused<Answer>(ask: () => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (REFUSALS.has(troubleOf(error).code)) return otherwise;
    throw error;
  }
}
