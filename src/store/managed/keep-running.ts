import { setTimeout as pause } from "node:timers/promises";
import { ranOutOfMemory } from "./exit-reason.js";
import { hasRoom } from "./free-space.js";
import { type Instance, readInstance, stopJava } from "./instance.js";
import { heapFor, largerHeap } from "./heap.js";
import { connectionOf, largerHeapWords, launch, type ManagedOptions } from "./launch.js";
import type { Layout } from "./layout.js";
import { isGone } from "./processes.js";
import { storedPassword } from "./password.js";
import { tryPort } from "./port.js";
import { probe } from "./probe.js";

const CHECK_INTERVAL_MS = 1000;
const RETRY_DELAY_MS = 10_000;
/** How many checks for a live process there are for each check that it works. */
const CHECKS_PER_PROBE = 5;
const MAX_FAILURES = 5;

/**
 * Restarts a server's database when Java exits unexpectedly (killed, out of memory), or when a full disk has stopped
 * it and there is room again. Only the server can, because it
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
  for (let check = 1; instance !== null && failures < MAX_FAILURES; check++) {
    if (!(await waitUnlessAborted(CHECK_INTERVAL_MS, end))) return;
    const why = await whyRestart(layout, options, instance, check % CHECKS_PER_PROBE === 0);
    if (why === null || end.aborted) continue;
    options.progress(`Neo4j (Java process ${instance.pid}) ${why} and is being restarted`);
    try {
      await stopJava(layout, instance.pid);
      // a heap with which it did not start is not tried again
      const heap =
        failures > 0 ? options.heap : heapAfter(layout, instance.heap ?? options.heap, options.progress);
      await launch(layout, { ...options, heap, boltPort: instance.boltPort }, background);
      instance = readInstance(layout);
      failures = 0;
    } catch (error) {
      options.progress(error instanceof Error ? error.message : String(error));
      failures++;
      await waitUnlessAborted(RETRY_DELAY_MS, end);
    }
  }
}

/** A larger heap where Java ran out of memory; the same query would end it again. */
function heapAfter(layout: Layout, heap: string | null, progress: ManagedOptions["progress"]): string | null {
  if (!ranOutOfMemory(layout)) return heap;
  const larger = largerHeap(heap ?? heapFor(layout.data));
  if (larger !== null) progress(largerHeapWords(larger));
  return larger ?? heap;
}

async function whyRestart(
  layout: Layout,
  { minFreeMb = 0 }: ManagedOptions,
  { pid, boltPort }: Instance,
  isProbed: boolean,
): Promise<string | null> {
  if (isGone(pid)) return (await tryPort(boltPort)) === boltPort ? "exited unexpectedly" : null;
  if (!isProbed || !hasRoom(layout.home, minFreeMb)) return null;
  const answer = await probe(connectionOf(boltPort, storedPassword(layout))).catch(() => "no");
  return answer === "broken" ? "could not write to its disk, which has room again," : null;
}

/** Waits without keeping the process alive; false when the watch ended meanwhile. */
async function waitUnlessAborted(ms: number, end: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { ref: false, signal: end }).catch(() => undefined);
  return !end.aborted;
}
