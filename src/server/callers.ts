/** Who sends a request: the holder of its token, or an anonymous reader where the settings allow one. */
import type { IncomingMessage } from "node:http";
import type { JWTVerifyGetKey } from "jose";
import type { Config } from "../config.js";
import { ANONYMOUS, type Caller } from "../domain/callers.js";
import { UserError } from "../errors.js";
import { openTokenKeys } from "./token-keys.js";
import { readToken } from "./tokens.js";

const LONGEST_TOKEN = 8_192;
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

export class Callers {
  private constructor(
    private readonly auth: Config["auth"],
    private readonly keys: JWTVerifyGetKey | null,
  ) {}

  /** @throws UserError BAD_SETTING */
  static async open(auth: Config["auth"]): Promise<Callers> {
    if (!auth.anonymous && auth.secret === null && auth.keys === null) {
      const message =
        "AUTH_ANONYMOUS is false, but neither AUTH_SECRET nor AUTH_JWKS is set, so nobody could ask. Set one of them.";
      throw new UserError("BAD_SETTING", message);
    }
    return new Callers(auth, auth.keys === null ? null : await openTokenKeys(auth.keys));
  }

  /**
   * A token that cannot be accepted is refused even where none is needed: its holder must not be taken for another.
   * @throws UserError UNAUTHENTICATED, TOKEN_KEYS_UNAVAILABLE
   */
  async of(request: IncomingMessage): Promise<Caller> {
    const headers = request.headersDistinct.authorization ?? [];
    if (headers.length === 0) return this.anonymous();
    const { secret, keys } = this.auth;
    if (secret === null && keys === null) {
      throw refused(
        "This server takes no tokens: neither AUTH_SECRET nor AUTH_JWKS is set, so nobody can write through it. Leave the Authorization header away to read.",
      );
    }
    return readToken(bearerOf(headers), this.auth, this.keys);
  }

  private anonymous(): Caller {
    if (this.auth.anonymous) return ANONYMOUS;
    throw refused("This server answers holders of a token alone. Send one as `Authorization: Bearer …`.");
  }
}

/** Node keeps the first of several headers; a second one would be a way to say two things at once. */
function bearerOf(headers: readonly string[]): string {
  const token = headers.length === 1 ? BEARER.exec(headers[0]!)?.[1] : undefined;
  if (token !== undefined && token.length <= LONGEST_TOKEN) return token;
  throw refused(
    "The Authorization header is not understood. Send one, as `Authorization: Bearer …`, with a token of three parts.",
  );
}

function refused(message: string): UserError {
  return new UserError("UNAUTHENTICATED", message);
}
