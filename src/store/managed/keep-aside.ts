/** The stored data kept beside the database, before something changes or replaces them. */
import { cpSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { UserError } from "../../errors.js";
import { folderBytes } from "./folder-size.js";
import { freeBytes } from "./free-space.js";
import type { Layout } from "./layout.js";
import { tighten } from "./private-files.js";

/**
 * Copies the data, before a start that may change damaged files.
 * @returns the folder of the copy
 * @throws UserError MANAGED_DATABASE when there is no room for it
 */
export function keepAside(layout: Layout): string {
  const copy = nameOfCopy(layout);
  copyAside(layout, copy);
  return copy;
}

/** The copy appears complete or not at all. @throws UserError MANAGED_DATABASE when there is no room for it */
export function copyAside(layout: Layout, copy: string): void {
  const needed = folderBytes(layout.data);
  const part = `${copy}.part`;
  rmSync(part, { recursive: true, force: true });
  if (freeBytes(layout.neo4j) < needed) throw noRoom(layout, needed);
  try {
    cpSync(layout.data, part, { recursive: true });
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw noRoom(layout, needed);
    throw error;
  }
  tighten(part);
  renameSync(part, copy);
}

/** Moves the data, so that the next start makes an empty database. @returns the folder that holds them */
export function moveAside(layout: Layout): string {
  const place = nameOfCopy(layout);
  renameSync(layout.data, place);
  return place;
}

function nameOfCopy({ neo4j }: Layout): string {
  return path.join(neo4j, `data-before-${new Date().toISOString().replace(/[:.]/g, "-")}`);
}

function noRoom({ data }: Layout, needed: number): UserError {
  const megabytes = Math.ceil(needed / 1_048_576);
  return new UserError(
    "MANAGED_DATABASE",
    `The data in ${data} are to be repaired or upgraded, and a copy of ${megabytes} MB is made first, for which there is no room. Make room on the disk and start again.`,
  );
}
