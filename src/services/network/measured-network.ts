/** A network with what has been computed of its nodes, each measure when it is first asked for. */
import { breadthDepthRoles, type BreadthDepthRole } from "../../analysis/network/breadth-depth.js";
import {
  findCommunities,
  type Communities,
  type CommunityRequest,
} from "../../analysis/network/communities.js";
import type { Network } from "../../analysis/network/network.js";
import { requireAffordable } from "../../analysis/network-measures/affordable.js";
import type { NetworkMeasure } from "../../analysis/network-measures/network-measure.js";

export class MeasuredNetwork {
  private readonly computed = new Map<string, Float64Array>();
  private readonly found = new Map<string, Communities>();
  private roles: BreadthDepthRole[] | null = null;

  constructor(readonly network: Network) {}

  /** One number a node; NaN where the measure is not defined. @throws UserError NETWORK_TOO_LARGE */
  values(measure: NetworkMeasure): Float64Array {
    const known = this.computed.get(measure.id);
    if (known) return known;
    requireAffordable(measure, this.network.graph);
    const values = measure.compute(this.network.graph);
    this.computed.set(measure.id, values);
    return values;
  }

  communities(request: CommunityRequest): Communities {
    const key = JSON.stringify(request);
    const known = this.found.get(key) ?? findCommunities(this.network.graph, request);
    this.found.set(key, known);
    return known;
  }

  /** null: breadth and depth are those of bodies among bodies. */
  breadthDepthRole(node: number): BreadthDepthRole | null {
    if (this.network.mode !== "BODIES") return null;
    return (this.roles ??= breadthDepthRoles(this.network.graph))[node]!;
  }

  /** Numbers that it may come to hold, for the bound on memory. */
  get weight(): number {
    const { graph, bodies, items } = this.network;
    return 4 * graph.neighbours.length + 20 * (bodies.length + items.length);
  }
}
