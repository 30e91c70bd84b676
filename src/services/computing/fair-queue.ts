/** Lets a few works run at a time. Others wait for their turn, callers in turn, and a new request is refused when too many wait. */
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
  /** Milliseconds that its works have run since it last had none. Half is forgotten in a while. */
  spent: number;
  spentAt: number;
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
/** What a caller has run counts half after this time. */
const HALF_MS = 1_000;

export class FairQueue {
  private running = 0;
  private readonly states = new WeakMap<Line, LineState>();
  /** Lines with works that run or wait, in order of arrival. */
  private readonly active = new Set<LineState>();
  private readonly callers = new Map<string, CallerState>();

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
    caller.spent = spentBy(caller) + ms;
    caller.spentAt = performance.now();
  }

  private admit(line: Line): LineState {
    const known = this.states.get(line);
    if (!known) this.requireRoom(line.caller);
    const caller = this.callers.get(line.caller) ?? newCaller();
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

  /** Forgets a line without works, and a caller without lines. */
  private release(state: LineState): void {
    if (state.running + state.waiting.length > 0) return;
    const { line, caller } = state;
    this.active.delete(state);
    caller.lines.delete(state);
    if (caller.lines.size === 0) this.callers.delete(line.caller);
  }

  private next(): void {
    while (this.running < this.limits.slots) {
      const state = this.first();
      if (!state) return;
      state.running++;
      state.caller.running++;
      this.running++;
      state.waiting.shift()!.start();
    }
  }

  /**
   * Of the caller with the fewest works running, and then of the one whose works have run the least: the request that
   * has run the least so far; then the one that costs least; then in order of arrival. Time in the queue counts against
   * time run.
   */
  private first(): LineState | undefined {
    const now = performance.now();
    const most = this.limits.slotsPerCaller ?? this.limits.slots;
    let first: { state: LineState; claim: readonly number[] } | undefined;
    for (const caller of this.callers.values()) {
      if (caller.running >= most) continue;
      const [oldest] = caller.lines;
      const ranByCaller = spentBy(caller, now) - offFor(oldest!, now);
      for (const state of caller.lines) {
        if (state.waiting.length === 0) continue;
        const ran = state.spent - offFor(state, now);
        const claim = [caller.running, ranByCaller, state.running, ran, state.line.cost ?? 0];
        if (!first || isLess(claim, first.claim)) first = { state, claim };
      }
    }
    return first?.state;
  }
}

const newCaller = (): CallerState => ({ lines: new Set(), running: 0, spent: 0, spentAt: performance.now() });

function spentBy({ spent, spentAt }: CallerState, now = performance.now()): number {
  return spent * 2 ** ((spentAt - now) / HALF_MS);
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
