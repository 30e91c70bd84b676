import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../errors.js";
import { answer, type Connection } from "./answering.js";
import { readInstance, runningJava } from "./instance.js";
import { connectionOf } from "./launch.js";
import type { Layout } from "./layout.js";
import { liveOwner, type LockAttempt, type Owner, takeLock } from "./lock.js";
import { keptPassword } from "./password.js";

export type HeldLock = Extract<LockAttempt, { taken: true }>;

/** How long a command waits for another one to be done with the directory, or for a server's database to answer. */
const WAIT_LIMIT_MS = 90_000;

/**
 * A running database to join, or the lock to start one. A command's own database is not joined, since it ends
 * with that command: the next one waits for its turn.
 */
export async function joinOrLock(
  layout: Layout,
  progress: (line: string) => void,
): Promise<{ connection: Connection; owner: Owner | null } | { lock: HeldLock }> {
  let waited: Owner | null = null;
  for (const end = Date.now() + WAIT_LIMIT_MS; Date.now() < end; await pause(200)) {
    const owner = await liveOwner(layout.lock);
    const connection = owner?.role === "command" ? null : await joinable(layout, owner);
    if (connection !== null) return { connection, owner };
    const lock = owner === null ? await takeLock(layout.lock, "command") : null;
    if (lock?.taken) return { lock };
    if (waited === null && owner !== null)
      progress(`Waiting for process ${owner.pid}, which uses ${layout.home}`);
    waited ??= owner;
  }
  throw inUse(layout, waited);
}

/** The connection of a database that will stay: a live server's, or one in the background. */
export async function joinable(layout: Layout, owner: Owner | null): Promise<Connection | null> {
  const instance = readInstance(layout);
  if (instance === null || runningJava(layout) !== instance.pid) return null;
  if (owner === null && !instance.background) return null;
  const connection = connectionOf(instance.boltPort, keptPassword(layout));
  return (await answer(connection)) === "yes" ? connection : null;
}

export function inUse(layout: Layout, owner: Owner | null): UserError {
  const who = owner === null ? "another process" : `process ${owner.pid}`;
  return new UserError(
    "HOME_IN_USE",
    `The data directory ${layout.home} is in use by ${who}: end that first, or set XIETONG_HOME to another directory.`,
    { home: layout.home, pid: owner?.pid ?? null },
  );
}
