import { createInterface } from "node:readline";
import type { Command } from "commander";
import { readConfig, type Config } from "../config.js";
import {
  databaseStatus,
  resetDatabase,
  startDatabase,
  stopDatabase,
  type ManagedStatus,
} from "../services/opening/database.js";
import { addCommand, withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { printJson, printResult, tell } from "./output.js";

interface DbOptions {
  json?: boolean;
}

export function define(command: Command): void {
  withExample(command, "db status");
  const add = (name: string, description: string, action: (options: DbOptions) => Promise<void>): void => {
    withExample(addCommand(command, name, description), `db ${name}`)
      .option("--json", "print the report as JSON")
      .action(action);
  };
  add("start", "start it in the background; it runs until db stop", start);
  add("stop", "stop the database started by db start", stop);
  add("status", "show whether it is running, its address and its size", status);
  withExample(
    addCommand(command, "reset", "empty the database; the former data are kept beside it"),
    "db reset",
  )
    .option("--yes", "do not ask")
    .option("--json", "print the report as JSON")
    .action(reset);
}

async function start({ json = false }: DbOptions): Promise<void> {
  const report = await startDatabase(settings(), tell);
  if (json) return printJson(report);
  report.found.forEach(tell);
  const belongs =
    report.ownerPid === null ? "" : ` It belongs to process ${report.ownerPid} and stops with it.`;
  printResult(report.started ? `Started at ${report.uri}.` : `Already running at ${report.uri}.${belongs}`);
}

async function stop({ json = false }: DbOptions): Promise<void> {
  const stopped = await stopDatabase(settings());
  if (json) printJson({ stopped });
  else printResult(stopped ? "Stopped." : "Not running.");
}

async function reset({ yes = false, json = false }: DbOptions & { yes?: boolean }): Promise<void> {
  const config = settings();
  const { home } = config.managed;
  if (
    !yes &&
    !(await agreed(`Empty the database in ${home}? The former data are kept beside it. (yes/no)`))
  ) {
    tell("Nothing was changed.");
    throw new Failed();
  }
  const former = await resetDatabase(config);
  if (json) return printJson({ former });
  if (former === null) return printResult("There was no data.");
  printResult(
    `The database is empty. The former data are in ${former}; remove that folder when you no longer need it.`,
  );
}

/** Asks on standard error and reads one line; no line is a no. */
async function agreed(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    lines.setPrompt(`${question} `);
    lines.prompt();
    for await (const line of lines) return /^(y|yes|是)$/i.test(line.trim());
    return false;
  } finally {
    lines.close();
  }
}

async function status({ json = false }: DbOptions): Promise<void> {
  const report = await databaseStatus(settings());
  if (json) printJson(report);
  else printResult(statusLines(report).join("\n"));
}

function statusLines({
  running,
  uri,
  pid,
  ownerPid,
  neo4jVersion,
  dataDirectory,
  bytes,
}: ManagedStatus): string[] {
  const owner = ownerPid === null ? "" : `, owned by process ${ownerPid}`;
  return [
    running ? `Running at ${uri} (Java process ${pid}${owner})` : "Not running",
    `Neo4j ${neo4jVersion}`,
    `Data directory ${dataDirectory}, ${(bytes / 1_048_576).toFixed(1)} MiB`,
  ];
}

function settings(): Config {
  const config = readConfig();
  if (config.givenDatabase)
    tell("NEO4J_URI is set, so the other commands use that database instead of this one.");
  return config;
}
