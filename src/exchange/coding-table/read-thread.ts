/** A worker thread that reads one table, so that a large or hostile file takes neither time nor memory of the server. */
import { parentPort, workerData } from "node:worker_threads";
import { UserError, type ErrorCode } from "../../errors.js";
import { lookAtTable, type TableLook } from "./look-at-table.js";
import { readTable, type CodingRow, type Reading, type TableFacts } from "./read-table.js";

export interface ReadingTask {
  look: boolean;
  name: string;
  bytes: Uint8Array;
  reading: Reading;
}

/** Rows of one answer. */
const BATCH = 500;

/** What the thread says first: the look, or the facts of the table, whose rows are then asked for. */
export type ReadingResult =
  | { result: TableFacts | TableLook }
  | { rows: CodingRow[]; isLast: boolean }
  | { code: ErrorCode; message: string };

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const port = parentPort!;
const answer = (result: ReadingResult): void => port.postMessage(result);

async function answering(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    answer({ code: error.code, message: error.message });
  }
}

/** Each message of the other side asks for the next rows. */
function serveRows(all: AsyncIterable<CodingRow>): void {
  const rows = all[Symbol.asyncIterator]();
  const next = async (): Promise<void> => {
    const batch: CodingRow[] = [];
    let isLast = false;
    while (batch.length < BATCH && !isLast) {
      const { value, done } = (await rows.next()) as IteratorResult<CodingRow, undefined>;
      if (done) isLast = true;
      else batch.push(value);
    }
    answer({ rows: batch, isLast });
  };
  port.on("message", () => void answering(next));
}

const { look, name, bytes, reading } = workerData as ReadingTask;
await answering(async () => {
  if (look) return answer({ result: await lookAtTable(name, Buffer.from(bytes), reading) });
  const { rows, ...facts } = await readTable(name, once(bytes), reading);
  serveRows(rows());
  answer({ result: facts });
});
