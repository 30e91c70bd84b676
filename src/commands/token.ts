import { Option, type Command } from "commander";
import { readConfig } from "../config.js";
import { MAKE_SECRET } from "../setting-forms.js";
import { isCallerName, NAME_RULE } from "../domain/callers.js";
import { ACCESS_LEVELS, type Access } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";
import { withExample } from "./define-command.js";
import { secondsOf, wrong } from "./lifetime.js";
import { printJson, printResult } from "./output.js";

interface TokenOptions {
  name: string;
  role: Access;
  expires: string;
  json?: boolean;
}

export function define(command: Command): void {
  withExample(command, "token --name 'desk two' --role EDITOR --expires 8h", [
    "It is signed with AUTH_SECRET, which must be the same for the server. Only the token is printed.",
    "Send it as the header `Authorization: Bearer …`. It cannot be revoked before it expires.",
  ])
    .requiredOption("--name <name>", "name of its holder, recorded in the history of changes")
    .addOption(new Option("--role <role>", "role of its holder").choices(ACCESS_LEVELS).makeOptionMandatory())
    .option(
      "--expires <time>",
      "lifetime in minutes, hours or days, such as 30m, 8h or 90d; at most 365d",
      "8h",
    )
    .option("--json", "print the token and when it expires as JSON")
    .action(token);
}

async function token(options: TokenOptions, command: Command): Promise<void> {
  const { name, role: access, json = false } = options;
  const seconds = secondsOf(options.expires, command);
  if (!isCallerName(name)) wrong(command, `--name must have ${NAME_RULE}`);
  const { auth } = readConfig();
  if (auth.secret === null) {
    const message = `AUTH_SECRET is not set, so no token can be signed. Generate a secret with ${MAKE_SECRET} and set it here and for the server.`;
    throw new UserError("BAD_SETTING", message);
  }
  const { makeToken } = await import("../server/tokens.js");
  const made = await makeToken({ name, access }, seconds, auth.secret, auth);
  if (json) printJson(made);
  else printResult(made.token);
}
