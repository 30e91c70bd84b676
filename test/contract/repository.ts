import fs from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Folders that programs fill and that are not part of the project. */
const MADE = new Set([".git", "node_modules", "dist", "coverage", ".cache", ".xietong", "artifacts"]);

export const read = (file: string) => fs.readFileSync(path.join(ROOT, file), "utf8");

export const exists = (file: string) => fs.existsSync(path.join(ROOT, file));

/** Every file of the project under a folder, relative to the root, with forward slashes; none when there is no folder. */
export function filesUnder(folder: string): string[] {
  const place = path.join(ROOT, folder);
  if (!fs.existsSync(place)) return [];
  return fs.readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : filesUnder(file);
    return entry.isFile() ? [file] : [];
  });
}
