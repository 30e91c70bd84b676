import { setTimeout as pause } from "node:timers/promises";
import { probe } from "./probe.js";
import { forgetInstance, readInstance, runningJava, stopJava } from "./instance.js";
import { connectionOf } from "./launch.js";
import { settleLoad } from "./load-aside.js";
import type { Layout } from "./layout.js";
import { type Owner, UNKNOWN_OWNER } from "./lock.js";
import { storedPassword } from "./password.js";

/** A background database answered when it was started; one that is silent for longer than this hangs. */
const SILENCE_LIMIT_MS = 10_000;

/**
 * Repairs a directory after its owner or Java was killed; the lock must be held. A healthy background database is
 * left running.
 * @returns what was found, one sentence each
 */
export async function repair(
  layout: Layout,
  abandonedBy: Owner | null,
  progress: (line: string) => void,
): Promise<string[]> {
  const found: string[] = [];
  if (abandonedBy !== null) found.push(lockWords(layout, abandonedBy));
  const recorded = readInstance(layout);
  const java = runningJava(layout);
  if (java !== null && !(recorded?.background === true && (await answersSoon(layout)))) {
    progress(`Stopping the database that an earlier run left behind (Java process ${java})`);
    await stopJava(layout, java);
    found.push(
      `Its database (Java process ${java}) was still running; it was stopped and is being restarted.`,
    );
  }
  found.push(...(await settleLoad(layout)));
  if (java === null && recorded !== null) {
    forgetInstance(layout);
    found.push(
      `The database (Java process ${recorded.pid}) had ended without being stopped; ` +
        "Neo4j recovers committed data from its log.",
    );
  }
  return found;
}

const lockWords = (layout: Layout, owner: Owner) =>
  owner.pid === UNKNOWN_OWNER.pid
    ? `The lock of ${layout.home} was truncated; it is replaced.`
    : `Process ${owner.pid}, which owned ${layout.home}, ended without closing it.`;

async function answersSoon(layout: Layout): Promise<boolean> {
  const instance = readInstance(layout);
  if (instance === null) return false;
  const connection = connectionOf(instance.boltPort, storedPassword(layout));
  for (const end = performance.now() + SILENCE_LIMIT_MS; performance.now() < end; await pause(100)) {
    if ((await probe(connection)) === "yes") return true;
  }
  return false;
}
