import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { UserError } from "../../errors.js";
import type { Layout } from "./layout.js";

const ITERATIONS = 1024;

/**
 * The password of the managed database, generated at random on first use. Neo4j gets it as a salted hash in
 * `auth.ini`, never as an argument, so it is in no process list.
 */
export function ensurePassword(layout: Layout): string {
  const password = existsSync(layout.password) ? storedPassword(layout) : newPassword(layout);
  if (!existsSync(layout.systemDatabase)) writePrivate(layout.authIni, `${authLine(password)}\n`);
  return password;
}

/** The stored password. @throws UserError MANAGED_DATABASE when its file is missing or empty */
export function storedPassword(layout: Layout): string {
  if (!existsSync(layout.password)) throw passwordMissing(layout);
  chmodSync(layout.password, 0o600);
  const password = readFileSync(layout.password, "utf8").trim();
  if (password === "") throw passwordEmpty(layout);
  return password;
}

function newPassword(layout: Layout): string {
  if (existsSync(layout.systemDatabase)) throw passwordMissing(layout);
  const password = randomBytes(32).toString("base64url");
  writePrivate(layout.password, `${password}\n`);
  return password;
}

const passwordMissing = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `The password file ${layout.password} is missing, so the database cannot be opened: ` +
      `put the right one back, or move ${layout.neo4j} away to start over.`,
  );

const passwordEmpty = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `The password file ${layout.password} is empty, so the database cannot be opened: ` +
      `put the right one back, or move ${layout.neo4j} away to start over.`,
  );

/** A line of Neo4j's `auth.ini`: SHA-256 of salt and password, iterated 1024 times. */
function authLine(password: string): string {
  const salt = randomBytes(32);
  let hash = createHash("sha256").update(salt).update(password, "utf8").digest();
  for (let round = 1; round < ITERATIONS; round++) hash = createHash("sha256").update(hash).digest();
  return `neo4j:SHA-256,${hex(hash)},${hex(salt)},${ITERATIONS}:`;
}

const hex = (bytes: Buffer) => bytes.toString("hex").toUpperCase();

/** Writes atomically: a half-written password would lock the user out for good. */
function writePrivate(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}
