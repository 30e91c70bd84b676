/** Which parts of the service are ready, and the error code of each that is not. */
import { setTimeout as pause } from "node:timers/promises";
import { UserError, type ErrorCode } from "../errors.js";
import type { ReadyGraph } from "../services/opening/opening.js";

const READY_TIMEOUT_MS = 2_000;

/** Everyone may ask, so that a reason is a code, without an address or a path. */
export interface Readiness {
  /** Whether questions are answered. Without storage they are; writes are refused. */
  ready: boolean;
  /** Whether the database answers. */
  database: boolean;
  /** Whether a data version is loaded. */
  index: boolean;
  /** Whether the disk of the managed database has room for writes. */
  storage: boolean;
  dataVersion: number | null;
  why: { database?: ErrorCode | "INTERNAL"; index?: ErrorCode; storage?: ErrorCode | "INTERNAL" };
}

export async function readiness({ graph, current }: ReadyGraph): Promise<Readiness> {
  const asked = reasonOf(() => graph.query("read/data_version", {}, READY_TIMEOUT_MS));
  const why: Readiness["why"] = {
    database: await Promise.race([
      asked,
      pause(READY_TIMEOUT_MS, "DATABASE_UNAVAILABLE" as const, { ref: false }),
    ]),
    index: current.isLoaded ? undefined : "DATABASE_UNAVAILABLE",
    storage: await reasonOf(() => graph.requireRoom()),
  };
  const [database, index, storage] = [!why.database, !why.index, !why.storage];
  const dataVersion = index ? current.current.collaboration.version.number : null;
  return { ready: database && index, database, index, storage, dataVersion, why };
}

async function reasonOf(act: () => unknown): Promise<ErrorCode | "INTERNAL" | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error instanceof UserError ? error.code : "INTERNAL";
  }
}
