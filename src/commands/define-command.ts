/** Common setup of a command: help text, an example, and a pointer to the help on wrong usage. */
import { Option, type Command } from "commander";
import { worded } from "../wording/language.js";

export interface CommandHelp {
  /** Name and arguments in commander's syntax: `query <file>`. */
  usage: string;
  description: string;
  /** An example call, without `npx xietong`. */
  example: string;
  /** Additional lines of help. */
  notes?: readonly string[];
}

const LANGUAGE = "language of output and errors; default: XIETONG_LANG";

export function defineCommand(
  parent: Command,
  { usage, description, example, notes = [] }: CommandHelp,
): Command {
  const command = parent.command(usage).description(description);
  const path = parent.parent === null ? command.name() : `${parent.name()} ${command.name()}`;
  const more = notes.length > 0 ? `\n${notes.join("\n")}\n` : "";
  return command
    .showHelpAfterError(worded(`See xietong ${path} --help`))
    .addOption(new Option("--lang <language>", LANGUAGE).choices(["zh", "en"]))
    .addHelpText("after", `${more}\nExample:\n  npx xietong ${example}`);
}
