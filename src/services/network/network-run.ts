/** A network within one request: each measure is waited for once, however many nodes are asked for it. */
import type { Communities, CommunityRequest } from "../../analysis/network/communities.js";
import type { NetworkMeasure } from "../../analysis/network-measures/network-measure.js";
import type { Computer } from "../computer.js";
import type { MeasuredNetwork } from "./measured-network.js";

export class NetworkRun {
  private readonly values = new Map<NetworkMeasure, Promise<Float64Array>>();
  private found: Promise<Communities> | null = null;

  constructor(
    readonly measured: MeasuredNetwork,
    readonly communityRequest: CommunityRequest,
    private readonly computer: Computer,
  ) {}

  /** null where the measure is not defined for the node. @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  async value(measure: NetworkMeasure, place: number): Promise<number | null> {
    const known = this.values.get(measure) ?? this.measured.values(measure, this.computer);
    this.values.set(measure, known);
    return defined((await known)[place]!);
  }

  /** @throws UserError COMPUTE_TIMEOUT */
  communities(): Promise<Communities> {
    return (this.found ??= this.measured.communities(this.communityRequest, this.computer));
  }
}

export function defined(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
