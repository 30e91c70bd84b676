/** Builds the network of a view: bodies and items, or a one-mode projection (单模投影) onto one of the two. */
import { bodiesOfItem, itemsOfBody, type Incidence } from "../index/incidence.js";
import { inScope, type PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";
import { keptLinks, type Backbone } from "./backbone.js";
import { busiest } from "./busiest.js";
import { entriesInScope, entriesOfRows, transposed } from "./derived-incidence.js";
import { graphOf, type Links, type NetworkGraph } from "./graph.js";
import { linksOfRows, twoModeLinks, type FoundLinks } from "./links.js";
import { rowRings, twoModeRings, type Linkable } from "./neighbourhood.js";

export const NETWORK_MODES = ["TWO_MODE", "BODIES", "ITEMS"] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

/** The nodes from which a network is explored, as positions, and the number of links to follow from them. */
export interface Seeds {
  bodies: readonly number[];
  items: readonly number[];
  hops: number;
}

export interface NetworkRequest {
  mode: NetworkMode;
  /** Least number of items (in a projection onto items: of bodies) that two linked nodes share. */
  minShared: number;
  /** For projections; null: every link. */
  backbone?: Backbone | null;
  /** null: all bodies and items with an entry. */
  seeds: Seeds | null;
  maxNodes: number;
  maxLinks: number;
}

export interface Network {
  readonly mode: NetworkMode;
  /** Positions of the nodes that are bodies, ascending; they come first. */
  readonly bodies: Int32Array;
  /** Positions of the nodes that are items, ascending; they come after the bodies. */
  readonly items: Int32Array;
  /** Source and target are positions among the nodes. */
  readonly links: Links;
  readonly graph: NetworkGraph;
  /** Nodes before the limit. */
  readonly nodesFound: number;
  /** Links among the nodes shown, before the limit. */
  readonly linksFound: number;
  /** Number of these of each weight. */
  readonly byWeight: ReadonlyMap<number, number>;
}

/** @throws UserError NETWORK_TOO_LARGE */
export function buildNetwork(
  view: Pick<View, "incidence">,
  scope: PairScope,
  request: NetworkRequest,
): Network {
  const entries = entriesInScope(view.incidence, scope, request.mode !== "BODIES");
  return request.mode === "TWO_MODE"
    ? bipartite(entries, request)
    : projection(entries, view.incidence, request, { mode: request.mode, scope });
}

/** The links among given nodes in another view, such as one of a shorter period. */
export function linksAmong(
  view: View,
  scope: PairScope,
  { mode, bodies, items }: Network,
  minShared: number,
) {
  const entries = entriesInScope(view.incidence, scope, mode !== "BODIES");
  if (mode === "TWO_MODE") return twoModeLinks(entriesOfNodes(entries, bodies, items), Infinity);
  const rows = mode === "ITEMS" ? items : bodies;
  const side = entriesOfRows(mode === "ITEMS" ? transposed(entries) : entries, rows);
  const linkable = linkableIn(mode, scope, minShared);
  return linksOfRows(side, (a, b, shared) => linkable(rows[a]!, rows[b]!, shared), Infinity);
}

type ProjectionMode = Exclude<NetworkMode, "TWO_MODE">;

function projection(
  entries: Incidence,
  incidence: Incidence,
  request: NetworkRequest,
  { mode, scope }: { mode: ProjectionMode; scope: PairScope },
): Network {
  const side = mode === "ITEMS" ? transposed(entries) : entries;
  const { backbone = null, minShared, seeds } = request;
  const linkable = keptLinks(side, incidence, linkableIn(mode, scope, minShared), backbone);
  const present = (rows: readonly number[]): number[] => rows.filter((row) => itemsOfBody(side, row) > 0);
  const from = seeds && present(mode === "ITEMS" ? seeds.items : seeds.bodies);
  const rings = from
    ? rowRings(side, linkable, from, seeds.hops)
    : allRows(side, linkable, present, mode === "BODIES" ? scope.involving : null);
  const { chosen: rows, found } = busiest(rings, request.maxNodes, (row) => itemsOfBody(side, row));
  const linkedIn = (list: Int32Array) =>
    linksOfRows(
      entriesOfRows(side, list),
      (a, b, shared) => linkable(list[a]!, list[b]!, shared),
      request.maxLinks,
    );
  const whole = linkedIn(rows);
  if (!backbone?.linkedOnly) return projected(mode, rows, whole, found);
  const kept = linkedRows(rows, whole.links, new Set(from));
  return projected(mode, kept, linkedIn(kept), found - rows.length + kept.length);
}

function projected(mode: ProjectionMode, rows: Int32Array, found: FoundLinks, nodesFound: number): Network {
  const none = new Int32Array(0);
  return {
    mode,
    ...(mode === "ITEMS" ? { bodies: none, items: rows } : { bodies: rows, items: none }),
    links: found.links,
    graph: graphOf(rows.length, found.links),
    ...{ nodesFound, linksFound: found.found, byWeight: found.byWeight },
  };
}

/** The rows that have a link, and the seeds. */
function linkedRows(
  rows: Int32Array,
  { length, source, target }: Links,
  seeds: ReadonlySet<number>,
): Int32Array {
  const linked = new Uint8Array(rows.length);
  for (let at = 0; at < length; at++) linked[source[at]!] = linked[target[at]!] = 1;
  return rows.filter((row, place) => linked[place] === 1 || seeds.has(row));
}

/** Without seeds: all rows, or those involved and their partners. */
function allRows(
  side: Incidence,
  linkable: Linkable,
  present: (rows: readonly number[]) => number[],
  involving: PairScope["involving"],
): number[][] {
  const all = present([...Array(side.bodyCount).keys()]);
  if (involving === null) return [all];
  return rowRings(
    side,
    linkable,
    all.filter((body) => involving[body] === 1),
    1,
  );
}

function linkableIn(mode: NetworkMode, scope: PairScope, minShared: number): Linkable {
  if (mode !== "BODIES") return (_a, _b, shared) => shared >= minShared;
  return (a, b, shared) => shared >= minShared && inScope(scope, a, b);
}

function bipartite(entries: Incidence, { seeds, maxNodes, maxLinks }: NetworkRequest): Network {
  const { bodyCount, itemCount } = entries;
  const size = (node: number): number =>
    node < bodyCount ? itemsOfBody(entries, node) : bodiesOfItem(entries, node - bodyCount);
  const present = (nodes: readonly number[]): number[] => nodes.filter((node) => size(node) > 0);
  const rings = seeds
    ? twoModeRings(
        entries,
        present([...seeds.bodies, ...seeds.items.map((item) => bodyCount + item)]),
        seeds.hops,
      )
    : [present([...Array(bodyCount + itemCount).keys()])];
  const { chosen, found } = busiest(rings, maxNodes, size);
  const bodies = chosen.filter((node) => node < bodyCount);
  const items = chosen.filter((node) => node >= bodyCount).map((node) => node - bodyCount);
  const linked = twoModeLinks(entriesOfNodes(entries, bodies, items), maxLinks);
  const { links, found: linksFound, byWeight } = linked;
  const graph = graphOf(chosen.length, links);
  return { mode: "TWO_MODE", bodies, items, links, graph, nodesFound: found, linksFound, byWeight };
}

function entriesOfNodes(entries: Incidence, bodies: Int32Array, items: Int32Array): Incidence {
  return transposed(entriesOfRows(transposed(entriesOfRows(entries, bodies)), items));
}
