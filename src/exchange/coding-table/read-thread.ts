/** A worker thread that reads one table, so that a large or hostile file takes neither time nor memory of the server. */
import { parentPort, workerData } from "node:worker_threads";
import { UserError, type ErrorCode } from "../../errors.js";
import { lookAtTable, type TableLook } from "./look-at-table.js";
import { readTable, type CodingTable, type Reading } from "./read-table.js";

export interface ReadingTask {
  look: boolean;
  name: string;
  bytes: Uint8Array;
  reading: Reading;
}

export type ReadingResult = { result: CodingTable | TableLook } | { code: ErrorCode; message: string };

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const { look, name, bytes, reading } = workerData as ReadingTask;
try {
  const result = await (look
    ? lookAtTable(name, Buffer.from(bytes), reading)
    : readTable(name, once(bytes), reading));
  parentPort!.postMessage({ result } satisfies ReadingResult);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  parentPort!.postMessage({ code: error.code, message: error.message } satisfies ReadingResult);
}
