/** Public keys of another issuer of tokens: a JSON Web Key Set in a file, or at an address of this machine. */
import { readFile, stat } from "node:fs/promises";
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from "jose";
import type { Config } from "../config.js";
import { UserError } from "../errors.js";

type KeyPlace = NonNullable<Config["auth"]["keys"]>;
type Keys = ReturnType<typeof createLocalJWKSet>;

const ANSWER_WITHIN_MS = 2_000;
/** An unknown key makes the address be asked again, but not more often than this. */
const ASK_AGAIN_AFTER_MS = 30_000;
const KEEP_FOR_MS = 600_000;
/** After a failure the address is left alone for so long. */
const PAUSE_MS = 5_000;

/**
 * Finds the key for a token; throws TOKEN_KEYS_UNAVAILABLE when the keys cannot be read. An address may come up later.
 * @throws UserError BAD_SETTING when the file holds no keys
 */
export async function openTokenKeys(place: KeyPlace): Promise<JWTVerifyGetKey> {
  if ("address" in place) return fromAddress(place.address);
  const keys = new KeyFile(place.file);
  await keys.read().catch((cause: unknown) => {
    const message = `AUTH_JWKS cannot be used: the file does not hold a JSON Web Key Set (${faultOf(cause)}). See .env.example.`;
    throw new UserError("BAD_SETTING", message);
  });
  return async (header, token) => {
    const current = await keys.read().catch((cause: unknown) => {
      throw unavailable(cause);
    });
    return current(header, token);
  };
}

/** Read again when it has changed. */
class KeyFile {
  private stamp = "";
  private keys: Keys | null = null;

  constructor(private readonly file: string) {}

  async read(): Promise<Keys> {
    const { mtimeMs, size, ino } = await stat(this.file);
    const stamp = [mtimeMs, size, ino].join();
    if (this.keys === null || stamp !== this.stamp) {
      this.keys = createLocalJWKSet(JSON.parse(await readFile(this.file, "utf8")) as JSONWebKeySet);
      this.stamp = stamp;
    }
    return this.keys;
  }
}

function fromAddress(address: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(address, {
    timeoutDuration: ANSWER_WITHIN_MS,
    cooldownDuration: ASK_AGAIN_AFTER_MS,
    cacheMaxAge: KEEP_FOR_MS,
  });
  let pausedUntil = 0;
  return async (header, token) => {
    if (Date.now() < pausedUntil) {
      // keys that are still good go on serving while the address is away
      const known = remote.fresh ? remote.jwks() : undefined;
      if (known) return createLocalJWKSet(known)(header, token);
      throw unavailable(null);
    }
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      pausedUntil = Date.now() + PAUSE_MS;
      throw unavailable(error);
    }
  };
}

function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

function unavailable(cause: unknown): UserError {
  const message = "The keys that tokens are checked with cannot be read now. Try again in some seconds.";
  return new UserError("TOKEN_KEYS_UNAVAILABLE", message, {}, { cause });
}

/** A code, never the words of the error: those of JSON quote what they could not read. */
export function faultOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const words = [code, name].filter((word) => typeof word === "string");
  return words[0] ?? "unknown";
}
