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
 * Places labels greedily, without overlap with each other or with other nodes. Labels that find no place are omitted.
 * @param labels by priority
 * @param nodes all nodes on the screen, with and without a label
 */
export function placeLabels(
  labels: readonly Label[],
  frame: Frame,
  nodes: readonly Round[] = labels,
): Map<string, Rectangle> {
  const placed = new Map<string, Rectangle>();
  const discs = nodes.length > FEW ? [] : nodes.map((node) => ({ key: node.key, disc: discOf(node) }));
  const taken: Rectangle[] = [];
  for (const label of labels) {
    const isFree = (place: Rectangle) =>
      inside(place, frame) &&
      !taken.some((other) => overlap(place, other)) &&
      !discs.some(({ key, disc }) => key !== label.key && overlap(place, disc));
    const free = positions(label).find(isFree);
    const best = free ?? (label.always ? nearest(label, taken, frame) : null);
    if (!best) continue;
    taken.push(best);
    placed.set(label.key, best);
  }
  return placed;
}
