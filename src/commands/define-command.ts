/** Common setup of a command: help text, an example, and a pointer to the help on wrong usage. */
import { Option, type Command } from "commander";
import { worded } from "../wording/language.js";

const LANGUAGE = "language of output and errors; default: XIETONG_LANG";

/** @param usage name and arguments in commander's syntax: `query <file>` */
export function addCommand(parent: Command, usage: string, description: string): Command {
  const command = parent.command(usage).description(description);
  const path = parent.parent === null ? command.name() : `${parent.name()} ${command.name()}`;
  return command
    .showHelpAfterError(worded(`See xietong ${path} --help`))
    .addOption(new Option("--lang <language>", LANGUAGE).choices(["zh", "en"]));
}

/**
 * @param example an example call, without `npx xietong`
 * @param notes additional lines of help
 */
export function withExample(command: Command, example: string, notes: readonly string[] = []): Command {
  const more = notes.length > 0 ? `\n${notes.join("\n")}\n` : "";
  return command.addHelpText("after", `${more}\nExample:\n  npx xietong ${example}`);
}
