/**
 * Does work on the main thread piece by piece, in some milliseconds of each turn of the event loop. In between it
 * answers what arrived, such as probes and small requests.
 */
import type { Steps } from "../../analysis/steps.js";
import { FairQueue, type Line, type QueueLimits } from "./fair-queue.js";
import { followed, LoopTurn } from "./loop-turn.js";

/** Steps that are done as one piece take so long. */
const PIECE_MS = 5;
/** Pieces are short, so that more requests may wait for one than for a thread. */
const MORE_THAN_THREADS = 10;

/** Runs a piece of work when there is time for it. */
export type Piece = <Result>(work: () => Result) => Promise<Result>;

/** Works in steps that are under way at the same time: each holds what it has found so far. */
const FEW = 4;

export class Turns {
  private readonly queue: FairQueue;
  private readonly long: FairQueue;

  constructor(
    { perCaller, inAll }: Omit<QueueLimits, "slots">,
    private readonly loop: LoopTurn,
  ) {
    const [ofCaller, ofAll] = [perCaller, inAll].map((most) => most * MORE_THAN_THREADS);
    const limits = { perCaller: ofCaller!, inAll: ofAll! };
    this.queue = new FairQueue({ slots: 1, ...limits });
    this.long = new FairQueue({ slots: FEW, ...limits });
  }

  /** Pieces and works in steps that run or wait. */
  get size(): number {
    return this.queue.size + this.long.size;
  }

  /**
   * Runs the work at once where this turn has time left, so that many small pieces stay together.
   * @param signal asked for only where the work has to wait
   * @throws UserError TOO_BUSY; COMPUTE_TIMEOUT or REQUEST_LEFT when the signal ends the wait
   */
  async run<Result>(line: Line, signal: () => AbortSignal, work: () => Result): Promise<Result> {
    if (this.queue.isIdle && this.loop.hasTime) return this.runNow(work);
    return this.whenTime(line, signal(), work);
  }

  /** Does work in steps, as one of few. @throws as run */
  runSteps<Result>(line: Line, signal: AbortSignal, steps: Steps<Result>, piece: Piece): Promise<Result> {
    return this.long.run(line, () => inPieces(steps, piece), signal);
  }

  private whenTime<Result>(line: Line, signal: AbortSignal, work: () => Result): Promise<Awaited<Result>> {
    return new Promise((resolve, reject) => {
      const turn = async (): Promise<void> => {
        while (!this.loop.hasTime) await this.loop.next();
        // not awaited: a promise would keep the turn until it is fulfilled
        resolve(this.runNow(work) as Awaited<Result>);
        // what it leads to is part of the turn
        await followed();
      };
      this.queue.run(line, turn, signal).catch(reject);
    });
  }

  private runNow<Result>(work: () => Result): Result {
    this.loop.begin();
    return work();
  }
}

/** The event loop has one, whatever the limits. */
const loop = new LoopTurn();
/** Of the command line, where one caller asks alone. */
let turns = new Turns({ perCaller: 20, inAll: 100 }, loop);

/** Sets how many requests may wait for a turn, by how many may for a thread. */
export function limitTurns(limits: Omit<QueueLimits, "slots">): void {
  turns = new Turns(limits, loop);
}

/** Number of works of the main thread that run or wait for their turn. */
export const turnsUnderWay = (): number => turns.size;

/** @see LoopTurn.connected */
export const noteConnection = (): void => loop.connected();

/** @throws as Turns.run */
export const inTurn: Turns["run"] = (line, signal, work) => turns.run(line, signal, work);

/** @throws as Turns.run */
export const stepsInTurn: Turns["runSteps"] = (line, signal, steps, piece) =>
  turns.runSteps(line, signal, steps, piece);

async function inPieces<Result>(steps: Steps<Result>, piece: Piece): Promise<Result> {
  for (;;) {
    const step = await piece(() => someSteps(steps));
    if (step.done) return step.value;
  }
}

function someSteps<Result>(steps: Steps<Result>): IteratorResult<undefined, Result> {
  const end = performance.now() + PIECE_MS;
  let step = steps.next();
  while (!step.done && performance.now() < end) step = steps.next();
  return step;
}
