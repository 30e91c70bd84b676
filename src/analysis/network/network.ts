/** A network cut from a view: bodies and items, or a one-mode projection (单模投影) onto one of the two. */
import { bodiesOfItem, itemsOfBody, type Incidence } from "../index/incidence.js";
import { inScope, type PairScope } from "../pairs/pair-scope.js";
import type { View } from "../index/view.js";
import { busiest } from "./busiest.js";
import { graphOf, type Links, type NetworkGraph } from "./graph.js";
import { linksOfBoth, linksOfRows } from "./link.js";
import { bothWithin, rowsWithin, type Linkable } from "./reach.js";
import { entriesInScope, entriesOfRows, flipped } from "./rows.js";

export const NETWORK_MODES = ["TWO_MODE", "BODIES", "ITEMS"] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

/** Where a network begins, as positions, and how many links it goes from there. */
export interface Seeds {
  bodies: readonly number[];
  items: readonly number[];
  hops: number;
}

export interface NetworkRequest {
  mode: NetworkMode;
  /** Least number of items (bodies, for items) that a link of a projection stands for. */
  minShared: number;
  /** null: everything that takes part. */
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
  /** Ends are places among the nodes. */
  readonly links: Links;
  readonly graph: NetworkGraph;
  /** Nodes before the limit. */
  readonly nodesFound: number;
  /** Links among the nodes shown, before the limit. */
  readonly linksFound: number;
}

/** @throws UserError NETWORK_TOO_LARGE */
export function buildNetwork(view: View, scope: PairScope, request: NetworkRequest): Network {
  const open = entriesInScope(view.incidence, scope, request.mode !== "BODIES");
  return request.mode === "TWO_MODE"
    ? bipartite(open, request)
    : projection(open, request, request.mode, scope);
}

/** The links among given nodes in another view, such as one of a shorter period. */
export function linksAmong(
  view: View,
  scope: PairScope,
  { mode, bodies, items }: Network,
  minShared: number,
) {
  const open = entriesInScope(view.incidence, scope, mode !== "BODIES");
  if (mode === "TWO_MODE") return linksOfBoth(entriesOfBoth(open, bodies, items), Infinity);
  const rows = mode === "ITEMS" ? items : bodies;
  const side = entriesOfRows(mode === "ITEMS" ? flipped(open) : open, rows);
  return linksOfRows(side, linkableIn(mode, scope, rows), minShared, Infinity);
}

function projection(
  open: Incidence,
  request: NetworkRequest,
  mode: "BODIES" | "ITEMS",
  scope: PairScope,
): Network {
  const side = mode === "ITEMS" ? flipped(open) : open;
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
    return rowsWithin(side, linkable, minShared, from, seeds.hops);
  }
  const all = present([...Array(side.bodyCount).keys()]);
  if (mode === "ITEMS" || scope.involving === null) return [all];
  const involved = all.filter((body) => scope.involving![body] === 1);
  return rowsWithin(side, linkable, minShared, involved, 1);
}

/** @param rows what the places stand for */
function linkableIn(mode: NetworkMode, scope: PairScope, rows: Int32Array): Linkable {
  return mode === "BODIES" ? (a, b) => inScope(scope, rows[a]!, rows[b]!) : () => true;
}

function bipartite(open: Incidence, { seeds, maxNodes, maxLinks }: NetworkRequest): Network {
  const { bodyCount, itemCount } = open;
  const size = (node: number): number =>
    node < bodyCount ? itemsOfBody(open, node) : bodiesOfItem(open, node - bodyCount);
  const present = (nodes: readonly number[]): number[] => nodes.filter((node) => size(node) > 0);
  const rings = seeds
    ? bothWithin(open, present([...seeds.bodies, ...seeds.items.map((item) => bodyCount + item)]), seeds.hops)
    : [present([...Array(bodyCount + itemCount).keys()])];
  const { chosen, found } = busiest(rings, maxNodes, size);
  const bodies = chosen.filter((node) => node < bodyCount);
  const items = chosen.filter((node) => node >= bodyCount).map((node) => node - bodyCount);
  const { links, found: linksFound } = linksOfBoth(entriesOfBoth(open, bodies, items), maxLinks);
  const graph = graphOf(chosen.length, links);
  return { mode: "TWO_MODE", bodies, items, links, graph, nodesFound: found, linksFound };
}

function entriesOfBoth(open: Incidence, bodies: Int32Array, items: Int32Array): Incidence {
  return flipped(entriesOfRows(flipped(entriesOfRows(open, bodies)), items));
}
