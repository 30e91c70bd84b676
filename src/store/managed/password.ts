import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { UserError } from "../../errors.js";
import type { Layout } from "./layout.js";

const ITERATIONS = 1024;

/**
 * The password of the managed database, made at random on first use. It is handed to Neo4j as a salted hash in
 * `auth.ini`, never as an argument, so that no process list shows it.
 */
export function ensurePassword(layout: Layout): string {
  const password = existsSync(layout.password) ? keptPassword(layout) : newPassword(layout);
  if (!existsSync(layout.systemDatabase)) writePrivate(layout.authIni, `${authLine(password)}\n`);
  return password;
}

/** The password as kept, for callers that start nothing. */
export function keptPassword(layout: Layout): string {
  if (!existsSync(layout.password)) throw gone(layout);
  chmodSync(layout.password, 0o600);
  return readFileSync(layout.password, "utf8").trim();
}

function newPassword(layout: Layout): string {
  if (existsSync(layout.systemDatabase)) throw gone(layout);
  const password = randomBytes(32).toString("base64url");
  writePrivate(layout.password, `${password}\n`);
  return password;
}

const gone = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `The password file ${layout.password} is gone, so the data beside it cannot be opened: ` +
      `put the file back, or move ${layout.neo4j} away to begin anew.`,
  );

/** A line of Neo4j's `auth.ini`: SHA-256 of salt and password, hashed again until 1024 rounds are done. */
function authLine(password: string): string {
  const salt = randomBytes(32);
  let hash = createHash("sha256").update(salt).update(password, "utf8").digest();
  for (let round = 1; round < ITERATIONS; round++) hash = createHash("sha256").update(hash).digest();
  return `neo4j:SHA-256,${hex(hash)},${hex(salt)},${ITERATIONS}:`;
}

const hex = (bytes: Buffer) => bytes.toString("hex").toUpperCase();

/** Whole or not at all: a half-written password would shut its owner out for good. */
function writePrivate(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}
