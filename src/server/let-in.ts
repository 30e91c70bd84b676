/** How GraphQL over HTTP answers a caller who is not let in. */
import { HeaderMap } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Caller } from "../domain/callers.js";
import { UserError, type ErrorCode } from "../errors.js";
import type { Callers } from "./callers.js";
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

/** Who tried without a token is told what kind to bring, and of no fault in it. */
const BRING_A_TOKEN: Refusal = { status: 401, header: ["www-authenticate", 'Bearer realm="xietong"'] };

/** @throws GraphQLError with the status and the header that HTTP wants */
export async function letIn(request: FastifyRequest, callers: Callers): Promise<Caller> {
  try {
    return await callers.of(request.raw);
  } catch (error) {
    throw error instanceof UserError ? asGraphQLError(error, request) : error;
  }
}

function asGraphQLError(error: UserError, request: FastifyRequest): GraphQLError {
  const refusal = "authorization" in request.headers ? REFUSALS[error.code] : BRING_A_TOKEN;
  // the log learns the kind of fault, never a token or what one claims
  const fault = error.cause === undefined ? undefined : faultOf(error.cause);
  const level = error.code === "UNAUTHENTICATED" ? "info" : "warn";
  request.log[level]({ code: error.code, fault }, "caller not let in");
  const http = refusal && { status: refusal.status, headers: new HeaderMap([refusal.header]) };
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
}
