import { useCallback, useMemo, useState, type KeyboardEvent } from "react";
import { useView } from "../view/viewContext";
import { withPin, withoutPin } from "./places";
import type { Scene, SceneNode } from "./scene";

/** How far a key moves a node, in percent of half the picture. */
const STEP = 4;
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [STEP, 0],
  ArrowLeft: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** The neighbours of each node, strongest links first. */
function neighboursOf({ links, nodes }: Scene): Map<string, string[]> {
  const strength = new Map(nodes.map((node) => [node.key, node.strength]));
  const found = new Map<string, { key: string; weight: number }[]>();
  const add = (from: string, key: string, weight: number) => {
    const known = found.get(from);
    if (known) known.push({ key, weight });
    else found.set(from, [{ key, weight }]);
  };
  for (const { source, target, weight } of links) {
    add(source, target, weight);
    add(target, source, weight);
  }
  const order = (a: { key: string; weight: number }, b: { key: string; weight: number }) =>
    b.weight - a.weight ||
    (strength.get(b.key) ?? 0) - (strength.get(a.key) ?? 0) ||
    (a.key < b.key ? -1 : 1);
  return new Map([...found].map(([key, list]) => [key, list.sort(order).map((neighbour) => neighbour.key)]));
}

const isBefore = (a: SceneNode, b: SceneNode): boolean =>
  a.strength > b.strength || (a.strength === b.strength && a.key < b.key);

interface Cursor {
  /** The node whose neighbours the arrow keys cycle through. */
  readonly from: string | null;
  readonly at: string | null;
}

const NOWHERE: Cursor = { from: null, at: null };

/** Computed on first use: most visitors never navigate by keyboard. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Moves and pins the node at the cursor, or toggles its pin. */
function usePinning(node: SceneNode | undefined) {
  const { view, change } = useView();
  const { pinned } = view;
  const put = (dx: number, dy: number) =>
    node && change({ pinned: withPin(pinned, node.key, { x: node.x + dx, y: node.y + dy }) }, false);
  const toggle = () => {
    if (!node) return;
    const others = withoutPin(pinned, node.key);
    if (others.length < pinned.length) change({ pinned: others });
    else put(0, 0);
  };
  return { put, toggle };
}

/**
 * Keyboard navigation in the picture: arrow keys go to neighbours, Space makes the current node the centre, Enter opens
 * the evidence. With Shift, arrow keys move a node and pin it.
 */
export function useKeyboardNavigation(scene: Scene) {
  const { view, change } = useView();
  const [cursor, setCursor] = useState(NOWHERE);
  const neighbours = useMemo(() => lazy(() => neighboursOf(scene)), [scene]);
  const strongest = () =>
    scene.nodes.reduce<SceneNode | null>((best, node) => (best && !isBefore(node, best) ? best : node), null);
  const current = scene.nodes.find(({ key }) => key === cursor.at);
  const here = current ? cursor : NOWHERE;
  const { put, toggle } = usePinning(current);

  const step = (by: number) => {
    if (here.at === null) {
      const start = view.selected[0] ?? strongest()?.key ?? null;
      setCursor({ from: start, at: start });
      return;
    }
    const around = neighbours().get(here.from ?? here.at) ?? [];
    const index = around.indexOf(here.at);
    const next = index < 0 ? (by > 0 ? 0 : around.length - 1) : (index + by + around.length) % around.length;
    if (around.length > 0) setCursor({ from: here.from, at: around[next]! });
  };
  const chosen = (): readonly string[] => (here.at === null ? [] : [here.at]);
  const pair = () => [...new Set([here.from, here.at].filter((key) => key !== null))];
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    " ": () => setCursor({ from: here.at, at: here.at }),
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
  const leave = useCallback(() => setCursor(NOWHERE), []);
  return { cursor: here.at, onKeyDown, leave };
}
