/** Runs expensive computations on worker threads, so that the main thread stays responsive. */
import path from "node:path";
import { Piscina } from "piscina";
import type { TaskInput, TaskName, TaskOutput } from "../../analysis/tasks.js";
import { UserError } from "../../errors.js";
import { PACKAGE_ROOT } from "../../package-root.js";

/** Runs a task; aborting the signal ends the task and its thread. */
export type Compute = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  signal: AbortSignal,
) => Promise<TaskOutput<Name>>;

const TASKS = path.join(PACKAGE_ROOT, "dist/analysis/tasks.js");
const MAX_THREADS = 2;
/** Idle threads end after this time. */
const IDLE_MS = 30_000;
/** Maximum number of tasks waiting for a thread; further ones are refused. */
const MAX_QUEUE = 100;

let pool: Piscina | null = null;
let pending = 0;

export const onThread: Compute = async (name, input, signal) => {
  pool ??= new Piscina({
    filename: TASKS,
    minThreads: 0,
    maxThreads: MAX_THREADS,
    idleTimeout: IDLE_MS,
    maxQueue: MAX_QUEUE,
  });
  pending++;
  try {
    return (await pool.run(input, { name, signal })) as never;
  } catch (error) {
    throw signal.aborted ? abortError(signal) : error;
  } finally {
    pending--;
  }
};

/** Number of tasks running or waiting for a thread. */
export function tasksUnderWay(): number {
  return pending;
}

/** Ends every thread. */
export async function closeThreads(): Promise<void> {
  await pool?.destroy();
  pool = null;
}

function abortError({ reason }: AbortSignal): Error {
  const isTimeout = (reason as Error | undefined)?.name === "TimeoutError";
  return new UserError(
    isTimeout ? "COMPUTE_TIMEOUT" : "REQUEST_LEFT",
    isTimeout
      ? "The computation took longer than a request may take and was ended. Narrow the filter, or ask for a smaller network or fewer trials."
      : "The client disconnected; the computation was ended.",
  );
}
