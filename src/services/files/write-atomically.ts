/** Writes a file under a temporary name first, so that the target appears complete or not at all. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "../../errors.js";
import { putInPlace, requireFree } from "./target.js";

/**
 * @param force whether an existing file is overwritten
 * @param mode permissions of the file, less those that the system withholds
 * @returns the length of the file @throws UserError BAD_TARGET, and errors of the stream
 */
export async function writeAtomically(
  file: Readable,
  place: string,
  { force = false, mode = 0o666 }: { force?: boolean; mode?: number } = {},
): Promise<number> {
  const target = path.resolve(place);
  const draft = `${target}.part-${process.pid}`;
  try {
    await requireFree(target, force);
    const output = createWriteStream(draft, { flags: "wx", mode });
    await pipeline(file, output);
    await putInPlace(draft, target, force);
    return output.bytesWritten;
  } catch (error) {
    file.destroy();
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof UserError || code === undefined) throw error;
    throw new UserError("BAD_TARGET", `Nothing can be written to ${target}: ${message}.`);
  }
}
