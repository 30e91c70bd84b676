import type { Drawn, Place } from "../data/drawn";

/** Screens are wider than high, those of phones higher than wide. */
const STRETCH = matchMedia("(max-width: 820px)").matches ? 0.75 : 1.3;
const RADIUS = 100;

/** From the frame of the layout, which is square, to that of the screen. */
export const stretched = ({ x, y }: Place): Place => ({ x: x * STRETCH, y });

/** An angle that depends on the name alone. */
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

/** Without the pin of a node. */
export const unpinned = (pinned: readonly string[], key: string): string[] =>
  pinned.filter((pin) => !pin.startsWith(`${key}@`));

/** With a node pinned where it is drawn now. */
export const pinnedAlso = (pinned: readonly string[], key: string, { x, y }: Place): string[] => [
  ...unpinned(pinned, key),
  `${key}@${(x / STRETCH).toFixed(1)},${y.toFixed(1)}`,
];

function neighbours({ links }: Drawn): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (from: string, to: string) => {
    const known = found.get(from);
    if (known) known.push(to);
    else found.set(from, [to]);
  };
  for (const { source, target } of links) {
    note(source, target);
    note(target, source);
  }
  return found;
}

/**
 * Where each node is drawn: where it was put by hand, or its place in the whole network; one that is not there, such
 * as a body that only identity brings in, stands amid its neighbours. Nothing is left to chance.
 */
export function placesFor(
  network: Drawn,
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
    const friends = (near.get(key) ?? []).flatMap((friend) => known.get(friend) ?? []);
    all.set(key, amid(key, friends));
  }
  return all;
}

function amid(key: string, friends: readonly Place[]): Place {
  if (friends.length === 0) return around({ x: 0, y: 0 }, key, RADIUS);
  const sum = (axis: "x" | "y") => friends.reduce((total, friend) => total + friend[axis], 0);
  return around({ x: sum("x") / friends.length, y: sum("y") / friends.length }, key, RADIUS / 6);
}
