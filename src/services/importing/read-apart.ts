/** Reads a table on a thread of its own, which ends with the request, after a time, or when it takes too much memory. */
import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../../errors.js";
import type { TableLook } from "../../exchange/coding-table/look-at-table.js";
import type { ReadingResult, ReadingTask } from "../../exchange/coding-table/read-thread.js";
import type { CodingTable } from "../../exchange/coding-table/read-table.js";
import { PACKAGE_ROOT } from "../../package-root.js";

const THREAD = path.join(PACKAGE_ROOT, "dist/exchange/coding-table/read-thread.js");
const MOST_MEMORY_MB = 1_024;
const LONGEST_MS = 120_000;

type Task = Omit<ReadingTask, "look">;

/** @throws UserError BAD_TABLE, and the reason of an abort */
export const lookApart = (task: Task, signal: AbortSignal) =>
  run({ ...task, look: true }, signal) as Promise<TableLook>;

/** @throws UserError BAD_TABLE, and the reason of an abort */
export const readApart = (task: Task, signal: AbortSignal) =>
  run({ ...task, look: false }, signal) as Promise<CodingTable>;

async function run(task: ReadingTask, signal: AbortSignal): Promise<CodingTable | TableLook> {
  signal.throwIfAborted();
  const worker = new Worker(THREAD, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  try {
    const [answer] = (await once(worker, "message", { signal: limit })) as [ReadingResult];
    if ("result" in answer) return answer.result;
    throw new UserError(answer.code, answer.message);
  } catch (error) {
    signal.throwIfAborted();
    const isTooMuch = limit.aborted || (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
    throw isTooMuch ? tooMuch(task.name) : error;
  } finally {
    await worker.terminate();
  }
}

function tooMuch(name: string): UserError {
  const message = `${name} takes more time or memory to read than one upload may. Split it, or import it with npx xietong import --table.`;
  return new UserError("BAD_TABLE", message);
}
