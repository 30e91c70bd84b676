import {
  drawn,
  whole,
  type DrawnQuery,
  type DrawnQueryVariables,
  type WholeQuery,
} from "../generated/operations";
import { filterOf, identityOf, idOf, isBody, type View } from "../view/view";
import { sizeOf, MOST, MOST_PLACED } from "./limits";
import { client } from "./useAsk";

export type Drawn = DrawnQuery["network"];
export type DrawnNode = Drawn["nodes"][number];
export type DrawnLink = Drawn["links"][number];
export interface NetworkAnswer {
  readonly network: Drawn;
  /** The question itself, to be taken away. */
  readonly variables: DrawnQueryVariables;
}
export type Whole = WholeQuery["all"] & { readonly places: ReadonlyMap<string, Place> };
export interface Place {
  readonly x: number;
  readonly y: number;
}

const ITEMS_OF = { BUSINESS_CHAIN: "chainIds", PROJECT: "projectIds", DOCUMENT: "documentIds" } as const;

/** The question whose answer is drawn, before anything is hidden by hand. */
export function variablesOf(view: View): DrawnQueryVariables {
  const { mode, unit, minShared } = view;
  const bodies = view.focus.filter(isBody).map(idOf);
  const items = mode === "TWO_MODE" ? view.focus.filter((key) => !isBody(key)).map(idOf) : [];
  const seeds = bodies.length + items.length === 0 ? null : { bodies, items };
  // With items in between, the partner of a body is two links away.
  const hops = mode === "TWO_MODE" ? view.hops * 2 - (bodies.length === 0 ? 1 : 0) : view.hops;
  const least = mode === "BODIES" ? minShared : 1;
  return { mode, unit, minShared: least, filter: filterOf(view), seeds, hops, ...sizeOf(view) };
}

/** Nodes hidden by hand are left out of the question itself, so that files and citations leave them out too. */
function without(
  hidden: readonly string[],
  { nodes }: Drawn,
  asked: DrawnQueryVariables,
): DrawnQueryVariables {
  const stay = nodes.filter(({ key }) => !hidden.includes(key));
  const bodyIds = stay.flatMap(({ body }) => (body ? [body.id] : []));
  const items = stay.filter(({ item }) => item).map(({ key }) => idOf(key));
  const hidesItems = nodes.some(({ key, item }) => item && hidden.includes(key));
  const filter = { ...asked.filter, bodyIds, ...(hidesItems && { [ITEMS_OF[asked.unit]]: items }) };
  return { ...asked, filter };
}

export async function askDrawn(view: View, signal: AbortSignal): Promise<NetworkAnswer> {
  const variables = variablesOf(view);
  const { network } = await client.ask(drawn, variables, { signal });
  const gone = network.nodes.filter(({ key }) => view.hidden.includes(key));
  if (gone.length === 0) return { network, variables };
  const fewer = without(view.hidden, network, variables);
  const answer = await client.ask(drawn, fewer, { signal });
  return { network: answer.network, variables: fewer };
}

interface PlacedFile {
  readonly nodes: readonly { readonly key: string; readonly attributes: Place }[];
}

/**
 * The whole network of the unit, drawn once: a node keeps its place whatever is filtered, so that pictures can be
 * compared. The server computes the places without anything left to chance. Where bodies and items are too many, the
 * bodies alone have places.
 */
export async function askWhole(view: View, signal: AbortSignal): Promise<Whole> {
  const size = { maxNodes: MOST_PLACED, maxLinks: MOST.links };
  const variables = { unit: view.unit, identity: identityOf(view), dataVersion: view.version, ...size };
  const { places, bodies, all } = await client.ask(whole, variables, { signal });
  const { exportUrl } = places.truncated ? bodies : places;
  return { ...all, places: await readPlaces(client.address(`${exportUrl}&positions=true`), signal) };
}

/** Without places, nodes are drawn in a circle: that is no reason to draw nothing. */
async function readPlaces(address: string, signal: AbortSignal): Promise<Map<string, Place>> {
  const response = await fetch(address, { signal });
  if (!response.ok) return new Map();
  const { nodes } = (await response.json()) as PlacedFile;
  return new Map(nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]));
}
