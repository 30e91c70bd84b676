/** Writes a file atomically: to a temporary name first, then renamed. */
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "../errors.js";

/** @param output a new file, or - for standard output @throws UserError BAD_TARGET, and errors of the stream */
export async function writeFileAtomically(file: Readable, output: string): Promise<void> {
  if (output === "-") return pipeline(file, process.stdout, { end: false });
  const target = path.resolve(output);
  const draft = `${target}.part-${process.pid}`;
  try {
    await requireFree(target);
    await pipeline(file, createWriteStream(draft, { flags: "wx" }));
    await rename(draft, target);
  } catch (error) {
    file.destroy();
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof UserError || code === undefined) throw error;
    throw new UserError("BAD_TARGET", `Nothing can be written to ${target}: ${message}.`);
  }
}

async function requireFree(target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  throw new UserError("BAD_TARGET", `${target} exists already. Name a new file; nothing was written.`);
}
