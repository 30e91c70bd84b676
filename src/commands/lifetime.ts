/** The lifetime of a token, as it is given on the command line. */
import type { Command } from "commander";
import { WRONG_USAGE } from "./exit-codes.js";

const SECONDS = { m: 60, h: 3_600, d: 86_400 };
const LONGEST_SECONDS = 365 * SECONDS.d;

/** Ends the command as wrongly used where the text is no lifetime. */
export function secondsOf(text: string, command: Command): number {
  const [, number, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const seconds = Number(number) * SECONDS[unit as keyof typeof SECONDS];
  if (seconds > 0 && seconds <= LONGEST_SECONDS) return seconds;
  return wrong(command, "--expires must be a duration such as 30m, 8h or 90d, at most 365d");
}

export function wrong(command: Command, message: string): never {
  return command.error(`error: ${message}`, { exitCode: WRONG_USAGE });
}
