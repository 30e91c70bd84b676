/** Heavy work on other threads, so that the process goes on answering meanwhile. */
import path from "node:path";
import { Piscina } from "piscina";
import type { TaskInput, TaskName, TaskOutput } from "../../analysis/tasks.js";
import { UserError } from "../../errors.js";
import { PACKAGE_ROOT } from "../../package-root.js";

/** Runs a task; a signal ends it, and its thread. */
export type Compute = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  signal: AbortSignal,
) => Promise<TaskOutput<Name>>;

const TASKS = path.join(PACKAGE_ROOT, "dist/analysis/tasks.js");
const MOST_THREADS = 2;
/** Threads are let go after so long without work. */
const IDLE_MS = 30_000;
/** Tasks that wait for a thread; more are refused rather than kept. */
const MOST_WAITING = 100;

let pool: Piscina | null = null;
let underWay = 0;

export const onThread: Compute = async (name, input, signal) => {
  pool ??= new Piscina({
    filename: TASKS,
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: IDLE_MS,
    maxQueue: MOST_WAITING,
  });
  underWay++;
  try {
    return (await pool.run(input, { name, signal })) as never;
  } catch (error) {
    throw signal.aborted ? ended(signal) : error;
  } finally {
    underWay--;
  }
};

/** Tasks that are computed now, or wait for a thread. */
export function tasksUnderWay(): number {
  return underWay;
}

/** Ends every thread. */
export async function closeThreads(): Promise<void> {
  await pool?.destroy();
  pool = null;
}

function ended({ reason }: AbortSignal): Error {
  const isTimeout = (reason as Error | undefined)?.name === "TimeoutError";
  return new UserError(
    isTimeout ? "COMPUTE_TIMEOUT" : "REQUEST_LEFT",
    isTimeout
      ? "The computation took longer than a request may take and was ended. Narrow the filter, or ask for a smaller network or fewer trials."
      : "Nobody waits for the answer any more; the computation was ended.",
  );
}
