import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { takeLock } from "./lock.js";

export interface TakenPort {
  port: number;
  /** To be called once the database listens there, or never will. */
  release: () => void;
}

/**
 * The preferred port if it is free on loopback and nobody is about to listen there, else one that the system picks.
 * Of two that start at once only one gets it: the other would ask a stranger with its own password until the stranger,
 * too, is refused.
 */
export async function takePort(preferred: number): Promise<TakenPort> {
  const lock = preferred === 0 ? null : await takeLock(lockFile(preferred), "command");
  const release = lock?.taken ? lock.release : () => undefined;
  const isTaken = lock?.taken === false;
  const port = (isTaken ? null : await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
  return { port, release };
}

/** One for each user: another's could not be taken over when its owner has ended. */
function lockFile(port: number): string {
  return path.join(os.tmpdir(), `xietong-port-${port}-${os.userInfo().uid}.lock`);
}

/** The port if it is free on loopback (0: any that is), else null. */
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
