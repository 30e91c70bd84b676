import { FONT, LABEL_LINE_PX, LABEL_PX, type LineLook } from "../picture/look";
import { arrowOf } from "./arrowHead";
import { placeLabels } from "../picture/labels";
import type { LineExample } from "../picture/lineExamples";
import type { Swatch } from "../picture/painting";
import type { Scene, SceneNode } from "../picture/scene";
import type { Pictured } from "./pictured";

/** The frame of a drawing, with margins for title, names and lines below. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
}
const FILE: Frame = { width: 1600, height: 1100, top: 90, side: 90, bottom: 120 };
/** Names can be read where this is as wide as a page of A4; title and source are beside it. */
export const PAPER: Frame = { width: 780, height: 720, top: 30, side: 60, bottom: 90 };
/** Two pictures side by side are half as wide. */
export const PAPER_OF_TWO: Frame = { ...PAPER, height: 440, side: 40 };
const FOOT_LINE = 22;
/** Of the last line, above the edge. */
const LAST_LINE = 28;
/** Room for a disc and its name below the lowest place. */
const NAME_BELOW = 30;

export interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash: number;
  /** Corners of the head of an arrow. */
  readonly head?: readonly (readonly [number, number])[];
}
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly square: boolean;
  readonly colour: string;
}
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}
/** An exported picture as a list of shapes and texts, independent of the output format. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly words: readonly Words[];
}

function ruler(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d")!;
  context.font = `${LABEL_PX}px ${FONT}`;
  return (text) => context.measureText(text).width;
}

/** The part of the file that a picture has. */
interface Part {
  readonly left: number;
  readonly width: number;
}

/** Fits nodes into a part of the file without distortion. */
function projection(
  nodes: readonly SceneNode[],
  { left: edge, width }: Part,
  { height, ...margin }: Frame,
): (node: SceneNode) => readonly [number, number] {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const room = [width - 2 * margin.side, height - margin.top - margin.bottom] as const;
  const scale = Math.min(room[0] / (right - left || 1), room[1] / (high - low || 1));
  const middle = [(left + right) / 2, (low + high) / 2] as const;
  const centre = [edge + width / 2, margin.top + room[1] / 2] as const;
  return ({ x, y }) => [centre[0] + (x - middle[0]) * scale, centre[1] - (y - middle[1]) * scale];
}

/** @param foot lines below the picture, so that it can be understood without the page */
export function drawingOf(
  { pictures, examples }: Pictured,
  title: string,
  foot: readonly string[],
  paper = FILE,
): Drawing {
  const { height, side } = paper;
  const examplesIn = inRows(examples, EXAMPLE_LENGTH + 5 * SWATCH, paper);
  const swatchesIn = inRows(pictures[0]?.scene.painting.swatches ?? [], 4 * SWATCH, paper);
  const lowest = height - LAST_LINE - foot.length * FOOT_LINE;
  const aboveSwatches = lowest - swatchesIn.rows * FOOT_LINE;
  const needed = height - aboveSwatches + examplesIn.rows * FOOT_LINE + NAME_BELOW;
  const frame = { ...paper, bottom: Math.max(paper.bottom, needed) };
  const width = frame.width / pictures.length;
  const everybody = pictures.flatMap(({ scene }) => scene.nodes);
  const drawn = pictures.map(({ scene, heading }, at) =>
    pictureOf(scene, heading, everybody, { left: at * width, width }, frame),
  );
  const left = side / 2;
  const heading = { x: left, y: 50, text: title, size: 24, bold: true };
  const below = foot.map((text, line) => ({
    ...{ x: left, y: height - LAST_LINE - (foot.length - 1 - line) * FOOT_LINE, text },
    ...{ size: 13, bold: false },
  }));
  const meaning = swatchesAt(swatchesIn, lowest);
  const lines = examplesAt(examplesIn, aboveSwatches);
  return {
    ...{ width: frame.width, height },
    lines: [...drawn.flatMap((picture) => picture.lines), ...lines.lines],
    marks: [...drawn.flatMap((picture) => picture.marks), ...meaning.marks],
    words: [
      ...(title ? [heading] : []),
      ...drawn.flatMap((picture) => picture.words),
      ...meaning.words,
      ...lines.words,
      ...below,
    ],
  };
}

type Shapes = Pick<Drawing, "lines" | "marks" | "words">;

/** @param everybody nodes of all pictures beside it, which have one projection */
function pictureOf(
  { nodes, links }: Scene,
  heading: string | null,
  everybody: readonly SceneNode[],
  part: Part,
  frame: Frame,
): Shapes {
  const place = projection(everybody, part, frame);
  const places = new Map(nodes.map((node) => [node.key, place(node)]));
  const sizes = new Map(nodes.map(({ key, size }) => [key, size]));
  // strongest last, on top of the others
  const sorted = [...links].sort((a, b) => a.weight - b.weight);
  const lines = sorted.map(({ source: from, target: to, line }): Line => {
    return ended(places.get(from)!, places.get(to)!, line, sizes.get(to) ?? 0);
  });
  const marks = nodes.map(({ key, kind, size, colour }): Mark => {
    const [x, y] = places.get(key)!;
    return { x, y, size, square: kind === "item", colour };
  });
  const above = heading === null ? [] : [{ x: part.left + frame.side / 2, y: frame.top - 8, text: heading }];
  const words = above.map((text) => ({ ...text, size: 18, bold: true }));
  return { lines, marks, words: [...words, ...labelsOf(nodes, places, part, frame)] };
}

type Point = readonly [number, number];

/** An arrow ends at the disc of its target, with a head; another line goes to the middle. */
function ended(from: Point, centre: Point, line: LineLook, radius: number): Line {
  const { colour, opacity, width, dash } = line;
  const look = { colour, opacity, width, dash };
  if (!line.arrow) return { from, to: centre, ...look };
  return { from, ...arrowOf(from, centre, radius, width), ...look };
}

const EXAMPLE_LENGTH = 40;
const SWATCH = 6;

interface InRows<Entry> {
  readonly placed: readonly { readonly entry: Entry; readonly x: number; readonly row: number }[];
  readonly rows: number;
}

/** One entry after another, in as many rows as they need. */
function inRows<Entry extends { readonly words: string }>(
  entries: readonly Entry[],
  sample: number,
  { side, width }: Frame,
): InRows<Entry> {
  const widthOf = ruler();
  const left = side / 2;
  let [end, row] = [left, 0];
  const placed = entries.map((entry) => {
    const needs = sample + widthOf(entry.words) * 1.1;
    if (end > left && end + needs > width) [end, row] = [left, row + 1];
    const x = end;
    end += needs;
    return { entry, x, row };
  });
  return { placed, rows: entries.length > 0 ? row + 1 : 0 };
}

const rowAt = (row: number, rows: number, bottom: number): number => bottom - (rows - 1 - row) * FOOT_LINE;

/** What the lines mean, above a height. */
function examplesAt({ placed, rows }: InRows<LineExample>, bottom: number): Pick<Drawing, "lines" | "words"> {
  const parts = placed.map(({ entry: { line, words: text }, x, row }) => {
    const y = rowAt(row, rows, bottom);
    return {
      line: ended([x, y - 4], [x + EXAMPLE_LENGTH, y - 4], line, 0),
      words: { x: x + EXAMPLE_LENGTH + SWATCH, y, text, size: 13, bold: false },
    };
  });
  return { lines: parts.map(({ line }) => line), words: parts.map(({ words }) => words) };
}

/** What the colours mean, above a height. */
function swatchesAt({ placed, rows }: InRows<Swatch>, bottom: number): Pick<Drawing, "marks" | "words"> {
  const parts = placed.map(({ entry: { colour, words: text }, x, row }) => {
    const y = rowAt(row, rows, bottom);
    return {
      mark: { x: x + SWATCH, y: y - SWATCH + 1, size: SWATCH, square: false, colour },
      words: { x: x + 2.5 * SWATCH, y, text, size: 13, bold: false },
    };
  });
  return { marks: parts.map(({ mark }) => mark), words: parts.map(({ words }) => words) };
}

function labelsOf(
  nodes: readonly SceneNode[],
  places: ReadonlyMap<string, readonly [number, number]>,
  { left, width: room }: Part,
  { height, bottom }: Frame,
): Words[] {
  const widthOf = ruler();
  const sorted = [...nodes].sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
  const boxes = sorted.map(({ key, lines, size }) => {
    const [x, y] = places.get(key)!;
    const width = Math.max(...lines.map(widthOf)) + 4;
    return { key, x: x - left, y, radius: size, width, height: lines.length * LABEL_LINE_PX };
  });
  const placed = placeLabels(boxes, { width: room, height: height - bottom + NAME_BELOW });
  return sorted.flatMap(({ key, lines, kind }) => {
    const at = placed.get(key);
    if (!at) return [];
    return lines.map((text, index) => ({
      x: left + at.x + 2,
      y: at.y + (index + 0.8) * LABEL_LINE_PX,
      text,
      size: LABEL_PX,
      bold: kind === "item",
    }));
  });
}
