import { useCallback, useMemo, useState, type KeyboardEvent } from "react";
import { useView } from "../view/viewContext";
import { pinnedAlso, unpinned } from "./places";
import type { Scene, SceneNode } from "./scene";

/** How far a key moves a node, in hundredths of the picture's half. */
const STEP = 4;
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [STEP, 0],
  ArrowLeft: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** The neighbours of each node, those first with which it shares most. */
function neighboursOf({ links, nodes }: Scene): Map<string, string[]> {
  const strength = new Map(nodes.map((node) => [node.key, node.strength]));
  const found = new Map<string, { key: string; weight: number }[]>();
  const note = (from: string, key: string, weight: number) => {
    const known = found.get(from);
    if (known) known.push({ key, weight });
    else found.set(from, [{ key, weight }]);
  };
  for (const { source, target, weight } of links) {
    note(source, target, weight);
    note(target, source, weight);
  }
  const order = (a: { key: string; weight: number }, b: { key: string; weight: number }) =>
    b.weight - a.weight ||
    (strength.get(b.key) ?? 0) - (strength.get(a.key) ?? 0) ||
    (a.key < b.key ? -1 : 1);
  return new Map([...found].map(([key, list]) => [key, list.sort(order).map((one) => one.key)]));
}

const isBefore = (a: SceneNode, b: SceneNode): boolean =>
  a.strength > b.strength || (a.strength === b.strength && a.key < b.key);

interface Walk {
  /** Whose neighbours the arrows go through. */
  readonly from: string | null;
  readonly at: string | null;
}

const NOWHERE: Walk = { from: null, at: null };

/** Worked out when it is first asked for: most who look at a picture never walk through it. */
function later<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Moves the node on which the keyboard stands and pins it, or pins it where it is and lets it go again. */
function usePinning(node: SceneNode | undefined) {
  const { view, change } = useView();
  const { pinned } = view;
  const put = (dx: number, dy: number) =>
    node && change({ pinned: pinnedAlso(pinned, node.key, { x: node.x + dx, y: node.y + dy }) }, false);
  const toggle = () => {
    if (!node) return;
    const others = unpinned(pinned, node.key);
    if (others.length < pinned.length) change({ pinned: others });
    else put(0, 0);
  };
  return { put, toggle };
}

/**
 * Goes through the picture by keys: arrows to the neighbours, space to go on from there, Enter for the evidence; with
 * Shift the arrows move a node and pin it.
 */
export function useWalking(scene: Scene) {
  const { view, change } = useView();
  const [walk, setWalk] = useState(NOWHERE);
  const neighbours = useMemo(() => later(() => neighboursOf(scene)), [scene]);
  const strongest = () =>
    scene.nodes.reduce<SceneNode | null>((best, node) => (best && !isBefore(node, best) ? best : node), null);
  const standing = scene.nodes.find(({ key }) => key === walk.at);
  const here = standing ? walk : NOWHERE;
  const { put, toggle } = usePinning(standing);

  const step = (by: number) => {
    if (here.at === null) {
      const start = view.selected[0] ?? strongest()?.key ?? null;
      setWalk({ from: start, at: start });
      return;
    }
    const round = neighbours().get(here.from ?? here.at) ?? [];
    const index = round.indexOf(here.at);
    const next = index < 0 ? (by > 0 ? 0 : round.length - 1) : (index + by + round.length) % round.length;
    if (round.length > 0) setWalk({ from: here.from, at: round[next]! });
  };
  const chosen = (): readonly string[] => (here.at === null ? [] : [here.at]);
  const pair = () => [...new Set([here.from, here.at].filter((key) => key !== null))];
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    " ": () => setWalk({ from: here.at, at: here.at }),
    Enter: () => here.at !== null && change({ selected: pair(), evidence: true }),
    p: toggle,
    "1": () => focusOn(1),
    "2": () => focusOn(2),
  };
  const focusOn = (hops: number) => {
    const keysInFocus = here.at === null ? view.selected : chosen();
    if (keysInFocus.length > 0) change({ focus: keysInFocus, hops });
    else if (view.focus.length > 0) change({ hops });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.shiftKey ? WAYS[event.key] : undefined;
    const act = way ? () => put(...way) : keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const leave = useCallback(() => setWalk(NOWHERE), []);
  return { cursor: here.at, onKeyDown, leave };
}
