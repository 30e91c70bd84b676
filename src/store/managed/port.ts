import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { takeLock } from "./lock.js";

export interface TakenPort {
  port: number;
  /** Call it once the database listens on the port, or has failed to start. */
  release: () => void;
}

/**
 * The preferred port if it is free on loopback and no other start has reserved it, else one that the system picks.
 * Of two simultaneous starts only one gets the port: otherwise the second would send its password to the first one's
 * database, and fail.
 */
export async function takePort(preferred: number): Promise<TakenPort> {
  const lock = preferred === 0 ? null : await takeLock(lockFile(preferred), "command");
  const release = lock?.taken ? lock.release : () => undefined;
  const isTaken = lock?.taken === false;
  const port = (isTaken ? null : await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
  return { port, release };
}

/** One lock per user, because a dead owner's lock can be replaced only by the same user. */
function lockFile(port: number): string {
  return path.join(os.tmpdir(), `xietong-port-${port}-${os.userInfo().uid}.lock`);
}

/** The port if it is free on loopback (0: any free port), else null. */
export function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : null));
    });
  });
}
