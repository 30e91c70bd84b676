/** Authenticates HTTP requests. Failures become GraphQL errors with an HTTP status and header. */
import { HeaderMap } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Caller } from "../domain/callers.js";
import { UserError, type ErrorCode } from "../errors.js";
import type { Callers } from "./callers.js";
import { refusalOf } from "./retry-after.js";
import { faultOf } from "./token-keys.js";

interface Refusal {
  status: number;
  header: [name: string, value: string];
}

const REFUSALS: Partial<Record<ErrorCode, Refusal>> = {
  UNAUTHENTICATED: {
    status: 401,
    header: ["www-authenticate", 'Bearer realm="xietong", error="invalid_token"'],
  },
  TOKEN_KEYS_UNAVAILABLE: { status: 503, header: ["retry-after", "5"] },
};

const TOO_MANY_REQUESTS = 429;

/** A request without a token gets a challenge without an error code. @see RFC 6750, section 3 */
const TOKEN_REQUIRED: Refusal = { status: 401, header: ["www-authenticate", 'Bearer realm="xietong"'] };

/** @throws GraphQLError with HTTP status and header */
export async function authenticate(request: FastifyRequest, callers: Callers): Promise<Caller> {
  try {
    const caller = await callers.identify(request.raw);
    callers.rate.count(request, caller);
    return caller;
  } catch (error) {
    throw error instanceof UserError ? asGraphQLError(error, request) : error;
  }
}

function asGraphQLError(error: UserError, request: FastifyRequest): GraphQLError {
  if (error.code === "TOO_BUSY") return refusalOf(error, TOO_MANY_REQUESTS);
  const refusal = "authorization" in request.headers ? REFUSALS[error.code] : TOKEN_REQUIRED;
  // the log gets the kind of fault, never a token or its claims
  const fault = error.cause === undefined ? undefined : faultOf(error.cause);
  const level = error.code === "UNAUTHENTICATED" ? "info" : "warn";
  request.log[level]({ code: error.code, fault }, "authentication failed");
  const http = refusal && { status: refusal.status, headers: new HeaderMap([refusal.header]) };
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
}
