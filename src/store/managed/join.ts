import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../errors.js";
import { probe, type Connection } from "./probe.js";
import { readInstance, runningJava } from "./instance.js";
import { connectionOf } from "./launch.js";
import type { Layout } from "./layout.js";
import { liveOwner, type LockAttempt, type Owner, takeLock } from "./lock.js";
import { storedPassword } from "./password.js";

export type HeldLock = Extract<LockAttempt, { taken: true }>;

/** How long a command waits for another command to finish, or for a server's database to answer. */
const WAIT_LIMIT_MS = 90_000;

/**
 * A running database to join, or the lock to start one. A database owned by another command is not joined, because
 * it stops with that command: this one waits until the lock is free.
 */
export async function joinOrLock(
  layout: Layout,
  progress: (line: string) => void,
): Promise<{ connection: Connection; owner: Owner | null } | { lock: HeldLock }> {
  let waitedFor: Owner | null = null;
  for (const end = performance.now() + WAIT_LIMIT_MS; performance.now() < end; await pause(200)) {
    const owner = await liveOwner(layout.lock);
    const connection = owner?.role === "command" ? null : await joinable(layout, owner);
    if (connection !== null) return { connection, owner };
    const lock = owner === null ? await takeLock(layout.lock, "command") : null;
    if (lock?.taken) return { lock };
    if (waitedFor === null && owner !== null)
      progress(`Waiting for process ${owner.pid}, which uses ${layout.home}`);
    waitedFor ??= owner;
  }
  throw inUse(layout, waitedFor);
}

/** The connection of a running database that can be joined: a live server's, or a background one; else null. */
export async function joinable(layout: Layout, owner: Owner | null): Promise<Connection | null> {
  const instance = readInstance(layout);
  if (instance === null || runningJava(layout) !== instance.pid) return null;
  if (owner === null && !instance.background) return null;
  const connection = connectionOf(instance.boltPort, storedPassword(layout));
  return (await probe(connection)) === "yes" ? connection : null;
}

export function inUse(layout: Layout, owner: Owner | null): UserError {
  const who = owner === null ? "another process" : `process ${owner.pid}`;
  return new UserError(
    "HOME_IN_USE",
    `The data directory ${layout.home} is in use by ${who}: end that first, or set XIETONG_HOME to another directory.`,
    { home: layout.home, pid: owner?.pid ?? null },
  );
}
