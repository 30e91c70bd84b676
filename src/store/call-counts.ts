/** How many calls the database answered or failed, and how long they took, by kind. */
export type CallMode = "READ" | "WRITE";

interface Count {
  mode: CallMode;
  failed: boolean;
  calls: number;
  seconds: number;
}

export class CallCounts {
  private readonly counts = new Map<string, Count>();

  constructor() {
    for (const mode of ["READ", "WRITE"] as const)
      for (const failed of [false, true])
        this.counts.set(`${mode} ${failed}`, { mode, failed, calls: 0, seconds: 0 });
  }

  all(): readonly Readonly<Count>[] {
    return [...this.counts.values()];
  }

  async count<Result>(mode: CallMode, call: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    let failed = true;
    try {
      const result = await call();
      failed = false;
      return result;
    } finally {
      const count = this.counts.get(`${mode} ${failed}`)!;
      count.calls++;
      count.seconds += (performance.now() - began) / 1000;
    }
  }
}
