/** Reads whole files of the interchange format into memory; stops at the first invalid line. */
import { RECORD_KINDS, type InterchangeRecords, type RecordKind } from "../../domain/records.js";
import { isRefusal, readFile, type InterchangeFile } from "./read-file.js";
import { refused, type Place } from "./refusal.js";

/** Records, with the file and line of each. */
export interface ReadRecords {
  records: InterchangeRecords;
  placeOf: (kind: RecordKind, id: string) => Place | null;
}

/**
 * Reads files one after the other. Record ids must be unique across all files of a kind.
 * @throws UserError BAD_SEED naming file, line, column and reason
 */
export async function readRecords(files: readonly InterchangeFile[]): Promise<ReadRecords> {
  const records = perKind(() => [] as unknown[]);
  const places = perKind(() => new Map<string, Place>());
  for (const file of files) {
    for await (const read of readFile(file)) {
      if (isRefusal(read)) throw refused(read, read.column, read.reason);
      const { id } = read.record;
      const place = { file: file.name, line: read.line };
      if (places[file.kind].has(id)) throw refused(place, "id", `"${id}" stands twice`);
      places[file.kind].set(id, place);
      records[file.kind].push(read.record);
    }
  }
  return {
    records: records as unknown as InterchangeRecords,
    placeOf: (kind, id) => places[kind].get(id) ?? null,
  };
}

function perKind<T>(make: () => T): Record<RecordKind, T> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, make()])) as Record<RecordKind, T>;
}
