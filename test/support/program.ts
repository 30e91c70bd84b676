import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { layoutOf } from "../../src/store/managed/layout.js";
import { CLASSPATH_FILE } from "./managed.js";

const LAUNCHER = path.resolve(import.meta.dirname, "../../bin/xietong.js");
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
}

/** Runs the real program in a process of its own, with no settings but those given. */
export async function xietong(
  argv: readonly string[],
  { environment = {}, input = "" }: Run = {},
): Promise<Outcome> {
  const { PATH = "", HOME = "", JAVA_HOME = "" } = process.env;
  const child = spawn(process.execPath, [LAUNCHER, ...argv], {
    env: { PATH, HOME, JAVA_HOME, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    timeout: LONGEST_MS,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.on("error", () => {}).end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr: stderr.replace(/^Building xietong \(once\)…\n/, "") };
}

/** A data directory of its own, with the database's files known already, so that Maven is not asked again. */
export function freshHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(path.join(os.tmpdir(), "xietong-commands-"));
  if (existsSync(CLASSPATH_FILE)) {
    const { classpath } = layoutOf(home);
    mkdirSync(path.dirname(classpath), { recursive: true, mode: 0o700 });
    cpSync(CLASSPATH_FILE, classpath);
  }
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}
