/** Breadth-first search from one node, level by level; the arrays are reused for the next source. */
import { degreeOf, type NetworkGraph } from "../graph.js";

export class ShortestPaths {
  /** Nodes in the order in which they are reached; the first `reached` are valid. */
  readonly order: Int32Array;
  reached = 0;
  /** Number of distances, including 0, that of the source. */
  levels = 0;
  /** Where the nodes of each distance begin in `order`; one longer than the number of levels. */
  readonly levelStart: Int32Array;
  /** Distance from the source in links; −1 for a node that is not reached. */
  readonly distance: Int32Array;
  /** Number of shortest paths from the source to each node reached. */
  readonly pathCounts: Float64Array;
  /** By node: the number of nodes in its component, and of ends of links in it. */
  private readonly component: { nodes: Int32Array; linkEnds: Float64Array };

  constructor(private readonly graph: NetworkGraph) {
    const { size } = graph;
    this.order = new Int32Array(size);
    this.levelStart = new Int32Array(size + 1);
    this.distance = new Int32Array(size).fill(-1);
    this.pathCounts = new Float64Array(size);
    this.component = { nodes: new Int32Array(size), linkEnds: new Float64Array(size) };
    this.findComponents();
  }

  from(source: number): void {
    for (let i = 0; i < this.reached; i++) this.distance[this.order[i]!] = -1;
    [this.order[0], this.distance[source], this.pathCounts[source]] = [source, 0, 1];
    [this.reached, this.levels, this.levelStart[1]] = [1, 1, 1];
    let unseen = this.component.linkEnds[source]! - degreeOf(this.graph, source);
    while (this.reached < this.component.nodes[source]!) {
      const { reached } = this;
      if (unseen < this.linkEndsAt(this.levels - 1)) this.pullLevel();
      else this.pushLevel();
      if (this.reached === reached) return;
      this.levelStart[++this.levels] = this.reached;
      unseen -= this.linkEndsAt(this.levels - 1);
    }
  }

  /** Number of ends of links at the nodes of one distance. */
  linkEndsAt(level: number): number {
    let sum = 0;
    for (let i = this.levelStart[level]!; i < this.levelStart[level + 1]!; i++)
      sum += degreeOf(this.graph, this.order[i]!);
    return sum;
  }

  /** Finds the next level by the links of the current one. */
  private pushLevel(): void {
    const { order, distance, pathCounts, levels } = this;
    const { start, neighbours } = this.graph;
    let end = this.reached;
    for (let i = this.levelStart[levels - 1]!; i < this.levelStart[levels]!; i++) {
      const node = order[i]!;
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const other = neighbours[at]!;
        if (distance[other] === -1) [order[end++], distance[other], pathCounts[other]] = [other, levels, 0];
        if (distance[other] === levels) pathCounts[other]! += pathCounts[node]!;
      }
    }
    this.reached = end;
  }

  /** Finds the next level by the links of the nodes not yet reached, which are few once most of a dense network is. */
  private pullLevel(): void {
    const { order, distance, pathCounts, levels } = this;
    const { start, neighbours, size } = this.graph;
    let end = this.reached;
    for (let node = 0; node < size; node++) {
      if (distance[node] !== -1) continue;
      let sum = 0;
      for (let at = start[node]!; at < start[node + 1]!; at++)
        if (distance[neighbours[at]!] === levels - 1) sum += pathCounts[neighbours[at]!]!;
      if (sum > 0) [order[end++], distance[node], pathCounts[node]] = [node, levels, sum];
    }
    this.reached = end;
  }

  private findComponents(): void {
    const { nodes, linkEnds } = this.component;
    nodes.fill(this.graph.size);
    linkEnds.fill(Infinity);
    const assigned = new Uint8Array(nodes.length);
    for (let node = 0; node < nodes.length; node++) {
      if (assigned[node] === 1) continue;
      this.from(node);
      const found = this.order.subarray(0, this.reached);
      const ends = found.reduce((sum, member) => sum + degreeOf(this.graph, member), 0);
      for (const member of found)
        [assigned[member], nodes[member], linkEnds[member]] = [1, this.reached, ends];
    }
  }
}
