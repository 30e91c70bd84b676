/** `manifest-sha256.txt`, in the format of `sha256sum -c`. */
import { UserError } from "../../errors.js";
import type { SealedFile } from "./facts.js";

export const MANIFEST = "manifest-sha256.txt";
const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

export function manifestText(files: readonly Pick<SealedFile, "path" | "sha256">[]): string {
  const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return inOrder.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}

/** @returns SHA-256 by path @throws UserError BAD_SOURCE for a malformed line or a repeated path */
export function readManifest(text: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const [at, line] of text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .entries()) {
    const [, sha256, path] = LINE.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || known.has(path)) {
      throw new UserError(
        "BAD_SOURCE",
        `${MANIFEST}, line ${at + 1}, is not a SHA-256, two spaces and a path that appears once. The package was modified: download it again.`,
      );
    }
    known.set(path, sha256);
  }
  return known;
}
