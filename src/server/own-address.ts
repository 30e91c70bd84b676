/** Where the server of a data directory listens, noted in a file for commands that lead to its pages. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import { makeFolder } from "../make-folder.js";

const fileIn = ({ managed }: Config): string => path.join(managed.home, "address");

/** @returns takes the note away again, unless another server has written its own meanwhile */
export function noteAddress(url: string, config: Config): () => void {
  try {
    makeFolder(config.managed.home, 0o700);
    writeFileSync(fileIn(config), url, { mode: 0o600 });
  } catch {
    // commands then use HOST and PORT
  }
  return () => {
    if (noted(config) === url) rmSync(fileIn(config), { force: true });
  };
}

/** The address noted by the running server, else that of the settings. */
export function ownAddress(config: Config): string {
  const { host, port } = config.server;
  return noted(config) ?? addressOf(host, port);
}

export function addressOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function noted(config: Config): string | null {
  try {
    const url = readFileSync(fileIn(config), "utf8").trim();
    return /^http:\/\/[^/]+$/.test(url) ? url : null;
  } catch {
    return null;
  }
}
