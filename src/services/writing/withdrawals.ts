/** Withdraws records of any kind. The history keeps them, and undoVersion brings them back. */
import { groupBy } from "../../domain/grouping.js";
import { recordKey, type RecordName } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import { noRecord } from "../data/record-questions.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

const MOST_RECORDS = 1_000;

/**
 * Withdraws the records together; they may refer to each other.
 * @throws UserError FORBIDDEN, RECORD_NOT_FOUND, RECORD_IN_USE with the other records that refer to one of them
 */
export function withdrawRecords(
  writer: Writer,
  records: readonly RecordName[],
  request: WriteRequest,
): Promise<Written> {
  requireSome(records);
  const access = records.some(({ kind }) => kind === "datasets") ? "ADMIN" : "EDITOR";
  const [first, ...more] = records;
  const others = more.length > 0 ? ` and ${more.length} more` : "";
  const reason = `Withdrawn: ${first!.kind} ${first!.id}${others}`;
  return writer.write(access, request, reason, async (read) => {
    const known = new Set<string>();
    for (const [kind, own] of groupBy(records, (name) => name.kind)) {
      const ids = own.map(({ id }) => id);
      for (const id of (await read(kind, ids)).keys()) known.add(recordKey({ kind, id }));
    }
    const missing = records.find((name) => !known.has(recordKey(name)));
    if (missing) throw noRecord(missing);
    return { withdrawals: records };
  });
}

function requireSome(records: readonly RecordName[]): void {
  if (records.length >= 1 && records.length <= MOST_RECORDS) return;
  throw new UserError(
    "BAD_RECORD",
    `records lists ${records.length}; one request withdraws 1 to ${MOST_RECORDS.toLocaleString("en")}.`,
  );
}
