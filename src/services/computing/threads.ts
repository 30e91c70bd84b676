/** Runs expensive computations on worker threads, so that the main thread stays responsive. */
import path from "node:path";
import { Piscina } from "piscina";
import type { TaskInput, TaskName, TaskOutput } from "../../analysis/tasks.js";
import { PACKAGE_ROOT } from "../../package-root.js";
import { inSpan } from "../../spans.js";
import { abortError } from "./abort-error.js";
import { FairQueue, type Line, type QueueLimits } from "./fair-queue.js";

/** Runs a task; aborting the signal ends the task and its thread. */
export type Compute = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  signal: AbortSignal,
) => Promise<TaskOutput<Name>>;

const TASKS = path.join(PACKAGE_ROOT, "dist/analysis/tasks.js");
const MAX_THREADS = 2;
/** The main thread gets a core first. Elsewhere than on Linux this would be the priority of the whole process. */
const NICE = process.platform === "linux" ? 10 : 0;
/** Idle threads end after this time. */
const IDLE_MS = 30_000;
/**
 * Piscina loads a module with `require` and, where that is refused, with `import`. In Node 20 a thread that is ended
 * while `require` links a module ends the whole process (`v8::Module::IsGraphAsync`).
 */
const LOADED_BY_IMPORT = ["--no-experimental-require-module"];
/** Of the command line, where one caller asks alone. */
const DEFAULT_LIMITS = { perCaller: 20, inAll: 100 };

let pool: Piscina | null = null;
const startFailures = new WeakMap<Piscina, Error>();
let queue = new FairQueue({ slots: MAX_THREADS, ...DEFAULT_LIMITS });

/** Sets how many requests may compute or wait for a thread. */
export function limitThreads(limits: Omit<QueueLimits, "slots">): void {
  queue = new FairQueue({ slots: MAX_THREADS, ...limits });
}

/**
 * The queue is ours, so that the pool never holds a task that waits: when an abort ends a thread, the pool would start
 * none for those waiting.
 */
export async function onThread<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  signal: AbortSignal,
  line: Line = { caller: "local" },
): Promise<TaskOutput<Name>> {
  const run = (): Promise<TaskOutput<Name>> => queue.run(line, () => runNow(name, input, signal), signal);
  return inSpan(`compute ${name}`, {}, run);
}

async function runNow<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  signal: AbortSignal,
): Promise<TaskOutput<Name>> {
  const threads = (pool ??= newPool());
  try {
    return (await threads.run(input, { name, signal })) as never;
  } catch (error) {
    throw signal.aborted ? abortError(signal) : (startFailures.get(threads) ?? error);
  }
}

/**
 * A thread that fails before it is ready, as where too many files are open, has no task that could be told: the pool is
 * ended, which fails the tasks that wait for it, and the next task gets a new one.
 */
function newPool(): Piscina {
  const threads = new Piscina({
    ...{ filename: TASKS, minThreads: 0, maxThreads: MAX_THREADS, idleTimeout: IDLE_MS },
    ...{ niceIncrement: NICE, execArgv: LOADED_BY_IMPORT },
  });
  threads.on("error", (error: Error) => {
    startFailures.set(threads, error);
    if (pool === threads) pool = null;
    void threads.destroy();
  });
  return threads;
}

/** Number of tasks running or waiting for a thread. */
export function tasksUnderWay(): number {
  return queue.size;
}

/** Ends every thread. */
export async function closeThreads(): Promise<void> {
  await pool?.destroy();
  pool = null;
}
