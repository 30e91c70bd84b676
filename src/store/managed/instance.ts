import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Layout } from "./layout.js";
import { commandOf, pidsWith, signal } from "./processes.js";

const STOP_LIMIT_MS = 20_000;

/** Facts about the Java process, written to a file for later xietong processes. */
export interface Instance {
  pid: number;
  boltPort: number;
  startedAt: string;
  /** Started by `db start`, so it runs without an owner. */
  background: boolean;
  /** Java's heap; missing where an earlier version of the program started it. */
  heap?: string;
}

export function readInstance(layout: Layout): Instance | null {
  try {
    return JSON.parse(readFileSync(layout.instance, "utf8")) as Instance;
  } catch {
    return null;
  }
}

export function writeInstance(layout: Layout, instance: Instance): void {
  if (!existsSync(layout.neo4j)) return;
  writeFileSync(`${layout.instance}.new`, JSON.stringify(instance), { mode: 0o600 });
  renameSync(`${layout.instance}.new`, layout.instance);
}

export const forgetInstance = (layout: Layout) => rmSync(layout.instance, { force: true });

/** Command-line arguments that identify the Java process of this directory. */
export const homeArguments = (layout: Layout) => [
  `--home-dir=${layout.neo4j}`,
  `--config-dir=${layout.conf}`,
];

/**
 * The pid of the Java process of this directory, or null. A pid from the file counts only if its command line
 * matches; without a file (its writer was killed first) the process list is searched.
 */
export function runningJava(layout: Layout): number | null {
  const pid = readInstance(layout)?.pid;
  if (pid !== undefined && isOurs(layout, pid)) return pid;
  return pidsWith(commandLineMark(layout)).find((found) => isOurs(layout, found)) ?? null;
}

export function isOurs(layout: Layout, pid: number): boolean {
  return commandOf(pid).endsWith(` org.neo4j.server.CommunityEntryPoint ${commandLineMark(layout)}`);
}

const commandLineMark = (layout: Layout) => homeArguments(layout).join(" ");

/** Sends SIGTERM, then SIGKILL after 20 s. Signals only a process verified as ours. */
export async function stopJava(layout: Layout, pid: number): Promise<void> {
  if (isOurs(layout, pid)) signal(pid, "SIGTERM");
  if (!(await endsWithin(layout, pid, STOP_LIMIT_MS)) && isOurs(layout, pid)) {
    signal(pid, "SIGKILL");
    await endsWithin(layout, pid, STOP_LIMIT_MS);
  }
  forgetInstance(layout);
}

async function endsWithin(layout: Layout, pid: number, limit: number): Promise<boolean> {
  for (const end = performance.now() + limit; performance.now() < end; await pause(50)) {
    if (!isOurs(layout, pid)) return true;
  }
  return !isOurs(layout, pid);
}
