import { Option, type Command } from "commander";
import { MAKE_SECRET, readConfig } from "../config.js";
import { isCallerName, NAME_RULE } from "../domain/callers.js";
import { ACCESS_LEVELS, type Access } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";
import { defineCommand } from "./define.js";
import { USED_WRONGLY } from "./exit.js";
import { printJson, printResult } from "./output.js";

interface TokenOptions {
  name: string;
  role: Access;
  expires: string;
  json?: boolean;
}

const SECONDS = { m: 60, h: 3_600, d: 86_400 };
const LONGEST_SECONDS = 365 * SECONDS.d;

export function registerToken(program: Command): void {
  defineCommand(program, {
    usage: "token",
    description: "make a token that lets its holder ask and write through the server; needs no database",
    example: "token --name 'desk two' --role EDITOR --expires 8h",
    notes: [
      "It is signed with AUTH_SECRET, which the server must have too, and printed alone.",
      "Send it as the header `Authorization: Bearer …`. It cannot be called back before it expires.",
    ],
  })
    .requiredOption("--name <name>", "who holds it, as the history of changes will show")
    .addOption(
      new Option("--role <role>", "what the holder may do").choices(ACCESS_LEVELS).makeOptionMandatory(),
    )
    .option("--expires <time>", "how long it is good: minutes, hours or days, up to 365d", "8h")
    .option("--json", "print the token and when it expires as JSON")
    .action(token);
}

async function token(options: TokenOptions, command: Command): Promise<void> {
  const { name, role: access, json = false } = options;
  const seconds = secondsOf(options.expires, command);
  if (!isCallerName(name)) wrong(command, `--name must have ${NAME_RULE}`);
  const { auth } = readConfig();
  if (auth.secret === null) {
    const message = `AUTH_SECRET is not set, so no token can be signed. Make a secret with ${MAKE_SECRET} and set it here and for the server.`;
    throw new UserError("BAD_SETTING", message);
  }
  const { makeToken } = await import("../server/tokens.js");
  const made = await makeToken({ name, access }, seconds, auth.secret, auth);
  if (json) printJson(made);
  else printResult(made.token);
}

function secondsOf(text: string, command: Command): number {
  const [, number, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const seconds = Number(number) * SECONDS[unit as keyof typeof SECONDS];
  if (seconds > 0 && seconds <= LONGEST_SECONDS) return seconds;
  return wrong(command, "--expires must be a time such as 30m, 8h or 90d, up to 365d");
}

function wrong(command: Command, message: string): never {
  return command.error(`error: ${message}`, { exitCode: USED_WRONGLY });
}
