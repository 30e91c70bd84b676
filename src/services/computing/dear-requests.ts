/**
 * Requests of a high cost work for seconds and hold much meanwhile. A few of them are executed at a time, so that each
 * gets on before its time is over; the others wait, or are refused when too many do.
 */
import { aborted } from "./aborted.js";
import { FairQueue, type Line, type QueueLimits } from "./fair-queue.js";

/** One caller leaves half of the slots to others, who would otherwise wait for seconds. */
const SLOTS = { slots: 4, slotsPerCaller: 2 };

let queue = new FairQueue({ ...SLOTS, perCaller: 20, inAll: 100 });

/** Sets how many dear requests may be executed or wait for it. */
export function limitDearRequests(limits: Omit<QueueLimits, "slots">): void {
  queue = new FairQueue({ ...SLOTS, ...limits });
}

/**
 * Waits until a request may be executed.
 * @param signal ends the wait
 * @param answered aborts when the response is complete, or the caller left
 * @throws UserError TOO_BUSY; COMPUTE_TIMEOUT or REQUEST_LEFT when the signal ends the wait
 */
export function admitDear(line: Line, signal: AbortSignal, answered: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const execution = async (): Promise<void> => {
      resolve();
      await aborted(answered);
    };
    queue.run(line, execution, signal).catch(reject);
  });
}
