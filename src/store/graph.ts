/** The one door to the database: sessions, time limits, and foreign errors turned into ours. */
import neo4j, { Neo4jError, type Driver, type ManagedTransaction } from "neo4j-driver";
import { UserError, type ErrorCode } from "../errors.js";
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
    await translated(() => this.driver.verifyConnectivity({ database: this.address.database }), this.address);
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
    const run = (transaction: ManagedTransaction): Promise<T> => work(wrapped(transaction));
    try {
      const config = { timeout };
      return await translated(() =>
        mode === "READ" ? session.executeRead(run, config) : session.executeWrite(run, config),
      );
    } finally {
      await session.close();
    }
  }
}

async function translated<T>(work: () => Promise<T>, address?: GraphAddress): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateDatabaseError(error, address);
  }
}

function wrapped(transaction: ManagedTransaction): Transaction {
  const text = async <T>(statement: string, parameters?: Parameters): Promise<T[]> => {
    const result = await transaction.run(statement, parameters);
    return result.records.map((record) => record.toObject() as T);
  };
  return { text, run: (name, parameters) => text(cypher(name), parameters) };
}

/**
 * Turns what the driver throws into one clear sentence; anything else is passed on untouched.
 * @param address said in the sentence where the person at the machine reads it; never to a caller over the network
 */
export function translateDatabaseError(error: unknown, address?: GraphAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = SENTENCES.find(({ sign }) => sign.test(`${error.code} ${error.message}`));
  return known ? new UserError(known.code, known.sentence(address), {}, { cause: error }) : error;
}

interface Sentence {
  sign: RegExp;
  code: ErrorCode;
  sentence(address?: GraphAddress): string;
}

const SENTENCES: readonly Sentence[] = [
  {
    sign: /still has relationships/i,
    code: "RECORD_IN_USE",
    sentence: () =>
      "A record cannot be withdrawn while others name it. Withdraw or change those first; nothing was kept.",
  },
  {
    sign: /TransactionTimedOut|TransactionTerminated|transaction.*timed out|OutOfMemory/i,
    code: "DATABASE_TIMEOUT",
    sentence: () =>
      "The query ran too long in the database, or needed too much memory, and was ended. Ask for less: a smaller page, fewer nested fields, or a narrower filter.",
  },
  {
    sign: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)/,
    code: "DATABASE_CREDENTIALS",
    sentence: (address) =>
      `The database${address ? ` at ${address.uri}` : ""} refuses the user${address ? ` "${address.user}"` : ""}. Check NEO4J_USER and NEO4J_PASSWORD.`,
  },
  {
    sign: /^(ServiceUnavailable|SessionExpired|N\/A) |DatabaseUnavailable|ConnectionAcquisition|NoRouting/,
    code: "DATABASE_UNAVAILABLE",
    sentence: (address) =>
      address
        ? `The database at ${address.uri} cannot be reached. Check that it runs and that NEO4J_URI is right, then try again.`
        : "The database cannot be reached at the moment. Rankings go on from memory; for stored fields try again in a few seconds.",
  },
];
