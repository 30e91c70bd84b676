/**
 * Every code that a caller of xietong can meet, with what it means.
 * `docs/errors.md` explains each; a test holds the two against each other both ways.
 */
export const ERROR_CODES = {
  BAD_CURSOR: "a page cursor is broken, or belongs to another question or data version",
  BAD_FILTER: "a filter or argument cannot be used as given",
  BAD_PAGE_SIZE: "a page size is negative or above the maximum",
  BAD_RECORD: "a record breaks a rule of the model",
  BAD_SEED: "a line of an interchange file cannot be taken",
  BAD_SOURCE: "what shall be read is not there, or is no file of the interchange form",
  BAD_SETTING: "a setting in the environment has a value that cannot be used",
  BAD_TABLE: "a coding table cannot be read",
  BAD_TARGET: "nothing can be written where it was asked for",
  BODY_NOT_FOUND: "no body has this id or exact name",
  CITATION_NOT_FOUND: "no citation has this id",
  CHAIN_NOT_FOUND: "no business chain has this id or exact name",
  COMPUTE_TIMEOUT: "a computation took longer than a request may take",
  DATABASE_CREDENTIALS: "the database refuses the user or the password",
  DATABASE_FOREIGN: "the database holds data that is not xietong's",
  DATABASE_TIMEOUT: "a query ran longer in the database than a request may take",
  DATABASE_UNAVAILABLE: "the database cannot be reached",
  DATA_CHANGED: "the data changed during work that needs one version",
  DATA_VERSION_NOT_FOUND: "no such data version is kept",
  DATASET_NOT_FOUND: "no data set has this id",
  DOCUMENT_NOT_FOUND: "no document has this id",
  FORBIDDEN: "the caller's role does not reach what was asked",
  FORMAT_NOT_FOUND: "no format of files has this name",
  HOME_IN_USE: "the data directory belongs to a running instance",
  INTERNAL: "something unforeseen went wrong; the log has it under the id given",
  INVARIANT_BROKEN: "the database holds no data version",
  JAVA_MISSING: "Java was not found",
  JAVA_TOO_OLD: "the Java found is older than 17",
  MANAGED_DATABASE: "the managed database did not start or stop as it should",
  MAVEN_FAILED: "Maven could not get the database's files",
  MAVEN_MISSING: "Maven was not found",
  MIGRATION_CHANGED: "a migration that was applied has been edited since",
  NAME_AMBIGUOUS: "a name belongs to several records",
  NETWORK_TOO_LARGE: "a network takes more work than one request may cause",
  NOT_CITABLE: "an answer could not be verified later, so it cannot be cited",
  PORT_TAKEN: "another program listens on the port",
  PROJECT_NOT_FOUND: "no project has this id or exact name",
  QUERY_TOO_COSTLY: "a query costs more than allowed",
  QUERY_TOO_DEEP: "a query nests deeper than allowed",
  QUERY_TOO_LARGE: "a query is too long, or selects too many fields",
  RECORD_IN_USE: "a record cannot go while others name it",
  REQUEST_LEFT: "the caller left before the answer was ready",
  STATEMENT_NOT_FOUND: "no statement has this id",
  VERSION_CONFLICT: "a record has changed since the version that the write was made on",
  QUESTION_NOT_FOUND: "no named question has this id",
  TOKEN_KEYS_UNAVAILABLE: "the keys that tokens are checked with cannot be read",
  UNAUTHENTICATED: "a token is needed, or the one sent cannot be accepted",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error whose message may be shown to the caller: it says what is wrong and what to do. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "UserError";
  }
}

const LONGEST_ECHO = 60;

/** A caller's own words, fit to stand in a message: short, and without characters that act on a terminal or on reading order. */
export function quoted(text: string): string {
  const clean = text.slice(0, LONGEST_ECHO).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
  return `"${clean}${text.length > LONGEST_ECHO ? "…" : ""}"`;
}
