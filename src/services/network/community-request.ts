import type { CommunityRequest } from "../../analysis/network/communities.js";
import { UserError } from "../../errors.js";

const MOST_TRIALS = 100;

/** @throws UserError BAD_FILTER */
export function requireCommunities({ resolution, seed, trials }: CommunityRequest): void {
  if (!(resolution > 0 && resolution <= 100))
    throw new UserError(
      "BAD_FILTER",
      `communities.resolution is ${resolution}; it lies above 0 and is at most 100.`,
    );
  if (seed < 0) throw new UserError("BAD_FILTER", `communities.seed is ${seed}; it is 0 or more.`);
  if (trials < 1 || trials > MOST_TRIALS)
    throw new UserError(
      "BAD_FILTER",
      `communities.trials is ${trials}; ask for 1 to ${MOST_TRIALS} of them.`,
    );
}
