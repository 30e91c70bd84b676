/** All database access: sessions, time limits, and translation of driver errors into UserErrors. */
import neo4j, { Neo4jError, type Driver, type ManagedTransaction } from "neo4j-driver";
import { UserError, type ErrorCode } from "../errors.js";
import { cypher } from "./cypher-files.js";

export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** Time limit for reading a whole data version; no request waits for that. */
export const LONG_READ_MS = 300_000;

export type Row = Readonly<Record<string, unknown>>;
type Parameters = Readonly<Record<string, unknown>>;

/** Queries of one transaction; `name` is a path below `cypher/`. */
export interface Transaction {
  run<T = Row>(name: string, parameters?: Parameters): Promise<T[]>;
  text<T = Row>(statement: string, parameters?: Parameters): Promise<T[]>;
}

export class Graph {
  readonly driver: Driver;

  constructor(
    readonly address: GraphAddress,
    private readonly timeoutMs: number,
  ) {
    this.driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: Math.min(timeoutMs, 10_000),
      connectionTimeout: 5_000,
      maxTransactionRetryTime: Math.min(timeoutMs, 5_000),
      telemetryDisabled: true,
    });
  }

  /** @throws UserError DATABASE_UNAVAILABLE, DATABASE_CREDENTIALS */
  async verify(): Promise<void> {
    await withTranslatedErrors(
      () => this.driver.verifyConnectivity({ database: this.address.database }),
      this.address,
    );
  }

  read<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs = this.timeoutMs): Promise<T> {
    return this.inSession("READ", work, timeoutMs);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs = this.timeoutMs): Promise<T> {
    return this.inSession("WRITE", work, timeoutMs);
  }

  /** One read query in a transaction of its own. */
  query<T = Row>(name: string, parameters: Parameters = {}, timeoutMs = this.timeoutMs): Promise<T[]> {
    return this.read((transaction) => transaction.run<T>(name, parameters), timeoutMs);
  }

  /** A schema command, in a transaction of its own. */
  async command(statement: string): Promise<void> {
    await this.write((transaction) => transaction.text(statement));
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async inSession<T>(
    mode: "READ" | "WRITE",
    work: (transaction: Transaction) => Promise<T>,
    timeout: number,
  ): Promise<T> {
    const session = this.driver.session({ database: this.address.database });
    const run = (transaction: ManagedTransaction): Promise<T> => work(wrapTransaction(transaction));
    try {
      const config = { timeout };
      return await withTranslatedErrors(() =>
        mode === "READ" ? session.executeRead(run, config) : session.executeWrite(run, config),
      );
    } finally {
      await session.close();
    }
  }
}

async function withTranslatedErrors<T>(work: () => Promise<T>, address?: GraphAddress): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateDatabaseError(error, address);
  }
}

function wrapTransaction(transaction: ManagedTransaction): Transaction {
  const text = async <T>(statement: string, parameters?: Parameters): Promise<T[]> => {
    const result = await transaction.run(statement, parameters);
    return result.records.map((record) => record.toObject() as T);
  };
  return { text, run: (name, parameters) => text(cypher(name), parameters) };
}

/**
 * Turns a known driver error into a UserError with a readable message; any other error is returned unchanged.
 * @param address named in the message for the operator of this machine; omit it for callers over the network
 */
export function translateDatabaseError(error: unknown, address?: GraphAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = TRANSLATIONS.find(({ pattern }) => pattern.test(`${error.code} ${error.message}`));
  return known ? new UserError(known.code, known.message(address), {}, { cause: error }) : error;
}

interface Translation {
  pattern: RegExp;
  code: ErrorCode;
  message(address?: GraphAddress): string;
}

const TRANSLATIONS: readonly Translation[] = [
  {
    pattern: /still has relationships/i,
    code: "RECORD_IN_USE",
    message: () =>
      "A record cannot be withdrawn while others name it. Withdraw or change those first; nothing was kept.",
  },
  {
    pattern: /TransactionTimedOut|TransactionTerminated|transaction.*timed out|OutOfMemory/i,
    code: "DATABASE_TIMEOUT",
    message: () =>
      "The query ran too long in the database, or needed too much memory, and was ended. Ask for less: a smaller page, fewer nested fields, or a narrower filter.",
  },
  {
    pattern: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)/,
    code: "DATABASE_CREDENTIALS",
    message: (address) =>
      `The database${address ? ` at ${address.uri}` : ""} refuses the user${address ? ` "${address.user}"` : ""}. Check NEO4J_USER and NEO4J_PASSWORD.`,
  },
  {
    pattern: /^(ServiceUnavailable|SessionExpired|N\/A) |DatabaseUnavailable|ConnectionAcquisition|NoRouting/,
    code: "DATABASE_UNAVAILABLE",
    message: (address) =>
      address
        ? `The database at ${address.uri} cannot be reached. Check that it runs and that NEO4J_URI is right, then try again.`
        : "The database cannot be reached at the moment. Rankings go on from memory; for stored fields try again in a few seconds.",
  },
];
