/** Colours of the picture, its legend and exported images. */
export const COLOURS = {
  body: "#1f4e79",
  item: "#9a5b00",
  selected: "#b3245c",
  faded: "#d7dde5",
  ink: "#1d2735",
  paper: "#ffffff",
  weak: "#c3cedb",
  middle: "#6f8aa8",
  strong: "#1f4e79",
  lead: "#7d4a00",
  part: "#8b95a3",
} as const;

export type LinkStyle = "weak" | "middle" | "strong" | "lead" | "part";

/** Line styles: dashes show the role and width the strength, never colour alone. */
export const LINES: Readonly<Record<LinkStyle, { colour: string; width: number; dashed: boolean }>> = {
  weak: { colour: COLOURS.weak, width: 1, dashed: false },
  middle: { colour: COLOURS.middle, width: 2, dashed: false },
  strong: { colour: COLOURS.strong, width: 4, dashed: false },
  lead: { colour: COLOURS.lead, width: 3, dashed: false },
  part: { colour: COLOURS.part, width: 1, dashed: true },
};

export const DASH_PX = 5;
export const LABEL_PX = 12;
export const LABEL_LINE_PX = 15;
export const FONT = '"Noto Sans SC Seed", "Noto Sans SC Variable", system-ui, sans-serif';

const bodySize = (entries: number): number => 3.5 + 2 * Math.sqrt(entries);
const ITEM_SIZE = 8;
/** With more nodes than this, each is drawn smaller to avoid overlap. */
const ROOMY = 150;
const SMALLEST = 0.25;

/** @param all the number of nodes */
export function nodeSize(kind: "body" | "item", entries: number, all: number): number {
  const scale = Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY / all)));
  return scale * (kind === "body" ? bodySize(entries) : ITEM_SIZE);
}

/** Attributes of nodes and edges for sigma, which requires type aliases rather than interfaces (index signatures). */
export type NodeLook = { x: number; y: number; size: number; type: string; color: string; zIndex: number };
export type EdgeLook = { size: number; type: string; color: string; zIndex: number };
