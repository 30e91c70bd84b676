/**
 * Lets a few works run at a time. Others wait for their turn, which callers share equally, and a new request is refused
 * when too many wait.
 * @see Demers, Keshav, Shenker, Analysis and Simulation of a Fair Queueing Algorithm (1989): shares by a virtual time
 */
import { UserError } from "../../errors.js";
import { abortError } from "./abort-error.js";

export interface QueueLimits {
  /** Works that run at the same time. */
  slots: number;
  /** Of one caller; as many as of all if not given. */
  slotsPerCaller?: number;
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

/** A caller with works that run or wait. */
interface CallerState {
  lines: Set<LineState>;
  running: number;
  /** The virtual time up to which it has had its share. */
  served: number;
}

interface LineState {
  line: Line;
  caller: CallerState;
  waiting: Waiting[];
  running: number;
  /** Milliseconds that its works have run. */
  spent: number;
  /** When its first work came. */
  since: number;
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
  /** With works, or with more than their share so far. */
  private readonly callers = new Map<string, CallerState>();
  /** Milliseconds that each of the callers with works could have run so far. */
  private virtualMs = 0;

  constructor(private readonly limits: QueueLimits) {}

  /** Number of works that run or wait. */
  get size(): number {
    return [...this.active].reduce((sum, { waiting }) => sum + waiting.length, this.running);
  }

  get isIdle(): boolean {
    return this.active.size === 0;
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
      this.running--;
      this.ended(state, performance.now() - began);
      this.release(state);
      this.next();
    }
  }

  private ended(state: LineState, ms: number): void {
    const { caller } = state;
    state.running--;
    state.spent += ms;
    caller.running--;
    caller.served += ms;
    const active = [...this.callers.values()].filter(({ lines }) => lines.size > 0);
    this.virtualMs += ms / active.length;
  }

  private admit(line: Line): LineState {
    const known = this.states.get(line);
    if (!known) this.requireRoom(line.caller);
    const caller = this.callers.get(line.caller) ?? { lines: new Set(), running: 0, served: 0 };
    // time without works gives no claim
    if (caller.lines.size === 0) caller.served = Math.max(caller.served, this.virtualMs);
    const state = known ?? { line, caller, waiting: [], running: 0, spent: 0, since: performance.now() };
    // one that had no works may have been forgotten
    state.caller = caller;
    this.states.set(line, state);
    this.callers.set(line.caller, caller);
    this.active.add(state);
    caller.lines.add(state);
    return state;
  }

  private requireRoom(name: string): void {
    const own = this.callers.get(name)?.lines.size ?? 0;
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

  private release(state: LineState): void {
    if (state.running + state.waiting.length > 0) return;
    this.active.delete(state);
    state.caller.lines.delete(state);
    this.forgetCallers();
  }

  private forgetCallers(): void {
    for (const [name, { lines, served }] of this.callers)
      if (lines.size === 0 && (this.isIdle || served <= this.virtualMs)) this.callers.delete(name);
  }

  private next(): void {
    while (this.running < this.limits.slots) {
      const state = this.first();
      if (!state) return;
      // a caller that was served while others came and went owes them no more than its last works
      this.virtualMs = Math.max(this.virtualMs, state.caller.served);
      state.running++;
      state.caller.running++;
      this.running++;
      state.waiting.shift()!.start();
    }
  }

  /**
   * Of the caller with the fewest works running, and then of the one that has had the least of its share: the request
   * that has run the least so far, against which its time in the queue counts; then the one that costs least; then in
   * order of arrival.
   */
  private first(): LineState | undefined {
    const now = performance.now();
    const most = this.limits.slotsPerCaller ?? this.limits.slots;
    let first: { state: LineState; claim: readonly number[] } | undefined;
    for (const caller of this.callers.values()) {
      if (caller.running >= most) continue;
      for (const state of caller.lines) {
        if (state.waiting.length === 0) continue;
        const ran = state.spent - offFor(state, now);
        const claim = [caller.running, caller.served, state.running, ran, state.line.cost ?? 0];
        if (!first || isLess(claim, first.claim)) first = { state, claim };
      }
    }
    return first?.state;
  }
}

/** Full seconds alone, so that requests that come together are told apart by their cost. */
function offFor({ since }: LineState, now: number): number {
  return OFF_BY_SECOND * Math.floor((now - since) / 1_000);
}

/** Whether the first number that differs is smaller. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && one[at]! < other[at]!;
}
