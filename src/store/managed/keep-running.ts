import { setTimeout as pause } from "node:timers/promises";
import { readInstance } from "./instance.js";
import { launch, type ManagedOptions } from "./launch.js";
import type { Layout } from "./layout.js";
import { isGone } from "./processes.js";
import { tryPort } from "./port.js";

const LOOK_EVERY_MS = 1000;
const AFTER_FAILURE_MS = 10_000;
const MOST_FAILURES = 5;

/**
 * Brings a server's database back when Java ends unasked (killed, out of memory). Nobody else could: the server
 * holds the lock. It comes back on the same port, so that drivers find it again.
 * @returns what ends the watch, to be called before Java is stopped on purpose
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
  while (instance !== null && failures < MOST_FAILURES && (await quiet(LOOK_EVERY_MS, end))) {
    if (!isGone(instance.pid) || (await tryPort(instance.boltPort)) !== instance.boltPort) continue;
    options.progress(`Neo4j (Java process ${instance.pid}) ended unasked and is started again`);
    try {
      await launch(layout, { ...options, boltPort: instance.boltPort }, background);
      instance = readInstance(layout);
      failures = 0;
    } catch (error) {
      options.progress(error instanceof Error ? error.message : String(error));
      failures++;
      await quiet(AFTER_FAILURE_MS, end);
    }
  }
}

/** Waits without holding the process open; false when the watch ends meanwhile. */
async function quiet(ms: number, end: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { ref: false, signal: end }).catch(() => undefined);
  return !end.aborted;
}
