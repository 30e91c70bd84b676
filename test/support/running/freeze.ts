/** Stops a process where it stands. SIGCONT lets it go on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Resolves when all its threads stand still: on a busy machine some go on for a while after the signal. */
export async function freeze(pid: number): Promise<void> {
  process.kill(pid, "SIGSTOP");
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return pause(1_000);
  while (!readdirSync(threads).every((thread) => isStopped(`${threads}/${thread}/stat`))) await pause(10);
}

/** The state follows the name of the thread, which is in brackets. A thread that has ended cannot be read. */
function isStopped(stat: string): boolean {
  try {
    return readFileSync(stat, "utf8").split(") ").at(-1)!.startsWith("T");
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code!)) return true;
    throw error;
  }
}
