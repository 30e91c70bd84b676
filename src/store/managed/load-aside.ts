/** Data that a bulk load writes beside those of the database, and puts in their place once they are whole. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Layout } from "./layout.js";
import { tighten } from "./private-files.js";
import { commandOf, pidsWith, signal, startOf } from "./processes.js";

/** Says in one step that the data are whole; what comes after it can be repeated. */
export function noteWhole({ loading, loaded, authIni, data }: Layout): void {
  mkdirSync(path.join(loading, path.relative(data, path.dirname(authIni))), { recursive: true, mode: 0o700 });
  tighten(loading);
  renameSync(loading, loaded);
}

/**
 * Puts data that are whole in their place, and removes what a killed load left. The lock must be held, and Java stopped.
 * @returns what was found, one sentence each
 */
export async function settleLoad(layout: Layout): Promise<string[]> {
  if (![layout.bulk, layout.loading, layout.loaded].some((folder) => existsSync(folder))) return [];
  await stopImporters(layout);
  const found: string[] = [];
  if (existsSync(layout.loading) || !existsSync(layout.loaded))
    found.push(
      "A bulk load had ended before its data were whole; they are removed, and the database is as it was.",
    );
  if (existsSync(layout.loaded)) {
    putInPlace(layout);
    found.push("The data of a bulk load, which are whole, were put in place.");
  }
  for (const folder of [layout.loading, layout.bulk]) rmSync(folder, { recursive: true, force: true });
  return found;
}

/** The former data were proved empty before the load, so nothing is lost with them. */
export function putInPlace({ bulk, data, loaded }: Layout): void {
  // The files go first: without `loaded` beside them they mean that the load had not come so far.
  for (const folder of [bulk, data]) rmSync(folder, { recursive: true, force: true });
  renameSync(loaded, data);
}

/** Importers whose program was killed go on writing. */
async function stopImporters({ bulk }: Layout): Promise<void> {
  const pids = pidsWith(reportOption(bulk)).filter((pid) => commandOf(pid).includes(IMPORTER));
  for (const pid of pids) {
    const started = startOf(pid);
    signal(pid, "SIGKILL");
    while (started !== null && startOf(pid) === started) await pause(20);
  }
}

export const IMPORTER = "org.neo4j.cli.AdminTool";

/** Argument by which an importer of this directory is recognized. */
export const reportOption = (bulk: string): string => `--report-file=${path.join(bulk, "report.txt")}`;
