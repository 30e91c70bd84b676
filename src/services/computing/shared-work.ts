import { abortError } from "./abort-error.js";

/**
 * Runs a computation once for all concurrent callers, and aborts it when the last of them has disconnected. A caller
 * whose signal aborts no longer waits, also where others do.
 */
interface Work {
  result: Promise<unknown>;
  controller: AbortController;
  waiting: number;
}

export class SharedWork {
  private readonly works = new Map<string, Work>();

  /** Starts the work, or joins it. Failed work is forgotten, so that the next call starts it again. */
  async get<Result>(
    key: string,
    start: (signal: AbortSignal) => Promise<Result>,
    caller: AbortSignal,
  ): Promise<Result> {
    const work = this.works.get(key) ?? this.begin(key, start);
    work.waiting++;
    return new Promise<Result>((resolve, reject) => {
      const disconnect = (): void => {
        if (--work.waiting === 0) this.end(key, work, caller.reason);
        reject(abortError(caller));
      };
      if (caller.aborted) return disconnect();
      caller.addEventListener("abort", disconnect, { once: true });
      const done = (): void => caller.removeEventListener("abort", disconnect);
      work.result.finally(done).then((result) => resolve(result as Result), reject);
    });
  }

  /** Callers that come later start the work again, and do not wait for one that is being aborted. */
  private end(key: string, work: Work, reason: unknown): void {
    if (this.works.get(key) === work) this.works.delete(key);
    work.controller.abort(reason);
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<unknown>): Work {
    const controller = new AbortController();
    const result = start(controller.signal);
    const work = { result, controller, waiting: 0 };
    this.works.set(key, work);
    result.catch(() => {
      if (this.works.get(key) === work) this.works.delete(key);
    });
    return work;
  }
}
