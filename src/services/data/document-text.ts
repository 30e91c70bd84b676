/** The stored text of a document. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Caller } from "../../domain/callers.js";
import { textHash } from "../../domain/text-hash.js";
import { requireAccess } from "../access.js";

/** Null where no text is stored. Texts may be under a licence, so they are for those who review. @throws UserError FORBIDDEN */
export async function documentText(
  caller: Caller,
  folder: string,
  sha256: string | null,
): Promise<string | null> {
  requireAccess(caller, "EDITOR");
  return storedText(folder, sha256);
}

/** A text that does not match its hash, as after a crash, counts as not stored; `check` names it. */
export async function storedText(folder: string, sha256: string | null): Promise<string | null> {
  const text = await textAsKept(folder, sha256);
  return text !== null && textHash(text) === sha256 ? text : null;
}

/** Whatever stands in the file. */
export async function textAsKept(folder: string, sha256: string | null): Promise<string | null> {
  return sha256 === null ? null : readFile(path.join(folder, sha256), "utf8").catch(() => null);
}
