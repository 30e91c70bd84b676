import { userInfo } from "node:os";
import type { Command } from "commander";
import { readConfig } from "../config.js";
import { isCallerName, NAME_RULE } from "../domain/callers.js";
import { withExample } from "./define-command.js";
import { secondsOf, wrong } from "./lifetime.js";
import { printJson, printResult, tell } from "./output.js";

interface OpenOptions {
  import?: boolean;
  review?: boolean;
  name?: string;
  expires: string;
  json?: boolean;
}

export function define(command: Command): void {
  withExample(command, "open --import", [
    "Only the link is printed on standard output. Whoever has it can write until it expires: do not pass it on.",
    "The server must be running, on this machine and for it alone (HOST). Elsewhere see xietong token.",
  ])
    .option("--import", "the page that takes a table in: /import (default)")
    .option("--review", "the page for reviewing proposed statements: /review")
    .option("--name <name>", "name recorded in the history of changes; default: that of the system's user")
    .option("--expires <time>", "lifetime in minutes, hours or days, such as 30m, 8h or 1d", "2h")
    .option("--json", "print the link and when it expires as JSON")
    .action(open);
}

async function open(options: OpenOptions, command: Command): Promise<void> {
  if (options.import && options.review) wrong(command, "--import and --review are two pages: give one");
  const seconds = secondsOf(options.expires, command);
  const name = options.name ?? systemUser();
  if (!isCallerName(name)) wrong(command, `--name must have ${NAME_RULE}`);
  const { signInLink } = await import("../server/signing-in.js");
  const page = options.review ? "/review" : "/import";
  const made = await signInLink(page, { name, access: "EDITOR" }, seconds, readConfig());
  if (options.json) return printJson(made);
  tell(`Open this link in a browser on this machine. It signs in ${name} (EDITOR) until ${made.expiresAt}.`);
  printResult(made.link);
}

/** The name under which the user logged in, where it can stand in the history. */
function systemUser(): string {
  try {
    const { username } = userInfo();
    return isCallerName(username) ? username : "editor";
  } catch {
    return "editor";
  }
}
