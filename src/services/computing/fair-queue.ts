/** Lets a few works run at a time. Others wait for their turn, callers in turn, and a new request is refused when too many wait. */
import { UserError } from "../../errors.js";
import { abortError } from "./abort-error.js";

export interface QueueLimits {
  /** Works that run at the same time. */
  slots: number;
  /** Most requests of one caller that run or wait, and of all callers together. */
  perCaller: number;
  inAll: number;
}

/** The works of one request, which wait in order. */
export interface Line {
  readonly caller: string;
  /** Of the request, as far as it is known: of equal claims the smaller goes first. */
  readonly cost?: number;
}

interface Waiting {
  start: () => void;
}

interface LineState {
  line: Line;
  caller: string;
  waiting: Waiting[];
  running: number;
  /** Milliseconds that its works have run. */
  spent: number;
  /** When its first work came. */
  since: number;
  admitted: boolean;
}

const RETRY_AFTER_SECONDS = 2;
/**
 * What a second in the queue takes off the milliseconds that a request has run. Without it, a request of many small
 * works would wait for as long as new requests arrive; one that has run for seconds still goes last.
 */
const OFF_BY_SECOND = 50;

export class FairQueue {
  private running = 0;
  private readonly states = new WeakMap<Line, LineState>();
  /** Lines with works that run or wait, in order of arrival. */
  private readonly active = new Set<LineState>();

  constructor(private readonly limits: QueueLimits) {}

  /** Number of works that run or wait. */
  get size(): number {
    return [...this.active].reduce((sum, { waiting }) => sum + waiting.length, this.running);
  }

  /**
   * Runs the work when its turn comes. Once one work of a request was admitted, its others are.
   * @throws UserError TOO_BUSY; COMPUTE_TIMEOUT or REQUEST_LEFT when the signal ends the wait
   */
  async run<Result>(line: Line, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const state = this.admit(line);
    await this.turn(state, signal);
    const began = performance.now();
    try {
      return await work();
    } finally {
      state.spent += performance.now() - began;
      state.running--;
      this.running--;
      this.release(state);
      this.next();
    }
  }

  private admit(line: Line): LineState {
    const state: LineState = this.states.get(line) ?? {
      ...{
        line,
        caller: line.caller,
        waiting: [],
        running: 0,
        spent: 0,
        since: performance.now(),
        admitted: false,
      },
    };
    if (!state.admitted) this.requireRoom(line.caller);
    state.admitted = true;
    this.states.set(line, state);
    this.active.add(state);
    return state;
  }

  private requireRoom(caller: string): void {
    const own = [...this.active].filter((one) => one.caller === caller).length;
    const { perCaller, inAll } = this.limits;
    if (own < perCaller && this.active.size < inAll) return;
    throw new UserError(
      "TOO_BUSY",
      own >= perCaller
        ? `${own} of your requests are being worked on; the limit is ${perCaller}. Wait for an answer before you ask again, at the earliest in ${RETRY_AFTER_SECONDS} seconds.`
        : `The service is working on ${this.active.size} requests; the limit is ${inAll}. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
      { retryAfter: RETRY_AFTER_SECONDS },
    );
  }

  private turn(state: LineState, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        this.release(state);
        return reject(abortError(signal));
      }
      const leave = (): void => {
        state.waiting.splice(state.waiting.indexOf(waiting), 1);
        this.release(state);
        reject(abortError(signal!));
      };
      const start = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const waiting = { start };
      signal?.addEventListener("abort", leave, { once: true });
      state.waiting.push(waiting);
      this.next();
    });
  }

  /** Forgets a line without works. */
  private release(state: LineState): void {
    if (state.running + state.waiting.length === 0) this.active.delete(state);
  }

  private next(): void {
    while (this.running < this.limits.slots) {
      const state = this.first();
      if (!state) return;
      state.running++;
      this.running++;
      state.waiting.shift()!.start();
    }
  }

  /**
   * Of the caller with the fewest works running, and then of the one whose requests have run the least: the request that
   * has run the least so far; then the one that costs least; then in order of arrival. Time in the queue counts against
   * time run.
   */
  private first(): LineState | undefined {
    const [runningOf, ranOf] = [new Map<string, number>(), new Map<string, number>()];
    const now = performance.now();
    for (const state of this.active) {
      const { caller, running } = state;
      runningOf.set(caller, (runningOf.get(caller) ?? 0) + running);
      ranOf.set(caller, (ranOf.get(caller) ?? 0) + ran(state, now));
    }
    let first: LineState | undefined;
    const claim = (state: LineState): number[] => [
      runningOf.get(state.caller)!,
      ranOf.get(state.caller)!,
      state.running,
      ran(state, now),
      state.line.cost ?? 0,
    ];
    for (const state of this.active)
      if (state.waiting.length > 0 && (!first || isLess(claim(state), claim(first)))) first = state;
    return first;
  }
}

/** Full seconds alone, so that requests that come together are told apart by their cost. */
function ran({ spent, since }: LineState, now: number): number {
  return spent - OFF_BY_SECOND * Math.floor((now - since) / 1_000);
}

/** Whether the first number that differs is smaller. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && one[at]! < other[at]!;
}
