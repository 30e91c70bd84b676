/** Places the nodes of one picture by forces, from given places. No random numbers: the same picture, the same places. */
export interface LayoutNode {
  x: number;
  y: number;
}
export interface LayoutLink {
  /** Positions among the nodes. */
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

const TURNS = 220;
/** Of the half width of the frame, from -100 to 100. */
const FIRST_STEP = 14;
const GRAVITY = 0.06;
/** Draws each node back to where it was, so that a small change of conditions moves little. */
const MEMORY = 0.04;
const SIDE = 200;

/** Coordinates in arrays of numbers, which are read and written many millions of times. */
interface Spots {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const spotsOf = (nodes: readonly LayoutNode[]): Spots => ({
  x: Float64Array.from(nodes, ({ x }) => x),
  y: Float64Array.from(nodes, ({ y }) => y),
});

/** Moves the nodes in place: linked ones attract each other, all repel, and the steps become smaller. */
export function moveByForces(nodes: LayoutNode[], links: readonly LayoutLink[]): void {
  const [start, spots] = [spotsOf(nodes), spotsOf(nodes)];
  const pull = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const room = SIDE / Math.sqrt(Math.max(1, nodes.length));
  const springs = springsOf(nodes.length, links);
  for (let turn = 0; turn < TURNS; turn++) {
    const step = FIRST_STEP * (1 - turn / TURNS);
    repel(spots, pull, room);
    attract(spots, pull, springs, room);
    for (const axis of ["x", "y"] as const)
      pull[axis].forEach((force, at) => {
        const place = spots[axis][at]!;
        pull[axis][at] = force - GRAVITY * place - MEMORY * (place - start[axis][at]!);
      });
    move(spots, pull, step);
  }
  nodes.forEach((node, at) => Object.assign(node, { x: spots.x[at]!, y: spots.y[at]! }));
}

interface Springs {
  /** Positions among the nodes. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly strength: Float64Array;
}

/** The links of a node with many pull less each, so that its neighbours are not drawn into one heap. */
function springsOf(count: number, links: readonly LayoutLink[]): Springs {
  const degrees = new Int32Array(count);
  for (const { source, target } of links) {
    degrees[source]!++;
    degrees[target]!++;
  }
  const most = links.reduce((found, { weight }) => Math.max(found, weight), 1);
  return {
    source: Int32Array.from(links, ({ source }) => source),
    target: Int32Array.from(links, ({ target }) => target),
    strength: Float64Array.from(links, ({ source, target, weight }) => {
      const busiest = Math.max(degrees[source]!, degrees[target]!);
      return (0.3 + 0.7 * Math.sqrt(weight / most)) / Math.sqrt(busiest);
    }),
  };
}

function repel({ x, y }: Spots, { x: pullX, y: pullY }: Spots, room: number): void {
  const square = room * room;
  const count = x.length;
  for (let a = 0; a < count; a++) {
    const atX = x[a]!;
    const atY = y[a]!;
    let sumX = 0;
    let sumY = 0;
    for (let b = a + 1; b < count; b++) {
      // equal places part in a direction that depends on the order
      const dx = atX - x[b]! || 0.01 * (a - b);
      const dy = atY - y[b]! || 0.01;
      const force = square / (dx * dx + dy * dy);
      const byX = dx * force;
      const byY = dy * force;
      sumX += byX;
      sumY += byY;
      pullX[b] = pullX[b]! - byX;
      pullY[b] = pullY[b]! - byY;
    }
    pullX[a] = pullX[a]! + sumX;
    pullY[a] = pullY[a]! + sumY;
  }
}

function attract({ x, y }: Spots, { x: pullX, y: pullY }: Spots, springs: Springs, room: number): void {
  const { source, target, strength } = springs;
  for (let at = 0; at < source.length; at++) {
    const one = source[at]!;
    const other = target[at]!;
    const dx = x[one]! - x[other]!;
    const dy = y[one]! - y[other]!;
    // not Math.hypot, which is slow
    const force = (Math.sqrt(dx * dx + dy * dy) / room) * strength[at]!;
    const byX = dx * force;
    const byY = dy * force;
    pullX[one] = pullX[one]! - byX;
    pullY[one] = pullY[one]! - byY;
    pullX[other] = pullX[other]! + byX;
    pullY[other] = pullY[other]! + byY;
  }
}

function move({ x, y }: Spots, pull: Spots, step: number): void {
  for (let at = 0; at < x.length; at++) {
    const length = Math.sqrt(pull.x[at]! ** 2 + pull.y[at]! ** 2);
    const share = length > step ? step / length : 1;
    x[at]! += pull.x[at]! * share;
    y[at]! += pull.y[at]! * share;
  }
  pull.x.fill(0);
  pull.y.fill(0);
}
