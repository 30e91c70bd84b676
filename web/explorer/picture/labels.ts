/** A node on the screen, which labels do not cover. */
export interface Round {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A label to be placed next to its node. */
export interface Label extends Round {
  /** Placed even where it covers something, because its node is chosen. */
  readonly always?: boolean;
  readonly width: number;
  readonly height: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

const GAP = 3;
/** With more nodes than this, labels may cover nodes: the check would take longer than a frame. */
const FEW = 800;
/** The radius of a node that a label may cover, as a share of that of its own node. */
const MUCH_SMALLER = 0.6;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Right, left, below and above, then the corners. */
function positions({ x, y, radius, width, height }: Label): Rectangle[] {
  const [right, left] = [x + radius + GAP, x - radius - GAP - width];
  const [below, above] = [y + radius + GAP, y - radius - GAP - height];
  const [middleX, middleY] = [x - width / 2, y - height / 2];
  const corners = [
    [right, middleY],
    [left, middleY],
    [middleX, below],
    [middleX, above],
    [right, below - radius],
    [right, above + radius],
    [left, below - radius],
    [left, above + radius],
  ] as const;
  return corners.map(([cornerX, cornerY]) => ({ x: cornerX, y: cornerY, width, height }));
}

const discOf = ({ x, y, radius }: Round): Rectangle => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});

const inside = ({ x, y, width, height }: Rectangle, frame: Frame): boolean =>
  x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;

/** The place beside its node that covers no other label, or the first; moved into the frame. */
function nearest(label: Label, taken: readonly Rectangle[], frame: Frame): Rectangle {
  const within = positions(label).map(({ x, y, width, height }) => ({
    x: Math.max(0, Math.min(x, frame.width - width)),
    y: Math.max(0, Math.min(y, frame.height - height)),
    ...{ width, height },
  }));
  return within.find((place) => !taken.some((other) => overlap(place, other))) ?? within[0]!;
}

/**
 * Places labels greedily, without overlap with each other or with other nodes. A label that finds no such place may cover
 * nodes much smaller than its own, so that the largest are named also where many meet. What finds no place is omitted.
 * @param labels by priority
 * @param nodes all nodes on the screen, with and without a label
 */
export function placeLabels(
  labels: readonly Label[],
  frame: Frame,
  nodes: readonly Round[] = labels,
): Map<string, Rectangle> {
  const placed = new Map<string, Rectangle>();
  const discs = nodes.length > FEW ? [] : nodes.map((node) => ({ ...node, disc: discOf(node) }));
  const taken: Rectangle[] = [];
  for (const label of labels) {
    const others = discs.filter(({ key }) => key !== label.key);
    const inFrame = positions(label).filter(
      (place) => inside(place, frame) && !taken.some((other) => overlap(place, other)),
    );
    const largestUnder = (place: Rectangle): number =>
      others.reduce((most, { radius, disc }) => (overlap(place, disc) ? Math.max(most, radius) : most), 0);
    const free =
      inFrame.find((place) => largestUnder(place) === 0) ??
      inFrame.find((place) => largestUnder(place) < MUCH_SMALLER * label.radius);
    const best = free ?? (label.always ? nearest(label, taken, frame) : null);
    if (!best) continue;
    taken.push(best);
    placed.set(label.key, best);
  }
  return placed;
}
