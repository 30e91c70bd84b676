/** The command line: registers the commands and maps their outcome to an exit code. */
import { Command } from "commander";
import { registerAsk } from "./commands/ask.js";
import { registerCheck } from "./commands/check.js";
import { registerDb } from "./commands/db.js";
import { registerCite } from "./commands/cite.js";
import { DONE } from "./commands/exit-codes.js";
import { exitCodeOf } from "./commands/failure.js";
import { registerEvaluate } from "./commands/evaluate.js";
import { registerExtract } from "./commands/extract.js";
import { registerMigrate } from "./commands/migrate.js";
import { registerExport } from "./commands/export.js";
import { registerImport } from "./commands/import.js";
import { endWithReader } from "./commands/output.js";
import { registerQuery } from "./commands/query.js";
import { registerSchema } from "./commands/schema.js";
import { registerSeed } from "./commands/seed.js";
import { registerServe } from "./commands/serve.js";
import { registerToken } from "./commands/token.js";
import { registerVerify } from "./commands/verify.js";
import { takeSettingsFile, terminalLanguage } from "./config.js";
import { packageVersion } from "./package-root.js";
import { commandLanguage, inLanguage, worded } from "./wording/language.js";

/** In the order of the help text. */
const COMMANDS = [
  registerServe,
  registerAsk,
  registerQuery,
  registerCite,
  registerVerify,
  registerImport,
  registerExtract,
  registerEvaluate,
  registerExport,
  registerCheck,
  registerSeed,
  registerMigrate,
  registerDb,
  registerToken,
  registerSchema,
];

/** @param argv arguments after the program's name @returns exit code: 0 done, 1 failed, 2 wrong usage */
export async function run(argv: string[]): Promise<number> {
  endWithReader();
  const fault = faultOf(takeSettingsFile);
  return inLanguage(commandLanguage(argv, terminalLanguage()), async () => {
    try {
      if (fault !== null) throw fault;
      await makeProgram().parseAsync(argv, { from: "user" });
      return DONE;
    } catch (error) {
      return exitCodeOf(error);
    }
  });
}

/** The settings file is read first, because it may set the language; its error is reported in that language. */
function faultOf(step: () => void): Error | null {
  try {
    step();
    return null;
  } catch (error) {
    return error as Error;
  }
}

export function makeProgram(): Command {
  const program = new Command("xietong")
    .description(
      "Which government bodies work together, through which business chains, and which documents say so.",
    )
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand("help [command]", "explain a command")
    .configureOutput({ outputError: (text, write) => write(`${worded(text.trimEnd())}\n`) })
    .showHelpAfterError(worded("See xietong --help"))
    .addHelpText("after", "\nExample:\n  npx xietong ask shared-chains")
    .exitOverride();
  for (const register of COMMANDS) register(program);
  return program;
}
