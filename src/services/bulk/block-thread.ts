/** A worker thread of a bulk load: reads blocks of lines, and writes the rows of their records. */
import { parentPort, workerData } from "node:worker_threads";
import { ContentHash } from "../../domain/content-hash.js";
import { recordKey } from "../../domain/history.js";
import type { AnyRecord, RecordKind } from "../../domain/records.js";
import { LIST_DELIMITER } from "../../store/bulk/cells.js";
import { RecordFiles } from "../../store/bulk/record-files.js";
import type { Block, Call, Calls, Files, Placement, Summary, Written } from "./block-messages.js";
import { readBlock } from "./read-block.js";

const { folder, thread } = workerData as { folder: string; thread: number };
const files = new RecordFiles(folder, thread);
/** Records that were read and wait for their numbers. */
const waiting = new Map<number, { kind: RecordKind; records: AnyRecord[] }>();

function read(block: Block): Summary | null {
  const found = readBlock(block);
  if (found === null) return null;
  waiting.set(block.at, { kind: block.kind, records: found.records });
  return found.summary;
}

function write({ at, base, ends, orders, parts }: Placement): Written {
  const { kind, records } = waiting.get(at)!;
  waiting.delete(at);
  const perRecord = ends.length / Math.max(records.length, 1);
  const written: Written = { sums: [], changes: [] };
  let row = 0;
  for (const { end, version } of parts) {
    const hash = new ContentHash();
    const keys: string[] = [];
    for (; row < end; row++) {
      const record = records[row]!;
      hash.add(kind, record);
      keys.push(recordKey({ kind, id: record.id }));
      const own = ends.subarray(row * perRecord, (row + 1) * perRecord);
      files.write(kind, record, base + row, version, own, orders?.[row] ?? -1);
    }
    written.sums.push(hash.summed);
    written.changes.push(keys.join(LIST_DELIMITER));
  }
  return written;
}

function end(): Files {
  files.close();
  const { names, types, bytes, longestRow, relationships } = files;
  return { names, types, bytes, longestRow, relationships };
}

function answer(call: Call): Calls[keyof Calls]["result"] {
  switch (call.name) {
    case "read":
      return read(call.given);
    case "write":
      return write(call.given);
    case "closeClaims":
      files.claims.close();
      return null;
    case "joinClaims":
      files.claims.join(call.given.group, call.given.threads);
      return null;
    case "end":
      return end();
  }
}

parentPort!.on("message", (call: Call) => {
  try {
    parentPort!.postMessage({ result: answer(call) });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    parentPort!.postMessage({ failure: { message, code } });
  }
});
