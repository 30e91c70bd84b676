/** A network with its node measures, each computed on first use and then cached. */
import { breadthDepthRoles, type BreadthDepthRole } from "../../analysis/network/breadth-depth.js";
import type { Communities, CommunityRequest } from "../../analysis/network/communities.js";
import type { Network } from "../../analysis/network/network.js";
import { requireAffordable } from "../../analysis/network/measures/affordable.js";
import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import { UserError } from "../../errors.js";
import type { Computer } from "../computing/computer.js";
import { SharedWork } from "../computing/shared-work.js";

const MAX_LAYOUT_NODES = 5_000;

export class MeasuredNetwork {
  private readonly work = new SharedWork();
  private roles: BreadthDepthRole[] | null = null;

  constructor(readonly network: Network) {}

  /** One number per node; NaN where the measure is not defined. @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  async values(measure: NetworkMeasure, { compute, signal }: Computer): Promise<Float64Array> {
    const { graph } = this.network;
    requireAffordable(measure, graph);
    const { id } = measure;
    return this.work.get(id, (ending) => compute("nodeMeasure", { graph, id }, ending), signal);
  }

  /** x and y of each node, interleaved. */
  layout({ compute, signal }: Computer): Promise<Float64Array> {
    const { graph } = this.network;
    if (graph.size > MAX_LAYOUT_NODES) {
      throw new UserError(
        "NETWORK_TOO_LARGE",
        `Positions are computed for at most ${MAX_LAYOUT_NODES} nodes; this network has ${graph.size}. Leave positions out, or ask for fewer nodes.`,
        { maximum: MAX_LAYOUT_NODES },
      );
    }
    return this.work.get("layout", (ending) => compute("layout", { graph }, ending), signal);
  }

  communities(request: CommunityRequest, { compute, signal }: Computer): Promise<Communities> {
    const { graph } = this.network;
    const key = JSON.stringify(request);
    return this.work.get(key, (ending) => compute("communities", { graph, request }, ending), signal);
  }

  /** null unless the nodes are bodies: only then are breadth and depth defined. */
  breadthDepthRole(node: number): BreadthDepthRole | null {
    if (this.network.mode !== "BODIES") return null;
    return (this.roles ??= breadthDepthRoles(this.network.graph))[node]!;
  }

  /** How many numbers it may come to store; an estimate for the cache limit. */
  get weight(): number {
    const { graph, bodies, items } = this.network;
    return 4 * graph.neighbours.length + 20 * (bodies.length + items.length);
  }
}
