/** How a command ends other than well. */

export const DONE = 0;
export const FAILED = 1;
export const USED_WRONGLY = 2;

/** A command that failed and has said why. */
export class Failed extends Error {
  constructor() {
    super("The command failed; what it printed says why.");
    this.name = "Failed";
  }
}
