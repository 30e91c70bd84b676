/** Prints why a command failed on standard error and returns its exit code. */
import { CommanderError } from "commander";
import { isDebugging } from "../environment.js";
import { UserError } from "../errors.js";
import { worded } from "../wording/language.js";
import { DONE, Failed, FAILED, WRONG_USAGE } from "./exit-codes.js";
import { tell } from "./output.js";

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  if (error instanceof Failed) return FAILED;
  if (error instanceof UserError) tell(`${error.code}: ${worded(error.message)}`);
  else tellUnexpected(error);
  return FAILED;
}

function tellUnexpected(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  if (isDebugging() && error instanceof Error) tell(error.stack ?? error.message);
  const message = `An unexpected error occurred (${name}). Run the command again with LOG_LEVEL=debug to see where.`;
  tell(`INTERNAL: ${worded(message)}`);
}
