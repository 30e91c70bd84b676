/** Start, stop, reset and status of the managed database. */
import type { Config } from "../../config.js";
import {
  managedStatus,
  resetManaged,
  startInBackground,
  stopInBackground,
  type BackgroundStart,
  type ManagedStatus,
} from "../../store/managed/managed-database.js";
import { schemaName } from "../../store/migrate.js";
import type { Progress } from "../progress.js";

export type { BackgroundStart, ManagedStatus };

/** The database outlives this process. */
export function startDatabase({ managed }: Config, progress: Progress): Promise<BackgroundStart> {
  return startInBackground({ ...managed, progress, schema: schemaName() });
}

/** @returns whether one was running */
export function stopDatabase({ managed }: Config): Promise<boolean> {
  return stopInBackground(managed.home);
}

/** Empties the database. @returns the folder that holds the former data; null when there were none */
export function resetDatabase({ managed }: Config): Promise<string | null> {
  return resetManaged(managed.home);
}

export function databaseStatus({ managed }: Config): Promise<ManagedStatus> {
  return managedStatus(managed.home);
}
