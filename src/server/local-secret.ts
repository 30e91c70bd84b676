/**
 * The secret that signs tokens on one's own machine. It is made at the first start, in the data directory and for its
 * user alone, so that whoever may use the data directory can sign in without any setting.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import { UserError } from "../errors.js";
import { makeFolder } from "../make-folder.js";
import { isLoopback } from "./loopback.js";

const FILE = "signing-secret";
const SECRET_BYTES = 32;
const LEAST_LENGTH = 40;

/**
 * The settings of authentication, with the secret of the data directory where AUTH_SECRET is not set and the server is
 * for this machine alone.
 * @throws UserError BAD_SETTING where the secret can be neither read nor made
 */
export function authOnOwnMachine({ auth, server, managed }: Config): Config["auth"] {
  if (auth.secret !== null || !isLoopback(server.host)) return auth;
  return { ...auth, secret: localSecret(managed.home) };
}

function localSecret(home: string): string {
  const file = path.join(home, FILE);
  try {
    return stored(file) ?? made(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const message = `The secret in ${file} can be neither read nor made (${code}). Give the data directory to this user, or set AUTH_SECRET.`;
    throw new UserError("BAD_SETTING", message, {}, { cause: error });
  }
}

function stored(file: string): string | null {
  const { mode } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (mode === undefined) return null;
  if ((mode & 0o077) !== 0) chmodSync(file, 0o600);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length >= LEAST_LENGTH) return secret;
  throw new UserError("BAD_SETTING", `The secret in ${file} is incomplete. Remove the file and start again.`);
}

/** Linked into place, so that of two programs that start at once both use the secret of one. */
function made(file: string): string {
  makeFolder(path.dirname(file), 0o700);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
