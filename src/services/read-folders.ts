/** Opens the folders of an interchange form and hands their lines on. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { RECORD_KINDS } from "../domain/records.js";
import { readRecords, type InterchangeFile, type ReadRecords } from "../exchange/interchange/read-records.js";

/**
 * Reads every file of the form that the folders hold, in an order in which records can be loaded.
 * @throws UserError BAD_SEED naming file, line, column and reason
 */
export function readFolders(folders: readonly string[]): Promise<ReadRecords> {
  return readRecords(filesIn(folders));
}

/** A file is opened when its turn comes, and closed when it is read or refused. */
async function* filesIn(folders: readonly string[]): AsyncGenerator<InterchangeFile> {
  for (const kind of RECORD_KINDS) {
    for (const folder of folders) {
      const file = path.join(folder, `${kind}.jsonl`);
      if (!(await exists(file))) continue;
      const stream = createReadStream(file, "utf8");
      try {
        const lines = createInterface({ input: stream, crlfDelay: Infinity });
        yield { kind, name: `${path.basename(folder)}/${kind}.jsonl`, lines };
      } finally {
        stream.destroy();
      }
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
