import { NARROW } from "./screen";

/** Colours of the picture, its legend and exported images. */
export const COLOURS = {
  body: "#1f4e79",
  item: "#9a5b00",
  selected: "#b3245c",
  faded: "#d7dde5",
  ink: "#1d2735",
  paper: "#ffffff",
  middle: "#6f8aa8",
  lead: "#7d4a00",
  part: "#8b95a3",
} as const;

/** Length of dashes, and of dots, in pixels. */
const DASH_PX = 5;
const DOT_PX = 2;

/** How a line is drawn; dashes show the role, and width the strength. Of two periods, colour alone tells some changes apart. */
export interface LineLook {
  readonly colour: string;
  /** From 0 to 1. */
  readonly opacity: number;
  readonly width: number;
  /** Length of its dashes in pixels; 0: solid. */
  readonly dash: number;
  /** Whether it points at its target. */
  readonly arrow?: boolean;
}

/** Lines between a body and an item. */
const ROLE_LINES: Readonly<Record<"lead" | "part", LineLook>> = {
  lead: { colour: COLOURS.lead, opacity: 1, width: 3, dash: 0 },
  part: { colour: COLOURS.part, opacity: 1, width: 1, dash: DASH_PX },
};

/** A line between a body and an item: wider where it stands for several projects. */
export function roleLine(role: keyof typeof ROLE_LINES, projects: number, scale: Scale): LineLook {
  const look = ROLE_LINES[role];
  return { ...look, width: look.width + sharedLine(projects, scale).width - 1 };
}

/** How what a pair shares differs between two periods. */
export type Change = "LOST" | "GAINED" | "MORE" | "FEWER" | "SAME";

function changeOf(before: number, after: number): Change {
  if (before === 0) return "GAINED";
  if (after === 0) return "LOST";
  return after === before ? "SAME" : after > before ? "MORE" : "FEWER";
}

/** Colours say which period has the pair, and can be told apart without red and green; dashes say the rest. */
const CHANGES: Readonly<Record<Change, Pick<LineLook, "colour" | "dash">>> = {
  LOST: { colour: "#c04e00", dash: 2 * DASH_PX },
  GAINED: { colour: "#0072b2", dash: 0 },
  MORE: { colour: "#26303c", dash: 0 },
  FEWER: { colour: "#26303c", dash: DOT_PX },
  SAME: { colour: "#98a2ae", dash: 0 },
};

/** What the widths and sizes of a picture are relative to. */
export interface Scale {
  /** The largest number shared. */
  readonly mostShared: number;
  readonly links: number;
  /** The largest value that the size of a disc stands for. */
  readonly mostValue: number;
  readonly nodes: number;
}

const WIDEST = 7;
const PALEST = 0.28;
/** Hues are not told apart where lines are paler. */
const PALEST_DIFFERENCE = 0.55;
const PALEST_ARROW = 0.8;
const EXAMPLE_WIDTH = 3;
/** With more lines than this, weak ones are paler still. */
const ROOMY_LINES = 400;

/** Width and opacity grow with what two bodies share. */
export function sharedLine(shared: number, { mostShared, links }: Scale): LineLook {
  const share = mostShared > 1 ? (shared - 1) / (mostShared - 1) : 0;
  const widest = links > ROOMY_LINES ? WIDEST * ON_A_PHONE : WIDEST;
  const width = 1 + (Math.min(widest, mostShared + 1) - 1) * share ** 0.8;
  const palest = PALEST * Math.min(1, Math.sqrt(ROOMY_LINES / Math.max(1, links)));
  return { colour: COLOURS.body, opacity: palest + (1 - palest) * share ** 0.6, width, dash: 0 };
}

/** An arrow for how many items one body leads in which the other takes part. */
export function leadLine(items: number, scale: Scale): LineLook {
  const { colour, opacity, width } = sharedLine(items, scale);
  return { colour, opacity: Math.max(opacity, PALEST_ARROW), width: 1.5 + width / 2, dash: 0, arrow: true };
}

/** Two bodies that share items of which neither leads one for the other. */
export const UNLED_LINE: LineLook = { colour: COLOURS.part, opacity: 0.5, width: 1, dash: 0 };

export const CHANGE_KINDS = Object.keys(CHANGES) as Change[];

/** An example of the lines of a kind of change. */
export const changeLine = (kind: Change): LineLook => ({
  width: EXAMPLE_WIDTH,
  opacity: 1,
  ...CHANGES[kind],
});

/** As wide as the difference; where there is none, as the smallest. */
export function differenceLine(before: number, after: number, scale: Scale): LineLook {
  const { width, opacity } = sharedLine(Math.max(1, Math.abs(after - before)), scale);
  return { width, opacity: Math.max(opacity, PALEST_DIFFERENCE), ...CHANGES[changeOf(before, after)] };
}

export const LABEL_PX = 12;
export const LABEL_LINE_PX = 15;
export const FONT = '"Noto Sans SC Seed", "Noto Sans SC Variable", system-ui, sans-serif';

const SMALLEST_BODY = 3.5;
/** Discs stay small enough for names beside them. */
const LARGEST_GROWTH = 8.5;
const ITEM_SIZE = 8;
/** With more nodes than this, each is drawn smaller to avoid overlap. */
const ROOMY = 150;
/** So few have room on a phone too. */
const FEW = 50;
const SMALLEST = 0.25;
/** Of many discs and lines on the screen of a phone. */
const ON_A_PHONE = NARROW ? 0.62 : 1;

/** The area of a disc grows with what its size stands for. */
export function nodeSize(kind: "body" | "item", value: number, { nodes, mostValue }: Scale): number {
  const room = nodes > FEW ? ON_A_PHONE : 1;
  const scale = room * Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY / nodes)));
  if (kind === "item") return scale * ITEM_SIZE;
  const growth = Math.min(LARGEST_GROWTH, mostValue < 1 ? LARGEST_GROWTH : 2 * Math.sqrt(mostValue));
  return scale * (SMALLEST_BODY + growth * Math.sqrt(mostValue > 0 ? value / mostValue : 0));
}

/** Attributes of nodes and edges for sigma, which requires type aliases rather than interfaces (index signatures). */
export type NodeLook = { x: number; y: number; size: number; type: string; color: string; zIndex: number };
export type EdgeLook = { size: number; type: string; color: string; dash: number };
