import { setTimeout as pause } from "node:timers/promises";
import { readInstance } from "./instance.js";
import { launch, type ManagedOptions } from "./launch.js";
import type { Layout } from "./layout.js";
import { isGone } from "./processes.js";
import { tryPort } from "./port.js";

const CHECK_INTERVAL_MS = 1000;
const RETRY_DELAY_MS = 10_000;
const MAX_FAILURES = 5;

/**
 * Restarts a server's database when Java exits unexpectedly (killed, out of memory). Only the server can, because it
 * holds the lock. The port stays the same, so that drivers reconnect.
 * @returns a function that ends the watch; call it before stopping Java on purpose
 */
export function keepRunning(
  layout: Layout,
  options: ManagedOptions,
  background: boolean,
): () => Promise<void> {
  const ending = new AbortController();
  const watch = watchUntil(ending.signal, layout, options, background);
  return async () => {
    ending.abort();
    await watch;
  };
}

async function watchUntil(end: AbortSignal, layout: Layout, options: ManagedOptions, background: boolean) {
  let instance = readInstance(layout);
  let failures = 0;
  while (instance !== null && failures < MAX_FAILURES && (await waitUnlessAborted(CHECK_INTERVAL_MS, end))) {
    if (!isGone(instance.pid) || (await tryPort(instance.boltPort)) !== instance.boltPort) continue;
    options.progress(`Neo4j (Java process ${instance.pid}) exited unexpectedly and is being restarted`);
    try {
      await launch(layout, { ...options, boltPort: instance.boltPort }, background);
      instance = readInstance(layout);
      failures = 0;
    } catch (error) {
      options.progress(error instanceof Error ? error.message : String(error));
      failures++;
      await waitUnlessAborted(RETRY_DELAY_MS, end);
    }
  }
}

/** Waits without keeping the process alive; false when the watch ended meanwhile. */
async function waitUnlessAborted(ms: number, end: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { ref: false, signal: end }).catch(() => undefined);
  return !end.aborted;
}
