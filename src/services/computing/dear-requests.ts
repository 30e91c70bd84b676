/**
 * Requests of a high cost work for seconds and hold much meanwhile. A few of them are executed at a time; the others
 * wait, which counts against their time, or are refused when too many do.
 */
import { aborted } from "./aborted.js";
import { FairQueue, type Line, type QueueLimits } from "./fair-queue.js";

/** Part of the limit above which a request is dear. The named questions cost less. */
export const DEAR = 0.25;

/** One caller may hold at most half of the slots. */
const SLOTS = { slots: 4, slotsPerCaller: 2 };

let queue = new FairQueue({ ...SLOTS, perCaller: 20, inAll: 100 });

/** Sets how many dear requests may be executed or wait for it. */
export function limitDearRequests(limits: Omit<QueueLimits, "slots">): void {
  queue = new FairQueue({ ...SLOTS, ...limits });
}

/**
 * Waits until a request may be executed.
 * @param signal ends the request: its response is complete, its caller left, or its time is over
 * @throws UserError TOO_BUSY; COMPUTE_TIMEOUT or REQUEST_LEFT when the signal ends the wait
 */
export function admitDear(line: Line, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const execution = async (): Promise<void> => {
      resolve();
      await aborted(signal);
    };
    queue.run(line, execution, signal).catch(reject);
  });
}
