import type { Steps } from "../../analysis/steps.js";
import { abortError } from "./abort-error.js";
import type { Line } from "./fair-queue.js";
import { onThread, type Compute } from "./threads.js";
import { timeLimit } from "./time-limit.js";
import { inTurn, stepsInTurn, type Piece } from "./turns.js";

/** Runs computations for one request; `signal` aborts them. */
export interface Computer {
  compute: Compute;
  signal: AbortSignal;
  /** Runs some milliseconds of work on the main thread. */
  piece: Piece;
  /** Does work in steps, piece by piece. */
  steps: <Result>(steps: Steps<Result>) => Promise<Result>;
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
  // created on first use: most requests compute nothing expensive and need no timer
  const ending = (): AbortSignal => (signal ??= timeLimit(disconnected, deadline - performance.now()));
  const piece: Piece = async (work) => {
    if (disconnected.aborted) throw abortError(disconnected);
    if (performance.now() >= deadline) throw abortError(AbortSignal.abort(late()));
    return inTurn(line, ending, work);
  };
  return {
    compute: (name, input, ended) => onThread(name, input, ended, line),
    piece,
    steps: (steps) => stepsInTurn(line, ending(), steps, piece),
    get signal() {
      return ending();
    },
  };
}

const late = (): DOMException => new DOMException("The time of the request is over.", "TimeoutError");
