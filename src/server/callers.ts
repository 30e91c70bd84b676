/** Identifies the caller of a request: the subject of its token, or an anonymous reader where the settings allow one. */
import type { IncomingMessage } from "node:http";
import type { JWTVerifyGetKey } from "jose";
import type { Config } from "../config.js";
import { ANONYMOUS, AT_THE_MACHINE, type Caller } from "../domain/callers.js";
import { UserError } from "../errors.js";
import { isAtTheMachine, isOwnServer } from "./at-the-machine.js";
import { RequestRate } from "./request-rate.js";
import { openTokenKeys } from "./token-keys.js";
import { readToken } from "./tokens.js";

const LONGEST_TOKEN = 8_192;
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

export class Callers {
  private constructor(
    private readonly auth: Config["auth"],
    private readonly keys: JWTVerifyGetKey | null,
    /** Whether requests from the machine itself are those of its user. */
    private readonly isOwn: boolean,
    readonly rate: RequestRate,
  ) {}

  /**
   * @param auth how tokens are read; it may add a secret of this machine to the settings
   * @throws UserError BAD_SETTING
   */
  static async open(config: Config, auth = config.auth): Promise<Callers> {
    if (!auth.anonymous && auth.secret === null && auth.keys === null) {
      const message =
        "AUTH_ANONYMOUS is false, but neither AUTH_SECRET nor AUTH_JWKS is set, so no request could be answered. Set one of them.";
      throw new UserError("BAD_SETTING", message);
    }
    const keys = auth.keys === null ? null : await openTokenKeys(auth.keys);
    return new Callers(auth, keys, isOwnServer(config), new RequestRate(config.server.requestsPerMinute));
  }

  /**
   * An invalid token is refused even where none is required, so that its holder is not treated as anonymous.
   * @throws UserError UNAUTHENTICATED, TOKEN_KEYS_UNAVAILABLE
   */
  async identify(request: IncomingMessage): Promise<Caller> {
    const headers = request.headersDistinct.authorization ?? [];
    if (headers.length === 0) return this.anonymous(request);
    const { secret, keys } = this.auth;
    if (secret === null && keys === null) {
      throw refused(
        "This server accepts no tokens: neither AUTH_SECRET nor AUTH_JWKS is set, so nobody can write through it. Omit the Authorization header to read.",
      );
    }
    return readToken(bearerOf(headers), this.auth, this.keys);
  }

  private anonymous(request: IncomingMessage): Caller {
    if (this.auth.anonymous) return this.isOwn && isAtTheMachine(request) ? AT_THE_MACHINE : ANONYMOUS;
    throw refused("This server requires a token. Send one as `Authorization: Bearer …`.");
  }
}

/** Several Authorization headers are refused: Node would silently use the first. */
function bearerOf(headers: readonly string[]): string {
  const token = headers.length === 1 ? BEARER.exec(headers[0]!)?.[1] : undefined;
  if (token !== undefined && token.length <= LONGEST_TOKEN) return token;
  throw refused(
    "The Authorization header is malformed. Send one header, `Authorization: Bearer …`, with a token of three parts.",
  );
}

function refused(message: string): UserError {
  return new UserError("UNAUTHENTICATED", message);
}
