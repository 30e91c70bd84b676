import type { Drawn, DrawnLink, DrawnNode, Place } from "../data/drawn";
import type { Naming } from "../naming";
import type { InPeriods } from "../data/compared";
import type { Leads } from "../data/leads";
import type { TwoPeriods } from "../view/periods";
import { mostOf } from "../matrix/cells";
import {
  differenceLine,
  leadLine,
  nodeSize,
  roleLine,
  sharedLine,
  UNLED_LINE,
  type LineLook,
  type Scale,
} from "./look";
import type { Painting } from "./painting";
import { placesFor } from "./places";

export interface SceneNode extends Place {
  readonly key: string;
  readonly kind: "body" | "item";
  readonly size: number;
  /** The short name, in one or two lines. */
  readonly lines: readonly string[];
  readonly full: string;
  readonly colour: string;
  /** What its colour says. */
  readonly note: string | null;
  /** Sum of the shared counts of its links; decides whose label comes first where space is short. */
  readonly strength: number;
}

export interface SceneLink {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly line: LineLook;
}

/** What is drawn, for the picture on the page and for exported images. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
  readonly scale: Scale;
  readonly painting: Painting;
  /** The periods of which lines show how much more or less two bodies share in the second; null where they do not. */
  readonly differences: TwoPeriods | null;
  /** Who leads whom, where lines show it; null where they do not. */
  readonly directed: Leads | null;
}

/** Shared items, or how many more or fewer there are in the second period. */
function weightOf(link: DrawnLink, periods: InPeriods | null): number {
  if (!periods) return link.sharedCount;
  const [before, after] = periods.map(({ sharedOf }) => sharedOf(link));
  return Math.abs(after! - before!);
}

/** Makes one line for all links with the same numbers or role, of which there are few. */
function once<Of extends readonly (number | string)[]>(make: (...of: Of) => LineLook): typeof make {
  const known = new Map<string, LineLook>();
  return (...of) => {
    const key = of.join();
    const line = known.get(key) ?? make(...of);
    known.set(key, line);
    return line;
  };
}

/** The line of each link. */
function linesOf(scale: Scale, periods: InPeriods | null): (link: DrawnLink) => LineLook {
  const difference = once((before: number, after: number) => differenceLine(before, after, scale));
  const ofRole = once((role: "lead" | "part", count: number) => roleLine(role, count, scale));
  const shared = once((count: number) => sharedLine(count, scale));
  return (link) => {
    const { sharedCount, roles } = link;
    if (periods) return difference(periods[0].sharedOf(link), periods[1].sharedOf(link));
    if (roles.length > 0) return ofRole(roles.includes("LEAD") ? "lead" : "part", sharedCount);
    return shared(sharedCount);
  };
}

export function scaleOf(
  { nodes, links }: Drawn,
  painting: Painting,
  { periods, leads }: Shown = SHARED,
): Scale {
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
  return {
    mostShared: Math.max(1, leads ? mostOf(leads.cells) : most(links.map((link) => weightOf(link, periods)))),
    mostValue: most(nodes.map((node) => (node.body ? painting.valueOf(node) : 0))),
    ...{ nodes: nodes.length, links: links.length },
  };
}

function strengths(links: readonly DrawnLink[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { source, target, sharedCount } of links) {
    sums.set(source, (sums.get(source) ?? 0) + sharedCount);
    sums.set(target, (sums.get(target) ?? 0) + sharedCount);
  }
  return sums;
}

/** Up to this number, labels of items come first. More would leave no space for labels of bodies. */
const FEW_ITEMS = 12;
const FIRST = 1e6;

function nodeOf(
  node: DrawnNode,
  naming: Naming,
  { scale, painting }: Pick<Scene, "scale" | "painting">,
): Omit<SceneNode, keyof Place | "strength"> {
  const { key, body, item } = node;
  const named = body ?? item;
  const kind = body ? "body" : "item";
  const size = nodeSize(kind, painting.valueOf(node), scale);
  const full = named ? naming.full(named) : key;
  const lines = body ? naming.label(body) : naming.wrap(full);
  return { key, kind, size, lines, full, colour: painting.colourOf(node), note: painting.noteOf(node) };
}

const sceneLink = ({ key, source, target }: DrawnLink, weight: number, line: LineLook): SceneLink => ({
  ...{ key, source, target },
  ...{ weight, line },
});

/** An arrow in each direction in which one leads; a plain line where none does. */
function arrowsOf(link: DrawnLink, { cells }: Leads, lineOf: (items: number) => LineLook): SceneLink[] {
  const { key, source, target } = link;
  const ways = [
    { key, source, target },
    { key: `${key}:back`, source: target, target: source },
  ];
  const arrows = ways.flatMap((way): SceneLink[] => {
    const items = cells.get(way.source)?.get(way.target) ?? 0;
    return items > 0 ? [{ ...way, weight: items, line: lineOf(items) }] : [];
  });
  return arrows.length > 0 ? arrows : [sceneLink(link, 0, UNLED_LINE)];
}

export interface Laid {
  readonly places: ReadonlyMap<string, Place>;
  readonly pinned: readonly string[];
}

/** What lines show in place of what is shared: differences of two periods, or who leads whom. */
interface Shown {
  readonly periods: InPeriods | null;
  readonly leads: Leads | null;
}
const SHARED: Shown = { periods: null, leads: null };

export function sceneOf(
  network: Drawn,
  { places, pinned }: Laid,
  naming: Naming,
  painting: Painting,
  { periods, leads }: Shown = SHARED,
  scale: Scale = scaleOf(network, painting, { periods, leads }),
): Scene {
  const sums = strengths(network.links);
  const found = placesFor(network, places, pinned);
  const fewItems = network.nodes.filter(({ item }) => item).length <= FEW_ITEMS;
  const nodes = network.nodes.map((node) => {
    const ahead = node.item && fewItems ? FIRST : 0;
    const strength = ahead + (sums.get(node.key) ?? 0);
    return { ...nodeOf(node, naming, { scale, painting }), strength, ...found.get(node.key)! };
  });
  const lineOf = linesOf(scale, periods);
  const arrowOf = once((items: number) => leadLine(items, scale));
  const links = leads
    ? network.links.flatMap((link) => arrowsOf(link, leads, arrowOf))
    : network.links.map((link) => sceneLink(link, weightOf(link, periods), lineOf(link)));
  const differences = periods && ([periods[0].period, periods[1].period] as const);
  return { nodes, links, scale, painting, differences, directed: leads };
}
