/** Refuses writes while the disk is nearly full: Neo4j stops, and may not start again, once it is. */
import { statfsSync } from "node:fs";
import { UserError } from "../../errors.js";

const MEGABYTE = 1_048_576;

/** What this user may still write on the disk of a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export function hasRoom(folder: string, reserveMb: number): boolean {
  return freeBytes(folder) >= reserveMb * MEGABYTE;
}

/** @throws UserError STORAGE_FULL */
export function requireRoom(folder: string, reserveMb: number): void {
  const free = freeBytes(folder);
  if (free >= reserveMb * MEGABYTE) return;
  throw new UserError(
    "STORAGE_FULL",
    `The disk with the data has ${Math.floor(free / MEGABYTE)} MB left, and writes need ${reserveMb} MB (XIETONG_MIN_FREE_MB). Nothing was written; reading goes on. Make room on the disk, then try again.`,
    { freeMb: Math.floor(free / MEGABYTE), neededMb: reserveMb, retryAfter: RETRY_AFTER_SECONDS },
  );
}

const RETRY_AFTER_SECONDS = 60;
