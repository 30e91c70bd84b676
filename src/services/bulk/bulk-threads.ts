/** The threads of a bulk load: each answers its calls in order. */
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../../errors.js";
import { PACKAGE_ROOT } from "../../package-root.js";
import type { Calls } from "./block-messages.js";

const THREAD = path.join(PACKAGE_ROOT, "dist/services/bulk/block-thread.js");
const MOST_THREADS = 4;
/** So many blocks need one thread alone, which takes a while to start. */
const FEW_BLOCKS = 64;

type Answer = { result: unknown } | { failure: { message: string; code?: string } };

interface Asked {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

class BulkThread {
  private readonly asked: Asked[] = [];
  private readonly worker: Worker;

  constructor(
    private readonly folder: string,
    thread: number,
  ) {
    this.worker = new Worker(THREAD, { workerData: { folder, thread } });
    this.worker.on("message", (answer: Answer) => {
      const { resolve, reject } = this.asked.shift()!;
      if ("result" in answer) resolve(answer.result as never);
      else reject(this.errorOf(answer.failure));
    });
    this.worker.on("error", (error) => this.asked.splice(0).forEach(({ reject }) => reject(error)));
  }

  ask<Name extends keyof Calls>(
    name: Name,
    given: Calls[Name]["given"],
    handedOver: ArrayBuffer[] = [],
  ): Promise<Calls[Name]["result"]> {
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      this.worker.postMessage({ name, given }, handedOver);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private errorOf({ message, code }: { message: string; code?: string }): Error {
    return code === "ENOSPC" ? noRoom(this.folder) : new Error(message);
  }
}

export class BulkThreads {
  private readonly threads: BulkThread[] = [];

  constructor(private readonly folder: string) {}

  /** The thread for a block. */
  forBlock(at: number): BulkThread {
    const most = Math.min(os.availableParallelism(), MOST_THREADS);
    const thread = at < FEW_BLOCKS ? 0 : at % most;
    while (this.threads.length <= thread) this.threads.push(new BulkThread(this.folder, this.threads.length));
    return this.threads[thread]!;
  }

  get all(): readonly BulkThread[] {
    return this.threads;
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }
}

/** @param folder on the disk that is full */
export function noRoom(folder: string): UserError {
  return new UserError(
    "STORAGE_FULL",
    `The disk with ${folder} has too little room for a bulk load, which needs about four times the size of the unpacked data. Nothing was loaded, and the database is as it was. Make room, or import with --no-bulk, which needs less.`,
  );
}
