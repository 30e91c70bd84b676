/** A network within one request: each measure is requested once, for however many nodes it is queried. */
import type { Communities, CommunityRequest } from "../../analysis/network/communities.js";
import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import type { Computer } from "../computing/computer.js";
import type { MeasuredNetwork } from "../data/measured-network.js";

export class NetworkRun {
  private readonly known = new Map<NetworkMeasure, Promise<Float64Array>>();
  private found: Promise<Communities> | null = null;
  private laidOut: Promise<Float64Array> | null = null;

  constructor(
    readonly measured: MeasuredNetwork,
    readonly communityRequest: CommunityRequest,
    private readonly computer: Computer,
  ) {}

  /** Values by position of the node; NaN where the measure is not defined. @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  values(measure: NetworkMeasure): Promise<Float64Array> {
    const values = this.known.get(measure) ?? this.measured.values(measure, this.computer);
    this.known.set(measure, values);
    return values;
  }

  /** null where the measure is not defined for the node. @throws as values */
  async value(measure: NetworkMeasure, place: number): Promise<number | null> {
    return defined((await this.values(measure))[place]!);
  }

  /** x and y of each node, interleaved. @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  layout(): Promise<Float64Array> {
    return (this.laidOut ??= this.measured.layout(this.computer));
  }

  /** @throws UserError COMPUTE_TIMEOUT */
  communities(): Promise<Communities> {
    return (this.found ??= this.measured.communities(this.communityRequest, this.computer));
  }
}

/** NaN, which stands for an undefined value, as null. */
export function defined(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
