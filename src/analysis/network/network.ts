/** Builds the network of a view: bodies and items, or a one-mode projection (单模投影) onto one of the two. */
import { bodiesOfItem, itemsOfBody, type Incidence } from "../index/incidence.js";
import { inScope, type PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";
import { busiest } from "./busiest.js";
import { entriesInScope, entriesOfRows, transposed } from "./derived-incidence.js";
import { graphOf, type Links, type NetworkGraph } from "./graph.js";
import { linksOfRows, twoModeLinks } from "./links.js";
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
    : projection(entries, request, request.mode, scope);
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
  return linksOfRows(side, linkableIn(mode, scope, rows), minShared, Infinity);
}

function projection(
  entries: Incidence,
  request: NetworkRequest,
  mode: "BODIES" | "ITEMS",
  scope: PairScope,
): Network {
  const side = mode === "ITEMS" ? transposed(entries) : entries;
  const rings = ringsOfRows(side, request, mode, scope);
  const { chosen: rows, found } = busiest(rings, request.maxNodes, (row) => itemsOfBody(side, row));
  const { links, found: linksFound } = linksOfRows(
    entriesOfRows(side, rows),
    linkableIn(mode, scope, rows),
    request.minShared,
    request.maxLinks,
  );
  const none = new Int32Array(0);
  return {
    mode,
    ...(mode === "ITEMS" ? { bodies: none, items: rows } : { bodies: rows, items: none }),
    links,
    graph: graphOf(rows.length, links),
    nodesFound: found,
    linksFound,
  };
}

function ringsOfRows(
  side: Incidence,
  { seeds, minShared }: NetworkRequest,
  mode: "BODIES" | "ITEMS",
  scope: PairScope,
): number[][] {
  const present = (rows: readonly number[]): number[] => rows.filter((row) => itemsOfBody(side, row) > 0);
  const linkable: Linkable = mode === "ITEMS" ? () => true : (a, b) => inScope(scope, a, b);
  if (seeds) {
    const from = present(mode === "ITEMS" ? seeds.items : seeds.bodies);
    return rowRings(side, linkable, minShared, from, seeds.hops);
  }
  const all = present([...Array(side.bodyCount).keys()]);
  if (mode === "ITEMS" || scope.involving === null) return [all];
  const involved = all.filter((body) => scope.involving![body] === 1);
  return rowRings(side, linkable, minShared, involved, 1);
}

/** @param rows the rows by position among the nodes */
function linkableIn(mode: NetworkMode, scope: PairScope, rows: Int32Array): Linkable {
  return mode === "BODIES" ? (a, b) => inScope(scope, rows[a]!, rows[b]!) : () => true;
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
  const { links, found: linksFound } = twoModeLinks(entriesOfNodes(entries, bodies, items), maxLinks);
  const graph = graphOf(chosen.length, links);
  return { mode: "TWO_MODE", bodies, items, links, graph, nodesFound: found, linksFound };
}

function entriesOfNodes(entries: Incidence, bodies: Int32Array, items: Int32Array): Incidence {
  return transposed(entriesOfRows(transposed(entriesOfRows(entries, bodies)), items));
}
