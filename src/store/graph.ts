/** The one door to the database: sessions, time limits, and foreign errors turned into ours. */
import neo4j, { Neo4jError, type Driver, type ManagedTransaction } from "neo4j-driver";
import { UserError } from "../errors.js";
import { cypher } from "./cypher-files.js";

export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** For reading a whole data version, which no request waits for. */
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
    await this.translated(() => this.driver.verifyConnectivity({ database: this.address.database }));
  }

  read<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs = this.timeoutMs): Promise<T> {
    return this.inSession("READ", work, timeoutMs);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs = this.timeoutMs): Promise<T> {
    return this.inSession("WRITE", work, timeoutMs);
  }

  /** One read query on its own. */
  query<T = Row>(name: string, parameters: Parameters = {}, timeoutMs = this.timeoutMs): Promise<T[]> {
    return this.read((transaction) => transaction.run<T>(name, parameters), timeoutMs);
  }

  /** A schema command; these run outside managed transactions' retries. */
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
    const run = (transaction: ManagedTransaction): Promise<T> => work(wrapped(transaction));
    try {
      const config = { timeout };
      return await this.translated(() =>
        mode === "READ" ? session.executeRead(run, config) : session.executeWrite(run, config),
      );
    } finally {
      await session.close();
    }
  }

  private async translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translateDatabaseError(error, this.address);
    }
  }
}

function wrapped(transaction: ManagedTransaction): Transaction {
  const text = async <T>(statement: string, parameters?: Parameters): Promise<T[]> => {
    const result = await transaction.run(statement, parameters);
    return result.records.map((record) => record.toObject() as T);
  };
  return { text, run: (name, parameters) => text(cypher(name), parameters) };
}

const TIMED_OUT = /TransactionTimedOut|TransactionTerminated|transaction.*timed out/i;
const CREDENTIALS = /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)/;
const AWAY = /ServiceUnavailable|SessionExpired|DatabaseUnavailable|ConnectionAcquisition|NoRouting|N\/A/;

/** Turns what the driver throws into one clear sentence; anything else is passed on untouched. */
export function translateDatabaseError(error: unknown, address: GraphAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const cause = { cause: error };
  if (TIMED_OUT.test(`${error.code} ${error.message}`)) {
    const advice = "Ask for less: a smaller page, fewer nested fields, or a narrower filter.";
    return new UserError(
      "DATABASE_TIMEOUT",
      `The query ran too long in the database and was ended. ${advice}`,
      {},
      cause,
    );
  }
  if (CREDENTIALS.test(error.code)) {
    const advice = "Check NEO4J_USER and NEO4J_PASSWORD.";
    return new UserError(
      "DATABASE_CREDENTIALS",
      `The database at ${address.uri} refuses user "${address.user}". ${advice}`,
      {},
      cause,
    );
  }
  if (AWAY.test(error.code)) {
    const advice = "Check that it runs and that NEO4J_URI is right, then try again.";
    return new UserError(
      "DATABASE_UNAVAILABLE",
      `The database at ${address.uri} cannot be reached. ${advice}`,
      {},
      cause,
    );
  }
  return error;
}
