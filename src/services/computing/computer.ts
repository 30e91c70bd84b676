import type { Line } from "./fair-queue.js";
import { onThread, type Compute } from "./threads.js";
import { timeLimit } from "./time-limit.js";

/** Runs computations for one request; `signal` aborts them. */
export interface Computer {
  compute: Compute;
  signal: AbortSignal;
}

/**
 * @param disconnected aborted when the caller disconnects
 * @param line the request, among those of its caller
 */
export function computerFor(
  disconnected: AbortSignal,
  timeoutMs: number,
  line: Line = { caller: "local" },
): Computer {
  const deadline = performance.now() + timeoutMs;
  let signal: AbortSignal | null = null;
  return {
    compute: (name, input, ending) => onThread(name, input, ending, line),
    // created on first use: most requests compute nothing expensive and need no timer
    get signal() {
      return (signal ??= timeLimit(disconnected, deadline - performance.now()));
    },
  };
}
