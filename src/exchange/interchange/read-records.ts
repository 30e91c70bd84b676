/** Reads the lines of the interchange form; the first that cannot be taken ends it, with its place and reason. */
import { RECORD_KINDS, type InterchangeRecords, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { RECORD_SCHEMAS } from "./schemas.js";

export interface InterchangeFile {
  kind: RecordKind;
  /** As messages call it. */
  name: string;
  lines: AsyncIterable<string>;
}

export interface Place {
  file: string;
  line: number;
}

/** Records with where each stands, in the same order. */
export interface ReadRecords {
  records: InterchangeRecords;
  placeOf: (kind: RecordKind, id: string) => Place | null;
}

/**
 * Reads files one after the other; a record id may stand once in all files of its kind.
 * @throws UserError BAD_SEED naming file, line, column and reason
 */
export async function readRecords(files: AsyncIterable<InterchangeFile>): Promise<ReadRecords> {
  const records = perKind(() => [] as unknown[]);
  const places = perKind(() => new Map<string, Place>());
  for await (const { kind, name, lines } of files) {
    let line = 0;
    for await (const text of lines) {
      const place = { file: name, line: ++line };
      if (text.trim() === "") continue;
      const record = parseLine(text, kind, place);
      if (places[kind].has(record.id)) throw refused(place, "id", `"${record.id}" stands twice`);
      places[kind].set(record.id, place);
      records[kind].push(record);
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

function parseLine<Kind extends RecordKind>(
  text: string,
  kind: Kind,
  place: Place,
): InterchangeRecords[Kind][number] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused(place, "the whole line", `it is no JSON: ${(error as Error).message}`);
  }
  const result = RECORD_SCHEMAS[kind].safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const column = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
  throw refused(place, column || "the whole line", issue?.message ?? "it cannot be taken");
}

/** The error for a line that cannot be taken. */
export function refused({ file, line }: Place, column: string, reason: string): UserError {
  const message = `${file}, line ${line}, column ${column}: ${reason}. Nothing was kept; mend the line and try again.`;
  return new UserError("BAD_SEED", message, { file, line, column, reason });
}
