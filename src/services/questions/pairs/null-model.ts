/** Compares the shared counts of pairs with a null model. */
import {
  TRADES_PER_BODY,
  type NullModelRequest,
  type NullModelResult,
} from "../../../analysis/pairs/null-model.js";
import type { Computer } from "../../computing/computer.js";
import type { View } from "../../../analysis/index/view.js";
import { UserError } from "../../../errors.js";

const MAX_TRIALS = 10_000;
/** Maximum number of entries traded in one request, which take a few seconds. */
const MAX_ENTRIES = 40_000_000;
/** Maximum number of pairs compared in one request, over all trials. */
const MAX_PAIRS = 5_000_000;

/** @throws UserError BAD_FILTER, NETWORK_TOO_LARGE */
export async function nullModelOf(
  view: View,
  pairs: readonly (readonly [number, number])[],
  request: NullModelRequest,
  { compute, signal }: Computer,
): Promise<NullModelResult[]> {
  const { trials, seed } = request;
  if (trials < 1 || trials > MAX_TRIALS)
    throw new UserError("BAD_FILTER", `trials is ${trials}; ask for 1 to ${MAX_TRIALS} of them.`);
  if (seed < 0) throw new UserError("BAD_FILTER", `seed is ${seed}; it is 0 or more.`);
  const entries = 2 * TRADES_PER_BODY * view.incidence.items.length;
  if (entries * trials > MAX_ENTRIES) {
    throw new UserError(
      "NETWORK_TOO_LARGE",
      `${trials} trials would trade ${entries * trials} entries; at most ${MAX_ENTRIES} are. Ask for ${Math.floor(MAX_ENTRIES / entries)} trials or fewer, or narrow the filter.`,
      { maximum: MAX_ENTRIES },
    );
  }
  if (request.adjusted) requireFewPairs(view, trials);
  return compute("nullModel", { incidence: view.incidence, pairs, request }, signal);
}

/** q-values need all pairs in every trial. */
function requireFewPairs({ incidence: { itemStart } }: View, trials: number): void {
  let pairs = 0;
  for (let item = 0; item + 1 < itemStart.length; item++) {
    const size = itemStart[item + 1]! - itemStart[item]!;
    pairs += (size * (size - 1)) / 2;
  }
  if (pairs * trials <= MAX_PAIRS) return;
  throw new UserError(
    "NETWORK_TOO_LARGE",
    `${trials} trials would compare ${pairs * trials} pairs for the q-values; at most ${MAX_PAIRS} are. Ask for ${Math.floor(MAX_PAIRS / pairs)} trials or fewer, narrow the filter, or leave out qValue.`,
    { maximum: MAX_PAIRS },
  );
}
