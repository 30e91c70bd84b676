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

/** Moves the nodes in place: linked ones attract each other, all repel, and the steps become smaller. */
export function moveByForces(nodes: LayoutNode[], links: readonly LayoutLink[]): void {
  const start = nodes.map(({ x, y }) => ({ x, y }));
  const room = SIDE / Math.sqrt(Math.max(1, nodes.length));
  const springs = springsOf(nodes.length, links);
  const pull = nodes.map(() => ({ x: 0, y: 0 }));
  for (let turn = 0; turn < TURNS; turn++) {
    const step = FIRST_STEP * (1 - turn / TURNS);
    repel(nodes, pull, room);
    for (const { source, target, strength } of springs)
      attract(nodes, pull, { source, target, strength, room });
    nodes.forEach((node, at) => move(node, pull[at]!, start[at]!, step));
  }
}

interface Spring {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

/** The links of a node with many pull less each, so that its neighbours are not drawn into one heap. */
function springsOf(count: number, links: readonly LayoutLink[]): Spring[] {
  const degrees = new Int32Array(count);
  for (const { source, target } of links) {
    degrees[source]!++;
    degrees[target]!++;
  }
  const most = links.reduce((found, { weight }) => Math.max(found, weight), 1);
  return links.map(({ source, target, weight }) => {
    const busiest = Math.max(degrees[source]!, degrees[target]!);
    return { source, target, strength: (0.3 + 0.7 * Math.sqrt(weight / most)) / Math.sqrt(busiest) };
  });
}

function repel(nodes: readonly LayoutNode[], pull: LayoutNode[], room: number): void {
  for (let a = 0; a < nodes.length; a++) {
    const [one, pullOfOne] = [nodes[a]!, pull[a]!];
    for (let b = a + 1; b < nodes.length; b++) {
      const other = nodes[b]!;
      // equal places part in a direction that depends on the order
      const dx = one.x - other.x || 0.01 * (a - b);
      const dy = one.y - other.y || 0.01;
      const force = (room * room) / (dx * dx + dy * dy);
      pullOfOne.x += dx * force;
      pullOfOne.y += dy * force;
      pull[b]!.x -= dx * force;
      pull[b]!.y -= dy * force;
    }
  }
}

function attract(
  nodes: readonly LayoutNode[],
  pull: LayoutNode[],
  { source, target, strength, room }: Spring & { readonly room: number },
): void {
  const dx = nodes[source]!.x - nodes[target]!.x;
  const dy = nodes[source]!.y - nodes[target]!.y;
  const force = (Math.hypot(dx, dy) / room) * strength;
  pull[source]!.x -= dx * force;
  pull[source]!.y -= dy * force;
  pull[target]!.x += dx * force;
  pull[target]!.y += dy * force;
}

function move(node: LayoutNode, pull: LayoutNode, start: LayoutNode, step: number): void {
  const x = pull.x - GRAVITY * node.x - MEMORY * (node.x - start.x);
  const y = pull.y - GRAVITY * node.y - MEMORY * (node.y - start.y);
  const length = Math.hypot(x, y);
  const share = length > step ? step / length : 1;
  node.x += x * share;
  node.y += y * share;
  pull.x = 0;
  pull.y = 0;
}
