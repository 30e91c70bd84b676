import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeAtomically } from "../services/files/write-atomically.js";

/**
 * @param output a file, or - for standard output
 * @param force whether an existing file is overwritten
 * @throws UserError BAD_TARGET, and errors of the stream
 */
export async function writeFileAtomically(file: Readable, output: string, force = false): Promise<void> {
  if (output === "-") return pipeline(file, process.stdout, { end: false });
  await writeAtomically(file, output, { force });
}
