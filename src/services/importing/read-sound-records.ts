/** Reads a whole set of interchange files, which must be valid without any other record. */
import { findBreaches } from "../../domain/integrity.js";
import type { InterchangeRecords } from "../../domain/records.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { readRecords } from "../../exchange/interchange/read-records.js";
import { refused } from "../../exchange/interchange/refusal.js";

/** @throws UserError BAD_SEED naming file, line, column and reason */
export async function readSoundRecords(files: readonly InterchangeFile[]): Promise<InterchangeRecords> {
  const { records, placeOf } = await readRecords(files);
  const [first, ...more] = findBreaches(records);
  if (!first) return records;
  const place = placeOf(first.kind, first.id) ?? { file: first.kind, line: 0 };
  throw refused(place, first.column, `"${first.id}" ${first.message}`, more.length);
}
