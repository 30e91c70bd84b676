/** Exit codes of commands. */

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

/** Thrown by a command that failed and has already printed the reason. */
export class Failed extends Error {
  constructor() {
    super("The command failed; what it printed says why.");
    this.name = "Failed";
  }
}
