import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Bytes of all files below a folder, 0 where it does not exist. Neo4j may remove files meanwhile. */
export function folderBytes(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.reduce((sum, { parentPath, name }) => {
    return sum + (statSync(path.join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
