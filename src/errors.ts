/**
 * Every error code, with its meaning.
 * `docs/errors.md` explains each; a test checks that both lists have the same codes.
 */
export const ERROR_CODES = {
  ADDRESS_NOT_FOUND: "nothing is at the address of the request",
  BAD_CURSOR: "a page cursor is malformed, or belongs to another query or data version",
  BAD_FILTER: "a filter or argument cannot be used as given",
  BAD_PAGE_SIZE: "a page size is negative or above the maximum",
  BAD_RECORD: "a record breaks a rule of the model",
  BAD_SEED: "a line of an interchange file is invalid",
  BAD_SOURCE: "the source does not exist, or is not in the interchange format",
  BAD_SETTING: "an environment variable has an invalid value",
  BAD_TABLE: "a coding table cannot be read",
  BAD_TARGET: "the target cannot be written",
  BODY_NOT_FOUND: "no body has this id or exact name",
  BULK_LOAD_FAILED: "a bulk load did not come to its end",
  CITATION_NOT_FOUND: "no citation has this id",
  CITATION_REMOVED: "a citation was removed by an administrator",
  CHAIN_NOT_FOUND: "no business chain has this id or exact name",
  COMPUTE_TIMEOUT: "a computation exceeded the time limit of a request",
  DATABASE_CREDENTIALS: "the database refuses the user or the password",
  DATABASE_FOREIGN: "the database holds data that is not xietong's",
  DATABASE_NEWER: "the database was changed by a newer version of this program",
  DATABASE_TIMEOUT: "the database ended a query that took too long or too much memory",
  DATABASE_UNAVAILABLE: "the database cannot be reached",
  DATA_CHANGED: "the data changed during an operation that needs a single version",
  DATA_VERSION_NOT_FOUND: "no data version has this number",
  DATASET_NOT_FOUND: "no data set has this id",
  DOCUMENT_NOT_FOUND: "no document has this id",
  FORBIDDEN: "the caller's role does not permit the operation",
  FORMAT_NOT_FOUND: "no file format has this name",
  HOME_IN_USE: "the data directory belongs to a running instance",
  HOST_NOT_ALLOWED: "the request names a host that this server is not known as",
  IDEMPOTENCY_KEY_REUSED: "an idempotency key was used for another write",
  INTERNAL: "an unexpected error; the log has it under the id given",
  INVARIANT_BROKEN: "the database holds no data version",
  JAVA_MISSING: "Java was not found",
  JAVA_TOO_OLD: "the Java found is older than 17",
  MANAGED_DATABASE: "the managed database failed to start or stop",
  MAVEN_FAILED: "Maven could not download the database's files",
  MAVEN_MISSING: "Maven was not found",
  MIGRATION_CHANGED: "an applied migration has been edited since",
  NAME_AMBIGUOUS: "a name belongs to several records",
  NAME_TAKEN: "a name is carried by another record at the same time",
  NETWORK_TOO_LARGE: "a network needs more computation than one request may use",
  NOT_CITABLE: "the answer could not be verified later, so it cannot be cited",
  NOT_VERSIONED: "a live field is selected in an answer of an older data version",
  OPERATION_NOT_LISTED: "the server executes only the operations of a list, and this is none of them",
  PORT_TAKEN: "another program listens on the port",
  PROJECT_NOT_FOUND: "no project has this id or exact name",
  QUERY_TOO_COSTLY: "a query costs more than allowed",
  QUERY_TOO_DEEP: "a query nests deeper than allowed",
  QUERY_TOO_LARGE: "a query is too long, or selects too many fields",
  RECORD_NOT_FOUND: "no record of this kind has this id",
  RECORD_IN_USE: "a record cannot be withdrawn while others refer to it",
  REQUEST_LEFT: "the client disconnected before the answer was ready",
  SECOND_PERSON_NEEDED: "a statement is accepted by someone else than who proposed it",
  SERVER_AWAY: "no server answers for this data directory",
  SPARK_FAILED: "Spark ended before the answer was whole",
  SPARK_MISSING: "Spark was not found",
  SPARK_TOO_OLD: "the Spark found is older than 3.5",
  STATEMENT_NOT_FOUND: "no statement has this id",
  STORAGE_FULL: "the disk with the data has too little room for writes",
  VERSION_CONFLICT: "a record has changed since the version that the write was based on",
  QUESTION_NOT_FOUND: "no named question has this id",
  TOKEN_KEYS_UNAVAILABLE: "the keys for verifying tokens cannot be read",
  TOO_BUSY: "too many requests are being worked on, of the caller or of all",
  TOO_MANY_CITATIONS: "callers without a token have stored as many citations as they may",
  UNAUTHENTICATED: "a token is required, or the one sent is not accepted",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error whose message may be shown to the caller. The message says what is wrong and what to do. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(withoutDoubledStops(message), options);
    this.name = "UserError";
  }
}

/** A message that quotes a sentence and goes on with a full stop would have two; paths such as `../..` keep theirs. */
function withoutDoubledStops(message: string): string {
  return message.replace(/(?<=[^\s./])\.\.(?=\s|$)/g, ".");
}

const LONGEST_ECHO = 60;

/** Quotes caller input in a message: truncated, with control and bidirectional characters replaced. */
export function quoted(text: string): string {
  const clean = text.slice(0, LONGEST_ECHO).replace(/[\p{Cs}\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
  return `"${clean}${text.length > LONGEST_ECHO ? "…" : ""}"`;
}
