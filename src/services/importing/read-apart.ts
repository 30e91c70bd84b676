/** Reads a table on a thread of its own, which ends with the request, after a time, or when it takes too much memory. */
import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../../errors.js";
import type { TableLook } from "../../exchange/coding-table/look-at-table.js";
import type { ReadingResult, ReadingTask } from "../../exchange/coding-table/read-thread.js";
import type { CodingRow, CodingTable, TableFacts } from "../../exchange/coding-table/read-table.js";
import { PACKAGE_ROOT } from "../../package-root.js";

const THREAD = path.join(PACKAGE_ROOT, "dist/exchange/coding-table/read-thread.js");
const MOST_MEMORY_MB = 1_024;
/** Of all that the thread does for one upload. */
const LONGEST_MS = 120_000;

type Task = Omit<ReadingTask, "look">;

/** @throws UserError BAD_TABLE, and the reason of an abort */
export async function lookApart(task: Task, signal: AbortSignal): Promise<TableLook> {
  const reader = new Reader({ ...task, look: true }, signal);
  try {
    return (await reader.answer("result")).result as TableLook;
  } finally {
    await reader.close();
  }
}

/**
 * Hands the table to `work`, which may take its rows once, while the thread reads them.
 * @throws UserError BAD_TABLE, the reason of an abort, and what `work` throws
 */
export async function readApart<Result>(
  task: Task,
  signal: AbortSignal,
  work: (table: CodingTable) => Promise<Result>,
): Promise<Result> {
  const reader = new Reader({ ...task, look: false }, signal);
  try {
    const facts = (await reader.answer("result")).result as TableFacts;
    return await work({ ...facts, rows: () => reader.rows() });
  } finally {
    await reader.close();
  }
}

class Reader {
  private readonly worker: Worker;
  private leftMs = LONGEST_MS;

  constructor(
    private readonly task: ReadingTask,
    private readonly signal: AbortSignal,
  ) {
    signal.throwIfAborted();
    this.worker = new Worker(THREAD, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    // heard of by the answer that waits for it
    this.worker.on("error", () => {});
  }

  async answer<Key extends string>(_expected: Key): Promise<Extract<ReadingResult, Record<Key, unknown>>> {
    const limit = new AbortController();
    const end = (): void => limit.abort();
    const timer = setTimeout(end, this.leftMs);
    this.signal.addEventListener("abort", end, { once: true });
    const began = performance.now();
    try {
      const [answer] = (await once(this.worker, "message", { signal: limit.signal })) as [ReadingResult];
      if (!("code" in answer)) return answer as Extract<ReadingResult, Record<Key, unknown>>;
      throw new UserError(answer.code, answer.message);
    } catch (error) {
      this.signal.throwIfAborted();
      const isOut = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
      throw limit.signal.aborted || isOut ? tooMuch(this.task.name) : error;
    } finally {
      this.leftMs -= performance.now() - began;
      clearTimeout(timer);
      this.signal.removeEventListener("abort", end);
    }
  }

  async *rows(): AsyncGenerator<CodingRow> {
    for (let isLast = false; !isLast;) {
      const next = this.answer("rows");
      this.worker.postMessage(null);
      const answer = await next;
      yield* answer.rows;
      isLast = answer.isLast;
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

function tooMuch(name: string): UserError {
  const message = `${name} takes more time or memory to read than one upload may. Split it into several tables (on the command line, npx xietong import --table takes it whole).`;
  return new UserError("BAD_TABLE", message);
}
