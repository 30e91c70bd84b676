/** Files that are written: an existing one is overwritten only when the caller says so. */
import { link, rename, rm, stat } from "node:fs/promises";
import { UserError } from "../../errors.js";

/** Checked before the work begins. @throws UserError BAD_TARGET */
export async function requireFree(target: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null || (force && found.isFile())) return;
  throw found.isFile() ? existing(target) : new UserError("BAD_TARGET", `${target} is no file. Name a file.`);
}

/** Gives a finished draft its name, also when another program has taken that name meanwhile. @throws UserError BAD_TARGET */
export async function putInPlace(draft: string, target: string, force: boolean): Promise<void> {
  if (force) return rename(draft, target);
  try {
    await link(draft, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw existing(target);
    // a file system without hard links
    await requireFree(target, force);
    return rename(draft, target);
  }
  await rm(draft);
}

function existing(target: string): UserError {
  return new UserError(
    "BAD_TARGET",
    `${target} exists already. Name a new file, or overwrite it with --force; nothing was written.`,
  );
}
