/** What of an error reaches the caller: ours with its code and advice, GraphQL's own, and of any other an id alone. */
import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { UserError, type ErrorCode } from "../errors.js";

/** Receives what is not shown: the error and the id under which the caller knows it. */
export type ErrorLog = (error: unknown, id: string) => void;

/** Codes of Apollo Server that describe the request itself. */
const REQUEST_ERROR = /^(GRAPHQL_|BAD_USER_INPUT|BAD_REQUEST|PERSISTED_QUERY|OPERATION_RESOLUTION)/;

/** GraphQL's parser has no code for this one. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: ErrorLog,
): GraphQLFormattedError {
  const origin = rootCause(error);
  const { locations, path } = formatted;
  if (origin instanceof UserError) {
    return { message: origin.message, locations, path, extensions: { ...origin.details, code: origin.code } };
  }
  const tokens = TOO_MANY_TOKENS.exec(formatted.message)?.[1];
  if (tokens !== undefined) return tooLong(Number(tokens));
  const code = typeof formatted.extensions?.code === "string" ? formatted.extensions.code : "";
  if (REQUEST_ERROR.test(code)) return formatted;
  // GraphQL's own words about the request: a variable that is null where it may not be, an operation that is not served
  if (origin instanceof GraphQLError) {
    return { message: origin.message, locations, path, extensions: { code: "BAD_USER_INPUT" } };
  }
  const id = randomUUID();
  log(origin, id);
  const message = `Something unforeseen went wrong. The log has it under ${id}.`;
  return { message, locations, path, extensions: { code: "INTERNAL", id } };
}

function tooLong(maximum: number): GraphQLFormattedError {
  const code: ErrorCode = "QUERY_TOO_LARGE";
  const message = `The query has more than ${maximum} words and signs. Give long lists in variables, or ask in several queries.`;
  return { message, extensions: { code, maximum } };
}

/** The error behind those that GraphQL and the joining of schemas wrap around it. */
function rootCause(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner;
}
