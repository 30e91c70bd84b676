/** Limits the computation for one network; a request above the limit is refused. */
import { UserError } from "../../errors.js";

/** Steps from node to node; a few seconds of work. */
const MOST_STEPS = 1_000_000_000;

const ADVICE = {
  hops: "Ask for fewer hops or seeds, or narrow the filter.",
  links: "Lower maxNodes, or narrow the filter.",
  measures: "Raise minShared, lower maxNodes, or narrow the filter.",
} as const;

/** Counts steps before they are taken. */
export class Budget {
  private left = MOST_STEPS;

  constructor(private readonly part: keyof typeof ADVICE) {}

  /** @throws UserError NETWORK_TOO_LARGE */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left >= 0) return;
    throw new UserError(
      "NETWORK_TOO_LARGE",
      `The network asked for takes more than ${MOST_STEPS} steps to compute. ${ADVICE[this.part]}`,
      { maximum: MOST_STEPS },
    );
  }
}
