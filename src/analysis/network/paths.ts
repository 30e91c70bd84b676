/** Shortest ways between two bodies: body – item – body – … , each step an item in which both take part. */
import { itemsOf } from "../index/evidence.js";
import type { View } from "../index/view.js";

/** One way: bodies[0], items[0], bodies[1], items[1], …; one item fewer than bodies. */
export interface Path {
  bodies: number[];
  items: number[];
}

export interface Paths {
  /** Steps from body to body; null: there is no way within the limit. */
  hops: number | null;
  /** In order of bodies and items, up to the number asked for. */
  paths: Path[];
  /** There are more ways of this length. */
  truncated: boolean;
}

const UNSEEN = -1;

/** Breadth first: every item is walked once, so a hub costs as much as its members. */
export function shortestPaths(view: View, from: number, to: number, maxHops: number, most: number): Paths {
  const distance = distances(view, from, to, maxHops);
  const hops = distance[to]!;
  if (hops === UNSEEN) return { hops: null, paths: [], truncated: false };
  const paths: Path[] = [];
  for (const path of waysBack(view, distance, to)) {
    if (paths.length === most) return { hops, paths, truncated: true };
    paths.push(path);
  }
  return { hops, paths, truncated: false };
}

/** Steps from the first body; UNSEEN beyond the limit, and beyond the ring in which the last is found. */
function distances({ incidence }: View, from: number, to: number, maxHops: number): Int32Array {
  const { bodyCount, itemCount, bodyStart, items, itemStart, members } = incidence;
  const distance = new Int32Array(bodyCount).fill(UNSEEN);
  const walked = new Uint8Array(itemCount);
  distance[from] = 0;
  let ring = [from];
  for (let hops = 1; hops <= maxHops && ring.length > 0 && distance[to] === UNSEEN; hops++) {
    const next: number[] = [];
    for (const body of ring) {
      for (let entry = bodyStart[body]!; entry < bodyStart[body + 1]!; entry++) {
        const item = items[entry]!;
        if (walked[item] === 1) continue;
        walked[item] = 1;
        for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) {
          const member = members[at]!;
          if (distance[member] !== UNSEEN) continue;
          distance[member] = hops;
          next.push(member);
        }
      }
    }
    ring = next;
  }
  return distance;
}

/** Every shortest way from the first body to this one, in order of the bodies nearest to this one. */
function* waysBack(view: View, distance: Int32Array, body: number): Generator<Path> {
  const hops = distance[body]!;
  if (hops === 0) {
    yield { bodies: [body], items: [] };
    return;
  }
  const { itemStart, members } = view.incidence;
  for (const item of itemsOf(view, body)) {
    for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) {
      const former = members[at]!;
      if (distance[former] !== hops - 1) continue;
      for (const { bodies, items } of waysBack(view, distance, former)) {
        yield { bodies: [...bodies, body], items: [...items, item] };
      }
    }
  }
}
