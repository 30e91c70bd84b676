/** Everything below the data directory is for its user alone. */
import { chmodSync, readdirSync } from "node:fs";
import path from "node:path";

/** Also what an older version, or a copy, left readable for others. Links are not followed. */
export function tighten(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() && !entry.isDirectory()) continue;
    try {
      chmodSync(path.join(entry.parentPath, entry.name), entry.isFile() ? 0o600 : 0o700);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; // removed since it was listed
    }
  }
}

/** Files that are made meanwhile, also by child processes, are private. */
export function privately<Result>(work: () => Result): Result {
  const before = process.umask(0o077);
  try {
    return work();
  } finally {
    process.umask(before);
  }
}

/** Java needs no secrets, and the environment of a process can be read by its user's other programs. */
export function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(environment).filter(([name]) => !SECRET.test(name));
  return Object.fromEntries(entries);
}

const SECRET = /^(AUTH_|NEO4J_|OTEL_)|SECRET|PASSWORD|PASSWD|TOKEN|CREDENTIAL|PRIVATE|API_?KEY/i;
