import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Facts about other processes, from `/proc` where it exists (a container may lack `ps`), else from `ps`. */

/** The command line with its arguments; empty if the process does not exist. */
export function commandOf(pid: number): string {
  if (!hasProc()) return ps(["-ww", "-o", "command=", "-p", String(pid)]);
  return readProc(pid, "cmdline").replaceAll("\0", " ").trimEnd();
}

/**
 * Start time of a process, as a string to compare; null if it has ended. Together with the pid it identifies a process
 * uniquely: pids are reused, and so are tick counts after a reboot.
 */
export function startOf(pid: number): string | null {
  if (!hasProc()) return ps(["-o", "lstart=", "-p", String(pid)]) || null;
  const stat = readProc(pid, "stat");
  // The process name is in parentheses and may contain anything, so fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, ticks] = [fields[0], fields[19]];
  return !ticks || state === "Z" ? null : `${bootId()}:${ticks}`;
}

/** The pids whose command line contains a text. */
export function pidsWith(text: string): number[] {
  if (hasProc()) return procPids().filter((pid) => commandOf(pid).includes(text));
  const lines = ps(["-axww", "-o", "pid=,command="]).split("\n");
  return lines.filter((line) => line.includes(text)).map((line) => Number.parseInt(line, 10));
}

/** Sends a signal; a process that has already ended is no error. */
export function signal(pid: number, name: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Whether a process has ended; cheap enough to poll every second. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

const hasProc = () => existsSync("/proc/self/stat");

const procPids = () =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0);

const bootId = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // ended
  }
}

function ps(args: string[]): string {
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return ""; // ps fails when it finds no such process
  }
}
