/** Work that is done once for all who ask for it, and ended when the last of them has left. */
interface Work {
  result: Promise<unknown>;
  ending: AbortController;
  waiting: number;
}

export class SharedWork {
  private readonly known = new Map<string, Work>();

  /** Work that failed is forgotten, so that the next who asks begins anew. */
  async get<Result>(
    key: string,
    start: (signal: AbortSignal) => Promise<Result>,
    caller: AbortSignal,
  ): Promise<Result> {
    const work = this.known.get(key) ?? this.begin(key, start);
    work.waiting++;
    const leave = (): void => {
      if (--work.waiting === 0) work.ending.abort(caller.reason);
    };
    caller.addEventListener("abort", leave, { once: true });
    try {
      return (await work.result) as Result;
    } finally {
      caller.removeEventListener("abort", leave);
    }
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<unknown>): Work {
    const ending = new AbortController();
    const result = start(ending.signal);
    const work = { result, ending, waiting: 0 };
    this.known.set(key, work);
    result.catch(() => this.known.delete(key));
    return work;
  }
}
