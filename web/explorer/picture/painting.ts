import type { Drawn, DrawnNode } from "../data/drawn";
import type { Measures } from "../data/useMeasures";
import type { Texts } from "../texts/zh";
import type { ColourBy, SizeBy } from "../view/view";
import { COLOURS } from "./look";

/** A colour with its meaning. */
export interface Swatch {
  readonly colour: string;
  readonly words: string;
}

/** Colours and sizes of the bodies of a picture. */
export interface Painting {
  colourOf(node: DrawnNode): string;
  /** What the area of a disc stands for. */
  valueOf(node: DrawnNode): number;
  readonly swatches: readonly Swatch[];
  /** What a colour says about a node, for its tip. */
  noteOf(node: DrawnNode): string | null;
  readonly sizeBy: SizeBy | "";
}

/** Told apart also without red and green (Okabe and Ito), dark enough on white. */
const PALETTE = ["#0072b2", "#b8560a", "#007a5e", "#a0467a", "#6a5400", "#3f7fb5", "#5b3fa0"];
const OTHERS = "#7b8796";

interface Choice {
  readonly colour: ColourBy | "";
  readonly size: SizeBy | "";
}

/** @param measures null while they are unknown */
export function paintingOf(
  network: Drawn,
  { colour, size }: Choice,
  measures: Measures | null,
  texts: Texts,
): Painting {
  const groupOf = groupsBy(colour, measures);
  const counts = new Map<string, number>();
  for (const node of network.nodes) {
    const group = groupOf(node);
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const groups = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const colours = new Map(groups.map(([group], at) => [group, PALETTE[at] ?? OTHERS]));
  const nameOf = (group: string) => wordsOf(colour, group, texts);
  return {
    colourOf: (node) => colours.get(groupOf(node) ?? "") ?? COLOURS[node.body ? "body" : "item"],
    valueOf: valuesBy(size, network, measures),
    swatches: swatchesOf(groups, nameOf, texts),
    noteOf: (node) => noteOf(node, groupOf(node), nameOf, measures, texts),
    sizeBy: size === "BETWEENNESS" && !measures ? "" : size,
  };
}

type GroupOf = (node: DrawnNode) => string | null;

function groupsBy(colour: ColourBy | "", measures: Measures | null): GroupOf {
  if (colour === "KIND") return ({ body }) => body?.kind ?? null;
  if (colour === "CIRCLE")
    return ({ key, body }) => (body ? (measures?.get(key)?.community.toString() ?? null) : null);
  return () => null;
}

function wordsOf(colour: ColourBy | "", group: string, texts: Texts): string {
  if (colour === "CIRCLE") return texts.paint.circle(Number(group) + 1);
  return texts.kinds[group as keyof Texts["kinds"]];
}

function swatchesOf(
  groups: readonly (readonly [string, number])[],
  nameOf: (group: string) => string,
  { paint }: Texts,
): Swatch[] {
  const named = groups.slice(0, PALETTE.length).map(([group, count], at) => {
    return { colour: PALETTE[at]!, words: paint.counted(nameOf(group), count) };
  });
  const others = groups.slice(PALETTE.length).reduce((sum, [, count]) => sum + count, 0);
  return others > 0 ? [...named, { colour: OTHERS, words: paint.counted(paint.others, others) }] : named;
}

function noteOf(
  { key }: DrawnNode,
  group: string | null,
  nameOf: (group: string) => string,
  measures: Measures | null,
  { paint }: Texts,
): string | null {
  if (group === null) return null;
  const stability = measures?.get(key)?.communityStability;
  return stability === null || stability === undefined
    ? nameOf(group)
    : `${nameOf(group)} · ${paint.stability(stability)}`;
}

function valuesBy(size: SizeBy | "", network: Drawn, measures: Measures | null) {
  if (size === "BETWEENNESS" && measures) return ({ key }: DrawnNode) => measures.get(key)?.betweenness ?? 0;
  if (size !== "DEGREE" && size !== "STRENGTH") return ({ entries }: DrawnNode) => entries;
  const sums = new Map<string, number>();
  for (const { source, target, sharedCount } of network.links) {
    const step = size === "DEGREE" ? 1 : sharedCount;
    for (const key of [source, target]) sums.set(key, (sums.get(key) ?? 0) + step);
  }
  return ({ key }: DrawnNode) => sums.get(key) ?? 0;
}
