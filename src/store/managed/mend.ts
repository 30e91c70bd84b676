import { setTimeout as pause } from "node:timers/promises";
import { answer } from "./answering.js";
import { forgetInstance, readInstance, runningJava, stopJava } from "./instance.js";
import { connectionOf } from "./launch.js";
import type { Layout } from "./layout.js";
import { type Owner, UNKNOWN_OWNER } from "./lock.js";
import { keptPassword } from "./password.js";

/** A background database had its start watched; one that is silent for longer than this hangs. */
const SILENCE_LIMIT_MS = 10_000;

/**
 * Brings a directory whose lock is held into order after an owner or a Java that was killed, and says what was
 * found. A background database in good health stays.
 */
export async function mend(
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
    found.push(`Its database (Java process ${java}) was still running; it was stopped and is started anew.`);
  }
  if (java === null && recorded !== null) {
    forgetInstance(layout);
    found.push(
      `The database (Java process ${recorded.pid}) had ended without being stopped; ` +
        "Neo4j recovers from its log what was committed.",
    );
  }
  return found;
}

const lockWords = (layout: Layout, owner: Owner) =>
  owner.pid === UNKNOWN_OWNER.pid
    ? `The lock of ${layout.home} had been cut short; it is taken over.`
    : `Process ${owner.pid}, which owned ${layout.home}, ended without closing it.`;

async function answersSoon(layout: Layout): Promise<boolean> {
  const instance = readInstance(layout);
  if (instance === null) return false;
  const connection = connectionOf(instance.boltPort, keptPassword(layout));
  for (const end = Date.now() + SILENCE_LIMIT_MS; Date.now() < end; await pause(100)) {
    if ((await answer(connection)) === "yes") return true;
  }
  return false;
}
