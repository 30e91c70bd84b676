/** Folders that appear complete or not at all: written beside the target and renamed. */
import { mkdtemp, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.js";
import { makeFolder } from "../../make-folder.js";

/**
 * Runs `work` with the path of a draft, which does not exist yet, in a temporary folder beside the target. The temporary
 * folder is removed afterwards, with what is left in it.
 * @throws UserError BAD_TARGET
 */
export async function withDraft<T>(target: string, work: (draft: string) => Promise<T>): Promise<T> {
  const folder = await makeDraft(target);
  try {
    return await work(path.join(folder, "draft"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the target's parent, so that the finished draft can be renamed in one step. */
async function makeDraft(target: string): Promise<string> {
  const parent = path.dirname(target);
  try {
    makeFolder(parent);
    return await mkdtemp(path.join(parent, ".xietong-export-"));
  } catch (error) {
    throw new UserError("BAD_TARGET", `Nothing can be written to ${parent}: ${(error as Error).message}.`);
  }
}

/** @param force whether the caller asked to overwrite, which goes for files only. @throws UserError BAD_TARGET */
export async function requireFreeFolder(target: string, force = false): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new UserError("BAD_TARGET", `${target} is no folder. Name a new folder.`);
  if ((await readdir(target)).length === 0) return;
  const advice = force ? "--force overwrites a file, not a folder. " : "";
  throw new UserError(
    "BAD_TARGET",
    `The folder ${target} is not empty. ${advice}Name a new one; nothing was written.`,
  );
}

/** Gives a finished draft its name. Fails when something was put into the folder meanwhile. @throws UserError BAD_TARGET */
export async function replaceEmpty(target: string, draft: string): Promise<void> {
  await rmdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw new UserError("BAD_TARGET", `${target}: ${error.message}.`);
  });
  await rename(draft, target);
}
