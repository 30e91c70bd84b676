/** Stores the text of a document outside the database, named by its hash, readable by its owner alone, whole or not at all. */
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.js";
import { makeFolder } from "../../make-folder.js";

const OWNER = { folder: 0o700, file: 0o600 };

/**
 * @param source the file that the text was read from, if any
 * @throws UserError BAD_SOURCE when the folder cannot be written
 */
export async function keepText(
  folder: string,
  sha256: string,
  text: string,
  source: object | null = null,
): Promise<void> {
  const write = async (name: string, content: string): Promise<void> => {
    const aside = path.join(folder, `${name}.${process.pid}.part`);
    await writeFile(aside, content, { mode: OWNER.file });
    await rename(aside, path.join(folder, name));
  };
  try {
    makeFolder(folder, OWNER.folder);
    await write(sha256, text);
    if (source) await write(`${sha256}.source.json`, `${JSON.stringify(source)}\n`);
  } catch (error) {
    throw new UserError("BAD_SOURCE", `Nothing can be written to ${folder}: ${(error as Error).message}.`);
  }
}
