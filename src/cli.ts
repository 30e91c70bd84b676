/** The command line: lists the commands, loads the one asked for, and maps its outcome to an exit code. */
import { existsSync } from "node:fs";
import { Command } from "commander";
import { addCommand } from "./commands/define-command.js";
import { DONE } from "./commands/exit-codes.js";
import { exitCodeOf } from "./commands/failure.js";
import { endWithReader, tell } from "./commands/output.js";
import { terminalLanguage } from "./environment.js";
import { packageVersion } from "./package-root.js";
import { commandLanguage, inLanguages, worded } from "./wording/language.js";

interface Listed {
  /** Name and arguments in commander's syntax: `query <file>`. */
  usage: string;
  does: string;
  load: () => Promise<{ define(command: Command): void }>;
}

/** In the order of the help text. A module is loaded for its own command only: together they load the whole program. */
const COMMANDS: readonly Listed[] = [
  {
    usage: "serve",
    does: "start the database, the GraphQL API and the web pages, and run until stopped",
    load: () => import("./commands/serve.js"),
  },
  {
    usage: "ask [question]",
    does: "list the named questions, or answer one as tables",
    load: () => import("./commands/ask.js"),
  },
  {
    usage: "query <file>",
    does: "run a GraphQL document and print its answer as JSON; - reads standard input",
    load: () => import("./commands/query.js"),
  },
  {
    usage: "cite <file>",
    does: "cite the answer to a GraphQL query, so that it can be verified later; - reads standard input",
    load: () => import("./commands/cite.js"),
  },
  {
    usage: "verify <what>",
    does: "verify a citation (by its id), an exported file or a data package, and report what differs",
    load: () => import("./commands/verify.js"),
  },
  {
    usage: "import <path>",
    does: "import records from a folder, zip or file in the interchange format, or a coding table; - reads statements",
    load: () => import("./commands/import.js"),
  },
  {
    usage: "extract <path...>",
    does: "read policy documents and print a proposed statement per line (JSON Lines)",
    load: () => import("./commands/extract.js"),
  },
  {
    usage: "evaluate <folder>",
    does: "compare what is read from annotated documents with their annotations",
    load: () => import("./commands/evaluate.js"),
  },
  {
    usage: "export",
    does: "export all data, a dated data package, or a network as a file for Gephi, R, networkx and others",
    load: () => import("./commands/export.js"),
  },
  {
    usage: "lake",
    does: "write all data as partitioned Parquet with a manifest, for Spark and others",
    load: () => import("./commands/lake.js"),
  },
  {
    usage: "spark [question]",
    does: "answer a question about a lake with Spark, for data that no machine holds",
    load: () => import("./commands/spark.js"),
  },
  {
    usage: "backup <file>",
    does: "save the data with their history, citations and texts to a zip, while the server runs",
    load: () => import("./commands/backup.js"),
  },
  {
    usage: "restore <file>",
    does: "restore a backup into an empty database and verify it, or check a backup",
    load: () => import("./commands/restore.js"),
  },
  {
    usage: "check",
    does: "check the stored data against every rule of the model and count records; read-only without --repair",
    load: () => import("./commands/check.js"),
  },
  {
    usage: "seed",
    does: "load the built-in data into an empty database, or add a further built-in data set to existing data",
    load: () => import("./commands/seed.js"),
  },
  {
    usage: "names <places...>",
    does: "list the names in a table or in texts that no body on record answers to",
    load: () => import("./commands/names.js"),
  },
  {
    usage: "titles <table>",
    does: "read who issued and who reported from a table of titles, and list the names that nobody on record bears",
    load: () => import("./commands/titles.js"),
  },
  {
    usage: "migrate",
    does: "apply the migrations that the database lacks",
    load: () => import("./commands/migrate.js"),
  },
  {
    usage: "db",
    does: "start, stop or inspect the managed database",
    load: () => import("./commands/db.js"),
  },
  {
    usage: "open",
    does: "print a link that signs in to a page of the running server, on one's own machine",
    load: () => import("./commands/open.js"),
  },
  {
    usage: "token",
    does: "create a token for reading and writing through the server; needs no database",
    load: () => import("./commands/token.js"),
  },
  {
    usage: "schema",
    does: "print the GraphQL schema that clients see; needs no database",
    load: () => import("./commands/schema.js"),
  },
];

/** @param argv arguments after the program's name @returns exit code: 0 done, 1 failed, 2 wrong usage */
export async function run(argv: string[]): Promise<number> {
  endWithReader();
  const fault = await faultOf(takeSettings);
  return inLanguages([commandLanguage(argv, terminalLanguage())], async () => {
    try {
      if (fault !== null) throw fault;
      const name = commandName(argv);
      const program = await makeProgram((command) => command === name);
      await program.parseAsync(argv, { from: "user" });
      return DONE;
    } catch (error) {
      return exitCodeOf(error);
    }
  });
}

/** The settings file is read first, because it may set the language; its error is reported in that language. */
async function faultOf(step: () => Promise<void>): Promise<Error | null> {
  try {
    await step();
    return null;
  } catch (error) {
    return error as Error;
  }
}

async function takeSettings(): Promise<void> {
  // the rules of settings are loaded only where there is a file: help takes less time than loading them
  if (existsSync(".env")) (await import("./config.js")).takeSettingsFile(".env");
}

/** The command that is to be run or explained. */
function commandName(argv: readonly string[]): string | undefined {
  const [first, second] = argv.filter((word) => !word.startsWith("-"));
  return first === "help" ? second : first;
}

/** @param isAsked whether a command is needed with its options, or as a line of the help text */
export async function makeProgram(isAsked: (command: string) => boolean): Promise<Command> {
  const program = new Command("xietong")
    .description(
      "Which government bodies work together, through which business chains, and which documents say so.",
    )
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand("help [command]", "explain a command")
    .configureOutput({ outputError: (text) => tell(worded(text.trimEnd())) })
    .showHelpAfterError(worded("See xietong --help"))
    .addHelpText("after", "\nExample:\n  npx xietong ask shared-chains")
    .exitOverride();
  for (const { usage, does, load } of COMMANDS) {
    const command = addCommand(program, usage, does);
    if (isAsked(command.name())) (await load()).define(command);
  }
  return program;
}
