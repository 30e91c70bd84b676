/** Where names stand: beside their nodes, the strongest first, never upon each other nor upon another node. */
export interface Wanted {
  readonly key: string;
  /** The middle of the node, on the screen. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
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
/** With more nodes than this, whether names hide nodes is not looked at: it would take longer than a frame. */
const FEW = 800;

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Right, left, below and above, then the corners. */
function positions({ x, y, radius, width, height }: Wanted): Rectangle[] {
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

const discOf = ({ x, y, radius }: Wanted): Rectangle => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});

const inside = ({ x, y, width, height }: Rectangle, frame: Frame): boolean =>
  x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;

/** @param wanted in the order in which they may choose their place */
export function placeLabels(wanted: readonly Wanted[], frame: Frame): Map<string, Rectangle> {
  const placed = new Map<string, Rectangle>();
  const discs = wanted.length > FEW ? [] : wanted.map((one) => ({ key: one.key, disc: discOf(one) }));
  const taken: Rectangle[] = [];
  for (const one of wanted) {
    const isFree = (place: Rectangle) =>
      inside(place, frame) &&
      !taken.some((other) => meet(place, other)) &&
      !discs.some(({ key, disc }) => key !== one.key && meet(place, disc));
    const best = positions(one).find(isFree);
    if (!best) continue;
    taken.push(best);
    placed.set(one.key, best);
  }
  return placed;
}
