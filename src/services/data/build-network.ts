/** Builds networks on worker threads, or on this one where that takes some ten milliseconds. */
import { wedgesOf } from "../../analysis/index/incidence.js";
import type { View } from "../../analysis/index/view.js";
import { buildNetwork, type Network, type NetworkRequest } from "../../analysis/network/network.js";
import type { PairScope } from "../../analysis/pairs/pair-scope.js";
import { UserError } from "../../errors.js";
import type { Computer } from "../computing/computer.js";

/** Pairs of bodies in the same item, and of items of the same body. */
const FEW_STEPS = 100_000;

/** @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT, TOO_BUSY */
export async function networkIn(
  view: View,
  scope: PairScope,
  request: NetworkRequest,
  { compute, signal, piece }: Computer,
): Promise<Network> {
  const { incidence } = view;
  if (wedgesOf(incidence) + wedgesOfItems(view) <= FEW_STEPS)
    return piece(() => buildNetwork(view, scope, request));
  const built = await compute("cutNetwork", { incidence, scope, request }, signal);
  if (!("refused" in built)) return built;
  const { code, message, details } = built.refused;
  throw new UserError(code, message, details);
}

function wedgesOfItems({ incidence: { bodyStart, bodyCount } }: View): number {
  let sum = 0;
  for (let body = 0; body < bodyCount; body++) {
    const size = bodyStart[body + 1]! - bodyStart[body]!;
    sum += (size * (size - 1)) / 2;
  }
  return sum;
}
