import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from "jose";

/** Fit for AUTH_SECRET, and known to everybody who reads this: for tests alone. */
export const SECRET = "for-tests-alone-kx7Qz2Lw9Tb4Rn6Vm3Yc8Hd5Jf1Gs0PaXeUiWoBlZvNqKtE";

export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** What `xietong token` would write, with changes; undefined takes a claim away. */
export function claims(changes: Partial<Record<string, unknown>> = {}): JWTPayload {
  const usual = { sub: "desk two", role: "EDITOR", aud: "xietong", exp: inSeconds(900) };
  return { ...usual, ...changes };
}

export type SigningKey = Parameters<SignJWT["sign"]>[0];

/** A token of these claims, signed as told; by default with the secret. */
export function sign(
  payload: JWTPayload,
  { alg = "HS256", kid, key = Buffer.from(SECRET) }: { alg?: string; kid?: string; key?: SigningKey } = {},
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg, ...(kid ? { kid } : {}) }).sign(key);
}

export interface Issuer {
  /** What is published. */
  jwk: JWK;
  /** The same key in the form in which programs often keep it. */
  pem: string;
  token: (changes?: Partial<Record<string, unknown>>) => Promise<string>;
}

/** Another issuer of tokens, with a key pair of its own. */
export async function issuer(alg: "RS256" | "ES256" | "EdDSA", kid: string = alg): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg };
  const pem = Buffer.from(await crypto.subtle.exportKey("spki", publicKey)).toString("base64");
  return {
    jwk,
    pem: `-----BEGIN PUBLIC KEY-----\n${pem.match(/.{1,64}/g)!.join("\n")}\n-----END PUBLIC KEY-----\n`,
    token: (changes) => sign(claims(changes), { alg, kid, key: privateKey }),
  };
}
