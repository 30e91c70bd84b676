/** Public keys of an external token issuer: a JSON Web Key Set in a file or at a loopback address. */
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

const FETCH_TIMEOUT_MS = 2_000;
/** Shortest time between two fetches caused by unknown key ids. */
const REFETCH_COOLDOWN_MS = 30_000;
const CACHE_MAX_AGE_MS = 600_000;
/** Back-off after a failed fetch. */
const BACK_OFF_MS = 5_000;

/**
 * Returns the key lookup, which throws TOKEN_KEYS_UNAVAILABLE while the keys cannot be read. An address need not be
 * reachable yet.
 * @throws UserError BAD_SETTING when the file is not a key set
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

/** A key file, re-read when it changes. */
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
    timeoutDuration: FETCH_TIMEOUT_MS,
    cooldownDuration: REFETCH_COOLDOWN_MS,
    cacheMaxAge: CACHE_MAX_AGE_MS,
  });
  let pausedUntil = 0;
  return async (header, token) => {
    if (performance.now() < pausedUntil) {
      // cached keys that have not expired remain in use while the address is unreachable
      const known = remote.fresh ? remote.jwks() : undefined;
      if (known) return createLocalJWKSet(known)(header, token);
      throw unavailable(null);
    }
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      pausedUntil = performance.now() + BACK_OFF_MS;
      throw unavailable(error);
    }
  };
}

function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

function unavailable(cause: unknown): UserError {
  const message = "The keys for verifying tokens cannot be read at the moment. Try again in a few seconds.";
  return new UserError("TOKEN_KEYS_UNAVAILABLE", message, {}, { cause });
}

/** The error's code or name, never its message: JSON errors quote the input. */
export function faultOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((word) => typeof word === "string") ?? "unknown";
}
