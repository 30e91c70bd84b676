/** Runs `neo4j-admin database import full` of the Neo4j that is fetched through Maven. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { UserError } from "../../errors.js";
import { ARGUMENTS_FILE } from "../bulk/arguments.js";
import type { FoundNeo4j } from "./find-neo4j.js";
import { heapFor } from "./heap.js";
import type { ManagedOptions } from "./launch.js";
import type { Layout } from "./layout.js";
import { IMPORTER, reportOption } from "./load-aside.js";
import { privately } from "./private-files.js";
import { writeJavaArguments } from "./spawn.js";

const LAST_LINES = 4;
const LONGEST = 300;
/** Calls, the advice to use a store that is removed here, and blank lines. */
const NOT_TOLD = /^\s*(at |\.\.\. \d+ |WARNING Import failed|Run with '--verbose'|$)/;
const TELL_EVERY_MS = 5_000;

/** @throws UserError BULK_LOAD_FAILED, STORAGE_FULL; the reason of an abort */
export async function runImporter(
  { java, jars, environment }: FoundNeo4j,
  layout: Layout,
  options: ManagedOptions,
  signal: AbortSignal,
): Promise<void> {
  writeJavaArguments(layout, options.heap ?? heapFor(layout.bulk), jars);
  const conf = writeSettings(layout);
  const args = [`@${layout.javaArguments}`, IMPORTER, "database", "import", "full", "neo4j"];
  signal.throwIfAborted();
  const child = privately(() =>
    spawn(java, [...args, reportOption(layout.bulk), "--verbose", `@${ARGUMENTS_FILE}`], {
      cwd: layout.bulk,
      env: { ...environment, NEO4J_HOME: layout.bulk, NEO4J_CONF: conf },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  const stop = (): void => void child.kill("SIGKILL");
  signal.addEventListener("abort", stop);
  const watch = watchOutput(options.progress);
  for (const output of [child.stdout, child.stderr]) createInterface(output).on("line", watch.line);
  const [code] = (await once(child, "close")) as [number | null];
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (code !== 0) throw failure(layout, code, watch.lines());
}

/** Settings of its own: those of the database name the data that are to stay. */
function writeSettings({ bulk, loading }: Layout): string {
  const conf = path.join(bulk, "conf");
  mkdirSync(conf, { recursive: true, mode: 0o700 });
  const settings = {
    "server.directories.data": loading,
    "server.directories.logs": path.join(bulk, "logs"),
    "db.tx_log.preallocate": "false",
    "dbms.usage_report.enabled": "false",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(path.join(conf, "neo4j.conf"), lines.join(""), { mode: 0o600 });
  return conf;
}

/** Tells the step and its share that is done, and keeps the last lines. */
function watchOutput(progress: (line: string) => void) {
  let step = "";
  let toldAt = performance.now();
  const last: string[] = [];
  const line = (text: string): void => {
    step = /^(\(\d\/\d\) .*?) \d{4}-/.exec(text)?.[1] ?? step;
    const share = /\s(\d+%)/.exec(text)?.[1];
    if (share !== undefined && performance.now() - toldAt >= TELL_EVERY_MS) {
      toldAt = performance.now();
      progress(`Neo4j's importer: ${step}, ${share}`);
    }
    if (share !== undefined || NOT_TOLD.test(text)) return;
    last.push(text.trim().slice(0, LONGEST));
    if (last.length > LAST_LINES) last.shift();
  };
  return { line, lines: () => last };
}

function failure({ home }: Layout, code: number | null, lines: readonly string[]): UserError {
  const told = lines.join(" | ") || "it said nothing";
  if (/No space left|disk.*full/i.test(told)) return importerHasNoRoom(home);
  return new UserError(
    "BULK_LOAD_FAILED",
    `Neo4j's importer ended with ${code === null ? "a signal" : `code ${String(code)}`} before the data were whole: ${told}. Nothing was loaded, and the database is as it was. If Java ran out of memory, set XIETONG_HEAP=2g; otherwise import with --no-bulk.`,
  );
}

const importerHasNoRoom = (home: string) =>
  new UserError(
    "STORAGE_FULL",
    `The disk with ${home} was full before Neo4j's importer had written the data. Nothing was loaded, and the database is as it was. Make room, or import with --no-bulk, which needs less.`,
  );
