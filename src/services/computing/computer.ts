import type { Steps } from "../../analysis/steps.js";
import type { UserError } from "../../errors.js";
import { abortError } from "./abort-error.js";
import { aborted } from "./aborted.js";
import { admitDear, limitDearRequests } from "./dear-requests.js";
import type { Line, QueueLimits } from "./fair-queue.js";
import { limitThreads, onThread, type Compute } from "./threads.js";
import { timeLimit, type TimeLimit } from "./time-limit.js";
import { inTurn, limitTurns, stepsInTurn, type Piece } from "./turns.js";

/** Runs computations for one request; `signal` aborts them. */
export interface Computer {
  compute: Compute;
  signal: AbortSignal;
  /** Runs some milliseconds of work on the main thread. */
  piece: Piece;
  /** Does work in steps, piece by piece. */
  steps: <Result>(steps: Steps<Result>) => Promise<Result>;
  /**
   * Waits until a dear request may be executed, as one of few until its response is complete.
   * @throws UserError TOO_BUSY, COMPUTE_TIMEOUT, REQUEST_LEFT
   */
  admitted: () => Promise<void>;
}

/** Sets how many requests may compute or wait for it. */
export function limitComputing(limits: Omit<QueueLimits, "slots">): void {
  limitThreads(limits);
  limitTurns(limits);
  limitDearRequests(limits);
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
  let limit: TimeLimit | null = null;
  // created on first use: most requests compute nothing expensive and need no timer
  const limited = (): TimeLimit => (limit ??= timeLimit(disconnected, deadline - performance.now()));
  const ending = (): AbortSignal => limited().signal;
  const piece: Piece = async (work) => {
    if (disconnected.aborted) throw abortError(disconnected);
    if (performance.now() >= deadline) throw await overdue(limited());
    return inTurn(line, ending, work);
  };
  return {
    compute: (name, input, ended) => onThread(name, input, ended, line),
    piece,
    steps: (steps) => stepsInTurn(line, ending(), steps, piece),
    admitted: () => admitDear(line, ending()),
    get signal() {
      return ending();
    },
  };
}

/** A request ends after those whose time was over before, a few in each turn of the event loop. */
async function overdue({ signal, late }: TimeLimit): Promise<UserError> {
  late();
  return abortError(await aborted(signal));
}
