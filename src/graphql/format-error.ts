/** Formats errors for callers: our own with code and advice, GraphQL's as they are, any other as an id in the log. */
import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { UserError, type ErrorCode } from "../errors.js";
import { worded, wordings } from "../wording/language.js";

/** Logs an error that is not shown to the caller, with the id that the caller gets instead. */
export type ErrorLog = (error: unknown, id: string) => void;

/** Codes of Apollo Server that describe the request itself. */
const REQUEST_ERROR = /^(GRAPHQL_|BAD_USER_INPUT|BAD_REQUEST|PERSISTED_QUERY|OPERATION_RESOLUTION)/;

/** GraphQL's parser gives this error no code. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/** GraphQL's comparison of fields with each other ends so, without a place and a reason. */
const TOO_MANY_COMPARED = "Validation aborted.";

/** The message is in the language that the caller asks for; where it takes both, the extensions hold both. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: ErrorLog,
): GraphQLFormattedError {
  const described = describeError(formatted, error, log);
  const { message, extensions } = described;
  return { ...described, message: worded(message), extensions: { ...wordings(message), ...extensions } };
}

function describeError(
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
  if (formatted.message === TOO_MANY_COMPARED) return tooManyCompared();
  const code = typeof formatted.extensions?.code === "string" ? formatted.extensions.code : "";
  if (REQUEST_ERROR.test(code)) return formatted;
  // GraphQL's own errors about the request, such as null for a non-null variable or an unsupported operation
  if (origin instanceof GraphQLError && !isAboutAnswer(origin, path)) {
    return { message: origin.message, locations, path, extensions: { code: "BAD_USER_INPUT" } };
  }
  const id = randomUUID();
  log(origin, id);
  const message = `An unexpected error occurred. The log describes it under ${id}.`;
  return { message, locations, path, extensions: { code: "INTERNAL", id } };
}

/** Whether a value of the answer did not fit its type: an error about the request refers to a place in the query. */
const isAboutAnswer = (origin: GraphQLError, path: GraphQLFormattedError["path"]): boolean =>
  path !== undefined && origin.locations === undefined;

function tooLong(maximum: number): GraphQLFormattedError {
  const code: ErrorCode = "QUERY_TOO_LARGE";
  const message = `The query has more than ${maximum} tokens (words and signs). Give long lists in variables, or ask in several queries.`;
  return { message, extensions: { code, maximum } };
}

function tooManyCompared(): GraphQLFormattedError {
  const code: ErrorCode = "QUERY_TOO_LARGE";
  const message =
    "The query selects the same fields too many times to compare them. Select each once, or under an alias of its own, or ask in several queries.";
  return { message, extensions: { code } };
}

/** Unwraps the errors that GraphQL and schema stitching put around the original one. */
function rootCause(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner;
}
