/** JSON Web Tokens: signed with AUTH_SECRET, verified with it or with the keys of an external issuer. */
import { createSecretKey } from "node:crypto";
import {
  decodeProtectedHeader,
  errors,
  jwtVerify,
  SignJWT,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from "jose";
import type { Config } from "../config.js";
import { isAccess, isCallerName, type Caller } from "../domain/callers.js";
import { UserError } from "../errors.js";

type Auth = Config["auth"];
type Expected = Pick<Auth, "issuer" | "audience">;

/** Each key type has its own algorithms, so that a public key can never be used as an HMAC secret. */
const SECRET_ALGORITHMS = ["HS256"];
const KEY_ALGORITHMS = ["RS256", "ES256", "EdDSA"];
const CLOCK_TOLERANCE_SECONDS = 5;
/** Claims that an error may name, once the signature is verified. */
const CLAIMS = new Set(["aud", "exp", "iss", "nbf", "role", "sub"]);

export interface NewToken {
  token: string;
  /** ISO 8601, in UTC. */
  expiresAt: string;
}

/** @param seconds from now until it expires */
export async function makeToken(
  { name, access }: Caller,
  seconds: number,
  secret: string,
  { issuer, audience }: Expected,
): Promise<NewToken> {
  const now = Math.floor(new Date().getTime() / 1000);
  const token = new SignJWT({ role: access })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(name)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds);
  if (issuer !== null) token.setIssuer(issuer);
  const expiresAt = new Date((now + seconds) * 1000).toISOString();
  return { token: await token.sign(secretKey(secret)), expiresAt };
}

/**
 * Verifies a token and returns its caller.
 * @throws UserError UNAUTHENTICATED; TOKEN_KEYS_UNAVAILABLE when `keys` cannot be read
 */
export async function readToken(token: string, auth: Auth, keys: JWTVerifyGetKey | null): Promise<Caller> {
  try {
    const { payload } = await verified(token, auth, keys);
    if (!isAccess(payload.role)) throw claimFault("role");
    if (!isCallerName(payload.sub)) throw claimFault("sub");
    return { name: payload.sub, access: payload.role };
  } catch (error) {
    throw error instanceof UserError ? error : refusal(error);
  }
}

function verified(token: string, auth: Auth, keys: JWTVerifyGetKey | null): Promise<JWTVerifyResult> {
  const { alg = "" } = decodeProtectedHeader(token);
  const expected = {
    audience: auth.audience,
    ...(auth.issuer === null ? {} : { issuer: auth.issuer }),
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ["exp"],
  };
  if (auth.secret !== null && SECRET_ALGORITHMS.includes(alg))
    return jwtVerify(token, secretKey(auth.secret), { ...expected, algorithms: SECRET_ALGORITHMS });
  if (keys !== null && KEY_ALGORITHMS.includes(alg))
    return jwtVerify(token, keys, { ...expected, algorithms: KEY_ALGORITHMS });
  throw new errors.JOSEAlgNotAllowed("no key for this algorithm");
}

function secretKey(secret: string): ReturnType<typeof createSecretKey> {
  return createSecretKey(secret, "utf8");
}

function claimFault(claim: string): Error {
  return new errors.JWTClaimValidationFailed("unexpected value", {}, claim, "invalid");
}

/** Of an invalid signature it only says that the token is not accepted. */
function refusal(cause: unknown): UserError {
  const advice = "Request a new one, or omit the Authorization header where reading needs none.";
  const fault = (what: string): UserError =>
    new UserError("UNAUTHENTICATED", `${what} ${advice}`, {}, { cause });
  if (cause instanceof errors.JWTExpired) return fault("The token has expired.");
  if (cause instanceof errors.JWTClaimValidationFailed && CLAIMS.has(cause.claim))
    return fault(`The token's claim "${cause.claim}" is missing or not what this server expects.`);
  return fault("This server does not accept the token.");
}
