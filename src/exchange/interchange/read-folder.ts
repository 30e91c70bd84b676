/** Reads a folder of the interchange form; the first line that cannot be taken ends it, with its place and reason. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { RECORD_KINDS, type InterchangeRecords, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { RECORD_SCHEMAS } from "./schemas.js";

export function emptyRecords(): InterchangeRecords {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as InterchangeRecords;
}

/** Reads every file of the form that the folders hold, in order; a record id may stand once in all of them. */
export async function readFolders(folders: readonly string[]): Promise<InterchangeRecords> {
  const records = emptyRecords();
  for (const kind of RECORD_KINDS) {
    const seen = new Set<string>();
    for (const folder of folders) {
      const file = path.join(folder, `${kind}.jsonl`);
      if (await exists(file)) await readFile(file, kind, records, seen);
    }
  }
  return records;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function readFile(file: string, kind: RecordKind, records: InterchangeRecords, seen: Set<string>): Promise<void> {
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const record = parseLine(text, kind, { file: path.basename(path.dirname(file)) + "/" + path.basename(file), line });
    if (seen.has(record.id)) throw refused({ file, line }, "id", `"${record.id}" stands twice`);
    seen.add(record.id);
    (records[kind] as unknown[]).push(record);
  }
}

interface Place {
  file: string;
  line: number;
}

function parseLine<Kind extends RecordKind>(text: string, kind: Kind, place: Place): InterchangeRecords[Kind][number] {
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
  throw refused(place, column ?? "", issue?.message ?? "it cannot be taken");
}

function refused({ file, line }: Place, column: string, reason: string): UserError {
  const message = `${file}, line ${line}, column ${column}: ${reason}. Nothing was kept; mend the line and try again.`;
  return new UserError("BAD_SEED", message, { file, line, column, reason });
}
