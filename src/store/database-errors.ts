/** What goes wrong with the database, as UserErrors with a readable message. */
import { Neo4jError } from "neo4j-driver";
import { UserError, type ErrorCode } from "../errors.js";
import type { NoAnswer } from "./answer-watch.js";

export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** After so many seconds a call to a database that was unavailable is worth a try; also the header Retry-After. */
const RETRY_AFTER_SECONDS = 5;
const FULL_RETRY_AFTER_SECONDS = 60;

/**
 * Turns a known driver error into a UserError; any other error is returned unchanged.
 * @param address named in the message for the operator of this machine; omit it for callers over the network
 */
export function translateDatabaseError(error: unknown, address?: GraphAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = TRANSLATIONS.find(({ pattern }) => pattern.test(`${error.code} ${error.message}`));
  return known ? known.make(error, address) : error;
}

interface Translation {
  pattern: RegExp;
  make(cause: unknown, address?: GraphAddress): UserError;
}

const TRANSLATIONS: readonly Translation[] = [
  {
    pattern: /TransactionLogError|No space left|disk space/i,
    make: (cause) =>
      failure(
        "STORAGE_FULL",
        "The database cannot write to its disk, which may be full. Nothing was kept; rankings go on from memory. Make room on the disk, then try again.",
        cause,
        { retryAfter: FULL_RETRY_AFTER_SECONDS },
      ),
  },
  {
    pattern: /still has relationships/i,
    make: (cause) =>
      failure(
        "RECORD_IN_USE",
        "A record cannot be withdrawn while others name it. Withdraw or change those first; nothing was kept.",
        cause,
      ),
  },
  {
    pattern: /OutOfMemory/,
    make: (cause) =>
      failure(
        "DATABASE_TIMEOUT",
        "The database ended this because it needed too much memory; nothing was kept. Ask for less at a time, or give the database more with XIETONG_HEAP.",
        cause,
      ),
  },
  {
    pattern: /TransactionTimedOut|TransactionTerminated|transaction.*timed out/i,
    make: (cause) => tooSlow(cause),
  },
  {
    pattern: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)/,
    make: (cause, address) =>
      failure(
        "DATABASE_CREDENTIALS",
        `The database${address ? ` at ${address.uri}` : ""} refuses the user${address ? ` "${address.user}"` : ""}. Check NEO4J_USER and NEO4J_PASSWORD.`,
        cause,
      ),
  },
  {
    pattern:
      /^(ServiceUnavailable|SessionExpired|N\/A) |DatabaseUnavailable|ConnectionAcquisition|NoRouting|critical error|is shutdown/,
    make: (cause, address) => unavailable(address, cause),
  },
];

/** What the caller of a call without an answer is told. */
export function unanswered(why: NoAnswer): UserError {
  return why === "SILENT" ? unavailable() : tooSlow();
}

export function unavailable(address?: GraphAddress, cause?: unknown): UserError {
  const message = address
    ? `The database at ${address.uri} cannot be reached. Check that it runs and that NEO4J_URI is right, then try again.`
    : "The database cannot be reached at the moment. Rankings go on from memory; for stored fields try again in a few seconds.";
  return failure("DATABASE_UNAVAILABLE", message, cause, { retryAfter: RETRY_AFTER_SECONDS });
}

/** The database was asked to complete a write and has not answered. */
export function perhapsKept(): UserError {
  return failure(
    "DATABASE_UNAVAILABLE",
    "The database stopped answering while it completed the write, which may have been kept. Look for it with dataChanges before you send it again.",
    undefined,
    { retryAfter: RETRY_AFTER_SECONDS },
  );
}

function tooSlow(cause?: unknown): UserError {
  const message =
    "The query ran too long in the database and was ended. Ask for less: a smaller page, fewer nested fields, or a narrower filter.";
  return failure("DATABASE_TIMEOUT", message, cause);
}

function failure(code: ErrorCode, message: string, cause: unknown, details = {}): UserError {
  return new UserError(code, message, details, cause === undefined ? undefined : { cause });
}
