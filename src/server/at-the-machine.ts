/**
 * Whether a request without a token comes from the machine itself, to a server of its user's own: one that listens on
 * loopback alone, knows no tokens and no public name, and is asked without a proxy and by no page of another origin.
 * @see docs/decisions/0020-one-click-data.md
 */
import type { IncomingMessage } from "node:http";
import type { Config } from "../config.js";
import { isLoopback } from "./loopback.js";

const LOOPBACK_PEER = /^(::ffff:)?127\.|^::1$/;
const PROXY_HEADERS = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

/** Settings of a server that serves its own machine only. */
export function isOwnServer({ auth, server, imprint }: Config): boolean {
  const takesTokens = auth.secret !== null || auth.keys !== null;
  const isPublic = server.allowedHosts.length + server.corsOrigins.length > 0 || imprint.address !== null;
  return isLoopback(server.host) && !takesTokens && !isPublic;
}

export function isAtTheMachine({ headers, socket }: IncomingMessage): boolean {
  if (!LOOPBACK_PEER.test(socket.remoteAddress ?? "")) return false;
  if (PROXY_HEADERS.some((name) => name in headers)) return false;
  // browsers name the page that asks; commands on the machine do not
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
