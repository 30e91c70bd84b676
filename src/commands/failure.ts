/** Says on standard error why a command ended, and finds the exit code for it. */
import { CommanderError } from "commander";
import { readConfig } from "../config.js";
import { UserError } from "../errors.js";
import { DONE, Failed, FAILED, USED_WRONGLY } from "./exit.js";
import { tell } from "./output.js";

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USED_WRONGLY;
  if (error instanceof Failed) return FAILED;
  if (error instanceof UserError) tell(`${error.code}: ${error.message}`);
  else tellUnforeseen(error);
  return FAILED;
}

function tellUnforeseen(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  if (isDebugging() && error instanceof Error) tell(error.stack ?? error.message);
  tell(
    `INTERNAL: Something unforeseen went wrong (${name}). Run it again with LOG_LEVEL=debug to see where.`,
  );
}

/** Settings that cannot be read are what failed, so they say nothing about the log. */
function isDebugging(): boolean {
  try {
    return ["debug", "trace"].includes(readConfig().logLevel);
  } catch {
    return false;
  }
}
