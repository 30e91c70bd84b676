/** Runs a computation once for all concurrent callers, and aborts it when the last of them has disconnected. */
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
    const disconnect = (): void => {
      if (--work.waiting === 0) work.controller.abort(caller.reason);
    };
    caller.addEventListener("abort", disconnect, { once: true });
    try {
      return (await work.result) as Result;
    } finally {
      caller.removeEventListener("abort", disconnect);
    }
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<unknown>): Work {
    const controller = new AbortController();
    const result = start(controller.signal);
    const work = { result, controller, waiting: 0 };
    this.works.set(key, work);
    result.catch(() => this.works.delete(key));
    return work;
  }
}
