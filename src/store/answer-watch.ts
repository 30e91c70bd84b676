/** Ends calls that the database leaves without an answer. In a frozen database its own time limits stand still too. */
import { setTimeout as pause } from "node:timers/promises";

/** The database has this long beyond a limit to say itself that it ended the query. */
const GRACE_MS = 500;
const PING_AGAIN_MS = 1_000;

/** SILENT: the database answers nothing at all. SLOW: it leaves only this call without an answer. */
export type NoAnswer = "SILENT" | "SLOW";

interface Limits {
  timeoutMs: number;
  patienceMs: number;
}

export class AnswerWatch {
  /** The time since which the ping under way waits for its answer; null: none is under way. */
  private pingedAt: number | null = null;
  private pinging: Promise<void> = Promise.resolve();
  private isSilent = false;
  private readonly closing = new AbortController();

  /**
   * @param ping rejects when the database does not answer
   * @param patienceMs a database that leaves a ping unanswered for so long is silent
   */
  constructor(
    private readonly ping: () => Promise<void>,
    private readonly patienceMs: number,
  ) {}

  /**
   * A call to a silent database fails at once, until the database answers again.
   * @param work is told when nobody waits for it any more
   * @param patienceMs of this call alone, which waits so long for a silent database
   * @throws the failure when the database is silent, or has not answered when the time is over
   */
  async within<Result>(
    work: (ended: AbortSignal) => Promise<Result>,
    timeoutMs: number,
    failure: (why: NoAnswer) => Error,
    patienceMs = this.patienceMs,
  ): Promise<Result> {
    if (this.isSilent && this.unansweredMs() >= patienceMs) throw failure("SILENT");
    const [over, ended] = [new AbortController(), new AbortController()];
    const limit = this.noAnswer({ timeoutMs, patienceMs }, over.signal).then((why) => {
      const reason = failure(why);
      ended.abort(reason);
      throw reason;
    });
    limit.catch(() => undefined); // nobody waits for it once the work is done
    const result = work(ended.signal);
    result.catch(() => undefined);
    try {
      return await Promise.race([result, limit]);
    } finally {
      over.abort();
    }
  }

  close(): void {
    this.closing.abort();
  }

  /** Resolves when a call has to be given up. */
  private async noAnswer({ timeoutMs, patienceMs }: Limits, over: AbortSignal): Promise<NoAnswer> {
    const end = performance.now() + timeoutMs;
    const step = (ms: number): Promise<void> => waiting(Math.min(ms, end - performance.now()), over);
    await step(Math.min(patienceMs, timeoutMs / 2));
    while (performance.now() < end && this.unansweredMs() < patienceMs) {
      this.startPing();
      await Promise.race([this.pinging, step(patienceMs)]);
      if (this.pingedAt === null) await step(patienceMs);
    }
    // also lets answers in that arrived while this thread was busy
    await waiting(GRACE_MS, over);
    if (this.unansweredMs() >= patienceMs) this.isSilent = true;
    return this.pingedAt === null ? "SLOW" : "SILENT";
  }

  private unansweredMs(): number {
    return this.pingedAt === null ? 0 : performance.now() - this.pingedAt;
  }

  /** Pings until there is an answer. */
  private startPing(): void {
    if (this.pingedAt !== null) return;
    this.pingedAt = performance.now();
    this.pinging = this.untilAnswered().finally(() => {
      this.pingedAt = null;
      this.isSilent = false;
    });
  }

  private async untilAnswered(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const answered = await this.ping().then(
        () => true,
        () => false,
      );
      if (answered) return;
      await pause(PING_AGAIN_MS, undefined, { ref: false, signal: this.closing.signal }).catch(
        () => undefined,
      );
    }
  }
}

/** Rejects when the call is over; does not keep the process alive. */
function waiting(ms: number, over: AbortSignal): Promise<void> {
  return pause(Math.max(ms, 0), undefined, { ref: false, signal: over });
}
