import type { Drawn, Place } from "../data/drawn";
import { NARROW } from "./screen";

/** Horizontal stretch: desktop screens are wide, phone screens are tall. */
const STRETCH = NARROW ? 0.75 : 1.3;
const RADIUS = 100;

type Linked = Pick<Drawn, "nodes" | "links">;

/** Maps the square frame of the layout to the proportions of the screen. */
export const stretched = ({ x, y }: Place): Place => ({ x: x * STRETCH, y });

/** Places to begin a layout with: those of the whole network, and others among their neighbours. */
export function startsFor(network: Linked, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const found = placesFor(network, places, []);
  return new Map([...found].map(([key, { x, y }]) => [key, { x: x / STRETCH, y }]));
}

/** An angle derived from the key by hashing. */
function angleOf(key: string): number {
  let hash = 2166136261;
  for (const sign of key) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619);
  return ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
}

const around = (centre: Place, key: string, radius: number): Place => ({
  x: centre.x + Math.cos(angleOf(key)) * radius,
  y: centre.y + Math.sin(angleOf(key)) * radius,
});

function readPins(pinned: readonly string[]): Map<string, Place> {
  const pins = pinned.map((pin): [string, Place] => {
    const [key = "", at = ""] = pin.split("@");
    const [x = NaN, y = NaN] = at.split(",").map(Number);
    return [key, stretched({ x, y })];
  });
  return new Map(pins.filter(([, { x, y }]) => Number.isFinite(x + y)));
}

/** Removes the pin of a node. */
export const withoutPin = (pinned: readonly string[], key: string): string[] =>
  pinned.filter((pin) => !pin.startsWith(`${key}@`));

/** Pins a node at its current position. */
export const withPin = (pinned: readonly string[], key: string, { x, y }: Place): string[] => [
  ...withoutPin(pinned, key),
  `${key}@${(x / STRETCH).toFixed(1)},${y.toFixed(1)}`,
];

function neighbours({ links }: Linked): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = found.get(from);
    if (known) known.push(to);
    else found.set(from, [to]);
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return found;
}

/**
 * Positions of the nodes: where the user pinned them, or else their place in the whole network. A node that is not in
 * it, such as a body that only identity resolution introduces, is placed among its neighbours. Deterministic.
 */
export function placesFor(
  network: Linked,
  places: ReadonlyMap<string, Place>,
  pinned: readonly string[],
): Map<string, Place> {
  const pins = readPins(pinned);
  const known = new Map<string, Place>();
  for (const { key } of network.nodes) {
    const place = places.get(key);
    const found = pins.get(key) ?? (place && stretched(place));
    if (found) known.set(key, found);
  }
  if (known.size === network.nodes.length) return known;
  const near = neighbours(network);
  const all = new Map(known);
  for (const { key } of network.nodes) {
    if (known.has(key)) continue;
    const adjacent = (near.get(key) ?? []).flatMap((neighbour) => known.get(neighbour) ?? []);
    all.set(key, amid(key, adjacent));
  }
  return all;
}

function amid(key: string, adjacent: readonly Place[]): Place {
  if (adjacent.length === 0) return around({ x: 0, y: 0 }, key, RADIUS);
  const sum = (axis: "x" | "y") => adjacent.reduce((total, neighbour) => total + neighbour[axis], 0);
  return around({ x: sum("x") / adjacent.length, y: sum("y") / adjacent.length }, key, RADIUS / 6);
}
