/** What every command has: words for its help, one example, and where wrong use is sent. */
import type { Command } from "commander";

export interface CommandWords {
  /** Name and arguments, as commander takes them: `query <file>`. */
  usage: string;
  description: string;
  /** What is typed after `npx xietong`. */
  example: string;
  /** Further lines of help. */
  notes?: readonly string[];
}

export function defineCommand(
  parent: Command,
  { usage, description, example, notes = [] }: CommandWords,
): Command {
  const command = parent.command(usage).description(description);
  const path = parent.parent === null ? command.name() : `${parent.name()} ${command.name()}`;
  const more = notes.length > 0 ? `\n${notes.join("\n")}\n` : "";
  return command
    .showHelpAfterError(`See xietong ${path} --help`)
    .addHelpText("after", `${more}\nExample:\n  npx xietong ${example}`);
}
