import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Connection, stopInBackground } from "../../../src/store/managed/managed-database.js";
import { CLASSPATH_FILE } from "./managed.js";

export interface Outcome {
  connection: Connection;
  code?: string;
  message?: string;
  uri?: string;
}

/** Another process that starts the database of a home, with what it said. */
export async function owner(
  way: "own" | "background",
  home: string,
): Promise<{ child: ChildProcess; said: Outcome }> {
  const script = path.join(import.meta.dirname, "managed-owner.js");
  const child = spawn(process.execPath, [script, way, home, CLASSPATH_FILE], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) return { child, said: JSON.parse(line) as Outcome };
  throw new Error("the owner said nothing");
}

export const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });

const folders: string[] = [];

export function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-managed-"));
  folders.push(folder);
  return folder;
}

/** Removes every folder this test file made, with whatever a failed test left running there. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders) {
    await stopInBackground(folder).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The process list as any user of the machine sees it. */
export const processList = () => execFileSync("ps", ["-eww", "-o", "command="], { encoding: "utf8" });

/** The process group, which a signal from the terminal reaches as a whole. */
export const groupOf = (pid: number) =>
  Number(execFileSync("ps", ["-o", "pgid=", "-p", String(pid)], { encoding: "utf8" }));

export const javasOf = (home: string) =>
  processList()
    .split("\n")
    .filter((line) => line.includes(`--home-dir=${home}`));

/** A folder with links to the named programs alone, to stand for a machine that lacks the others. */
export function pathWith(...programs: string[]): string {
  const folder = freshFolder();
  for (const program of programs) symlinkSync(whereIs(program), path.join(folder, program));
  return folder;
}

export function whereIs(program: string): string {
  return execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim();
}

/** A `java` that only says how old it is. */
export function oldJava(version: string): string {
  const folder = freshFolder();
  const file = path.join(folder, "java");
  writeFileSync(file, `#!/bin/sh\necho 'java version "${version}"' >&2\n`);
  chmodSync(file, 0o755);
  return folder;
}

export function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 2000 });
    const end = (outcome: boolean) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

export const outsideAddresses = () =>
  Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => !address.internal && address.family === "IPv4")
    .map((address) => address.address);

/** Where a process listens, as `127.0.0.1:7687`; null where the system does not tell (no `/proc`). */
export function listeners(pid: number): string[] | null {
  if (!existsSync("/proc/net/tcp")) return null;
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map((fd) => /socket:\[(\d+)\]/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1]),
  );
  const rows = ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8").trim().split("\n").slice(1),
  );
  const fields = rows.map((row) => row.trim().split(/\s+/));
  return fields.filter((row) => row[3] === "0A" && sockets.has(row[9])).map((row) => addressOf(row[1] ?? ""));
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return ""; // closed meanwhile
  }
}

/** The kernel writes the last four bytes of an address backwards, in hexadecimal. */
function addressOf(field: string): string {
  const [address = "", port = ""] = field.split(":");
  const bytes =
    address
      .slice(-8)
      .match(/../g)
      ?.map((byte) => Number.parseInt(byte, 16)) ?? [];
  const mapped = address.length === 8 || address.startsWith("0000000000000000FFFF0000");
  return `${mapped ? bytes.reverse().join(".") : address}:${Number.parseInt(port, 16)}`;
}
