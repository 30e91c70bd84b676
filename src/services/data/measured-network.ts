/** A network with what has been computed of its nodes, each measure when it is first asked for. */
import { breadthDepthRoles, type BreadthDepthRole } from "../../analysis/network/breadth-depth.js";
import type { Communities, CommunityRequest } from "../../analysis/network/communities.js";
import type { Network } from "../../analysis/network/network.js";
import { requireAffordable } from "../../analysis/network/measures/affordable.js";
import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import { UserError } from "../../errors.js";
import type { Computer } from "../computing/computer.js";
import { SharedWork } from "../computing/shared-work.js";

const MOST_DRAWN = 5_000;

export class MeasuredNetwork {
  private readonly work = new SharedWork();
  private roles: BreadthDepthRole[] | null = null;

  constructor(readonly network: Network) {}

  /** One number a node; NaN where the measure is not defined. @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  async values(measure: NetworkMeasure, { compute, signal }: Computer): Promise<Float64Array> {
    const { graph } = this.network;
    requireAffordable(measure, graph);
    const { id } = measure;
    return this.work.get(id, (ending) => compute("nodeMeasure", { graph, id }, ending), signal);
  }

  /** x and y of each node in turn. */
  layout({ compute, signal }: Computer): Promise<Float64Array> {
    const { graph } = this.network;
    if (graph.size > MOST_DRAWN) {
      throw new UserError(
        "NETWORK_TOO_LARGE",
        `Positions are worked out for ${MOST_DRAWN} nodes at most; this network has ${graph.size}. Leave positions away, or ask for fewer nodes.`,
        { maximum: MOST_DRAWN },
      );
    }
    return this.work.get("layout", (ending) => compute("layout", { graph }, ending), signal);
  }

  communities(request: CommunityRequest, { compute, signal }: Computer): Promise<Communities> {
    const { graph } = this.network;
    const key = JSON.stringify(request);
    return this.work.get(key, (ending) => compute("communities", { graph, request }, ending), signal);
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
