import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { layoutOf } from "../../../src/store/managed/layout.js";
import { CLASSPATH_FILE, SHORT_LIVED_JAVA } from "./managed.js";

const LAUNCHER = path.resolve(import.meta.dirname, "../../../bin/xietong.js");
/** What Node reads at its start alone. */
const READ_ONCE = ["NODE_OPTIONS", "TZ", "HOME", "PATH"];
/** Longer than any command takes here, a build and a start of the database included. */
const LONGEST_MS = 150_000;

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Run {
  environment?: Record<string, string>;
  input?: string;
  /** Working directory; default: that of the tests. */
  folder?: string;
  /** For what takes longer than a command usually may. */
  longestMs?: number;
  /** Start a process for this command, as a user does; default: only where the environment sets what a process reads once. */
  ownProcess?: boolean;
}

function inherited(): Record<string, string> {
  const { PATH = "", HOME = "", JAVA_HOME = "" } = process.env;
  return { PATH, HOME, JAVA_HOME, ...SHORT_LIVED_JAVA };
}

function spawnProgram(
  argv: readonly string[],
  environment: Record<string, string>,
  timeout = LONGEST_MS,
  cwd?: string,
) {
  return spawn(process.execPath, [LAUNCHER, ...argv], {
    env: { ...inherited(), ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    timeout,
    cwd,
  });
}

export interface RunningServer {
  url: string;
  said(): { stdout: string; stderr: string };
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs `xietong serve` on a free port until it says that it is ready. */
export const serve = (environment: Record<string, string>, ...argv: string[]): Promise<RunningServer> =>
  serveFor(LONGEST_MS, environment, ...argv);

/** As `serve`, for tests that need it longer; it is ended after this time in any case. */
export async function serveFor(
  longestMs: number,
  environment: Record<string, string>,
  ...argv: string[]
): Promise<RunningServer> {
  const child = spawnProgram(["serve", ...argv], { PORT: "0", ...environment }, longestMs);
  let [stdout, stderr] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`serve ended with ${code}: ${stderr}`)));
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      const address = /GraphQL +(\S+)\/graphql\n[\s\S]*Stop with/.exec(stdout)?.[1];
      if (address) resolve(address);
    });
  });
  const end: RunningServer["end"] = async (signal) => {
    child.kill(signal);
    const [code, by] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    return { code, signal: by };
  };
  return { url, said: () => ({ stdout, stderr }), signal: (signal) => void child.kill(signal), end };
}

/** Runs a command of the real program, with no settings but those given. */
export async function xietong(argv: readonly string[], run: Run = {}): Promise<Outcome> {
  const { environment = {}, ownProcess = READ_ONCE.some((name) => name in environment) } = run;
  return ownProcess ? inOwnProcess(argv, run) : inHost(argv, run);
}

/** Runs the real program in a process of its own. */
async function inOwnProcess(
  argv: readonly string[],
  { environment = {}, input = "", longestMs, folder }: Run,
): Promise<Outcome> {
  const child = spawnProgram(argv, environment, longestMs, folder);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.on("error", () => {}).end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr: stderr.replace(/^Building xietong \(once\)…\n/, "") };
}

type Host = { ask: (command: object) => Promise<Outcome> };

/** Runs a command in this worker's process for commands, which has loaded the program's modules already. */
async function inHost(
  argv: readonly string[],
  { environment = {}, input = "", folder }: Run,
): Promise<Outcome> {
  const { ask } = (await globalThis.importOutside("./command-host.js")) as Host;
  return ask({ argv, environment: { ...inherited(), ...environment }, input, folder });
}

/**
 * Runs the program and kills it so many milliseconds after it has said something on stderr.
 * @returns whether it was still at work then
 */
export async function killedAfter(
  argv: readonly string[],
  environment: Record<string, string>,
  { sign, ms }: { sign: string; ms: number },
): Promise<boolean> {
  const child = spawnProgram(argv, environment);
  const end = once(child, "exit");
  child.stdin.end();
  child.stdout.resume();
  let stderr = "";
  await new Promise<void>((resolve) => {
    void end.then(() => resolve());
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      if ((stderr += chunk).includes(sign)) resolve();
    });
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), ms);
  await end;
  clearTimeout(timer);
  return child.signalCode === "SIGKILL";
}

interface Home {
  home: string;
  remove: () => void;
}

function newHome(): Home {
  const home = mkdtempSync(path.join(os.tmpdir(), "xietong-commands-"));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** A data directory of its own, with the database's files known already, so that Maven is not asked again. */
export function freshHome(): Home {
  const made = newHome();
  if (existsSync(CLASSPATH_FILE)) {
    const { classpath } = layoutOf(made.home);
    mkdirSync(path.dirname(classpath), { recursive: true, mode: 0o700 });
    cpSync(CLASSPATH_FILE, classpath);
  }
  return made;
}
