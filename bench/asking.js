/** Requests to a server of the program. */
import { SignJWT } from "jose";

/** A POST of a query. @param more headers, such as those of `signedIn` */
export const request = (query, more = {}) => ({
  method: "POST",
  headers: { "content-type": "application/json", ...more },
  body: JSON.stringify({ query }),
});

/** Headers of a caller whose token is signed with a secret. @param claims `sub` and `role` */
export async function signedIn(secret, claims) {
  const token = new SignJWT(claims).setProtectedHeader({ alg: "HS256" });
  const signed = await token.setAudience("xietong").setExpirationTime("1h").sign(Buffer.from(secret));
  return { authorization: `Bearer ${signed}` };
}
