/** Shortest paths between two bodies: body – item – body – …, each step an item in which both bodies take part. */
import { itemsOf } from "../index/evidence.js";
import type { View } from "../index/view.js";

/** One path: bodies[0], items[0], bodies[1], items[1], …; one item fewer than bodies. */
export interface Path {
  bodies: number[];
  items: number[];
}

export interface Paths {
  /** Steps from body to body; null when there is no path within the limit. */
  hops: number | null;
  /** In order of bodies and items, up to the requested number. */
  paths: Path[];
  /** Whether there are more paths of this length. */
  truncated: boolean;
}

const UNSEEN = -1;

/** Breadth-first search. Every item is visited once, so a hub costs as much as its members. */
export function shortestPaths(view: View, from: number, to: number, maxHops: number, most: number): Paths {
  const distance = distances(view, from, to, maxHops);
  const hops = distance[to]!;
  if (hops === UNSEEN) return { hops: null, paths: [], truncated: false };
  const paths: Path[] = [];
  for (const path of pathsTo(view, distance, to)) {
    if (paths.length === most) return { hops, paths, truncated: true };
    paths.push(path);
  }
  return { hops, paths, truncated: false };
}

/** Steps from `from` to each body; UNSEEN beyond the limit and farther away than `to`. */
function distances({ incidence }: View, from: number, to: number, maxHops: number): Int32Array {
  const { bodyCount, itemCount, bodyStart, items, itemStart, members } = incidence;
  const distance = new Int32Array(bodyCount).fill(UNSEEN);
  const visited = new Uint8Array(itemCount);
  distance[from] = 0;
  let ring = [from];
  for (let hops = 1; hops <= maxHops && ring.length > 0 && distance[to] === UNSEEN; hops++) {
    const next: number[] = [];
    for (const body of ring) {
      for (let entry = bodyStart[body]!; entry < bodyStart[body + 1]!; entry++) {
        const item = items[entry]!;
        if (visited[item] === 1) continue;
        visited[item] = 1;
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

/** Every shortest path from the first body to this one, in order of the last item and the body before it. */
function* pathsTo(view: View, distance: Int32Array, body: number): Generator<Path> {
  const hops = distance[body]!;
  if (hops === 0) {
    yield { bodies: [body], items: [] };
    return;
  }
  const { itemStart, members } = view.incidence;
  for (const item of itemsOf(view, body)) {
    for (let at = itemStart[item]!; at < itemStart[item + 1]!; at++) {
      const previous = members[at]!;
      if (distance[previous] !== hops - 1) continue;
      for (const { bodies, items } of pathsTo(view, distance, previous)) {
        yield { bodies: [...bodies, body], items: [...items, item] };
      }
    }
  }
}
