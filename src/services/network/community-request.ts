import type { CommunityRequest } from "../../analysis/network/communities.js";
import { UserError } from "../../errors.js";
import { NETWORK_DEFAULTS } from "./question.js";

const DEFAULT: CommunityRequest = NETWORK_DEFAULTS.communities;
const MAX_RESOLUTION = 100;
const MAX_TRIALS = 100;

/** @throws UserError BAD_FILTER */
export function readCommunities(given: Partial<CommunityRequest>): CommunityRequest {
  const { resolution = DEFAULT.resolution, seed = DEFAULT.seed, trials = DEFAULT.trials } = given;
  const refuse = (problem: string) => new UserError("BAD_FILTER", `communities.${problem}`);
  if (!(resolution > 0 && resolution <= MAX_RESOLUTION))
    throw refuse(`resolution is ${resolution}; it must be above 0 and at most ${MAX_RESOLUTION}.`);
  if (seed < 0) throw refuse(`seed is ${seed}; it is 0 or more.`);
  if (trials < 1 || trials > MAX_TRIALS)
    throw refuse(`trials is ${trials}; ask for 1 to ${MAX_TRIALS} of them.`);
  return { resolution, seed, trials };
}
