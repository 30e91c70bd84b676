/** Signing in on one's own machine: a token for the pages, in a link to one of them. */
import type { Config } from "../config.js";
import type { Caller } from "../domain/callers.js";
import { UserError } from "../errors.js";
import { authOnOwnMachine } from "./local-secret.js";
import { isLoopback } from "./loopback.js";
import { ownAddress } from "./own-address.js";
import { makeToken } from "./tokens.js";

const ANSWER_WITHIN_MS = 10_000;
const ME = JSON.stringify({ query: "{ me { name } }" });

export interface SignInLink {
  /** With the token in the fragment, which browsers send to no server. */
  link: string;
  /** ISO 8601, in UTC. */
  expiresAt: string;
}

/**
 * A link that signs in to a page of the running server, which is asked whether it accepts the token.
 * @param page path, such as /import
 * @param seconds lifetime of the token
 * @throws UserError SERVER_AWAY, UNAUTHENTICATED, BAD_SETTING
 */
export async function signInLink(
  page: string,
  caller: Caller,
  seconds: number,
  config: Config,
): Promise<SignInLink> {
  if (!isLoopback(config.server.host)) throw notAlone(page, config.server.host);
  const url = ownAddress(config);
  const auth = authOnOwnMachine(config);
  const { token, expiresAt } = await makeToken(caller, seconds, auth.secret!, auth);
  await requireAccepted(url, token);
  return { link: `${url}${page}#token=${token}`, expiresAt };
}

async function requireAccepted(url: string, token: string): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: ME, signal }).catch(
    (cause: unknown) => {
      const message = `No server answers at ${url}. Start it with npx xietong serve in another window, then run this command again.`;
      throw new UserError("SERVER_AWAY", message, {}, { cause });
    },
  );
  const body = await response.text();
  if (response.ok && body.includes('"name"')) return;
  const message = `The server at ${url} does not accept tokens signed here. Run this command with the XIETONG_HOME and AUTH_SECRET of the server.`;
  throw new UserError("UNAUTHENTICATED", message);
}

function notAlone(page: string, host: string): UserError {
  const message = `HOST is "${host}", so other machines reach the server, and this command signs in on one's own alone. Create a token with xietong token and append it to the page's address: ${page}#token=…`;
  return new UserError("BAD_SETTING", message);
}
