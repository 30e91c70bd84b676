/** Writes a file under a temporary name first, so that the target appears complete or not at all. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "../errors.js";
import { putInPlace, requireFree } from "../services/files/target.js";

/**
 * @param output a file, or - for standard output
 * @param force whether an existing file is overwritten
 * @throws UserError BAD_TARGET, and errors of the stream
 */
export async function writeFileAtomically(file: Readable, output: string, force = false): Promise<void> {
  if (output === "-") return pipeline(file, process.stdout, { end: false });
  const target = path.resolve(output);
  const draft = `${target}.part-${process.pid}`;
  try {
    await requireFree(target, force);
    await pipeline(file, createWriteStream(draft, { flags: "wx" }));
    await putInPlace(draft, target, force);
  } catch (error) {
    file.destroy();
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof UserError || code === undefined) throw error;
    throw new UserError("BAD_TARGET", `Nothing can be written to ${target}: ${message}.`);
  }
}
