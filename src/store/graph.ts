/** All database access: sessions and time limits. */
import { SpanKind } from "@opentelemetry/api";
import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
} from "neo4j-driver";
import { transactionMetadata } from "../current-request.js";
import { inSpan } from "../spans.js";
import { AnswerWatch, type NoAnswer } from "./answer-watch.js";
import { CallCounts, type CallMode } from "./call-counts.js";
import { cypher, withBranchesFor } from "./cypher-files.js";
import {
  perhapsKept,
  translateDatabaseError,
  unanswered,
  unavailable,
  type GraphAddress,
} from "./database-errors.js";
import { pagingDriver } from "./ordered-pages.js";

/** Time limit for reading a whole data version; no request waits for that. */
export const LONG_READ_MS = 300_000;
/** Work of minutes, such as an import, goes on when a loaded machine leaves the database without an answer for so long. */
const UNHURRIED = { timeoutMs: 300_000, patienceMs: 60_000 };

/** In spans. */
const DATABASE = { "db.system.name": "neo4j" };

const CONNECTING_MAY_TAKE_MS = 10_000;
/** A busy machine may leave even a ping unanswered for seconds. */
const LEAST_PATIENCE_MS = 5_000;

export type Row = Readonly<Record<string, unknown>>;
type Parameters = Readonly<Record<string, unknown>>;

/** Queries of one transaction; `name` is a path below `cypher/`. */
export interface Transaction {
  run<T = Row>(name: string, parameters?: Parameters): Promise<T[]>;
  text<T = Row>(statement: string, parameters?: Parameters): Promise<T[]>;
  /** Gives rows one by one as they come, so that they are not held together. */
  each<T = Row>(name: string, parameters: Parameters, take: (row: T) => void): Promise<void>;
}

/** What all users of one database share. */
interface Connections {
  driver: Driver;
  /** The driver as @neo4j/graphql gets it. */
  libraryDriver: Driver;
  /** Has a connection of its own: those of the driver may all be in use. */
  pingDriver: Driver;
  watch: AnswerWatch;
  counts: CallCounts;
}

const patienceOf = (timeoutMs: number): number => Math.max(timeoutMs / 2, LEAST_PATIENCE_MS);

export class Graph {
  /**
   * @param requireRoom refuses a write by throwing
   * @param connections those of another graph on the same database; its own unless given
   */
  constructor(
    readonly address: GraphAddress,
    private readonly timeoutMs: number,
    readonly requireRoom: () => void = () => undefined,
    private readonly patienceMs = patienceOf(timeoutMs),
    private readonly connections = connect(address, patienceMs),
  ) {}

  get driver(): Driver {
    return this.connections.driver;
  }

  get libraryDriver(): Driver {
    return this.connections.libraryDriver;
  }

  get counts(): CallCounts {
    return this.connections.counts;
  }

  /** The same database, for work that no request waits for: its limits are not those of a request. */
  unhurried(): Graph {
    const { timeoutMs, patienceMs } = UNHURRIED;
    return new Graph(this.address, timeoutMs, this.requireRoom, patienceMs, this.connections);
  }

  /** @throws UserError DATABASE_UNAVAILABLE, DATABASE_CREDENTIALS */
  async verify(): Promise<void> {
    const { address } = this;
    const verified = () => this.driver.verifyConnectivity({ database: address.database });
    await withTranslatedErrors(
      () => this.connections.watch.within(verified, CONNECTING_MAY_TAKE_MS, () => unavailable(address)),
      address,
    );
  }

  /**
   * Work of others on this driver, which must not outlast the time limit of a request.
   * @throws UserError DATABASE_UNAVAILABLE, DATABASE_TIMEOUT
   */
  limited<T>(work: () => Promise<T>): Promise<T> {
    const { watch } = this.connections;
    return this.counted("READ", () =>
      withTranslatedErrors(() => watch.within(work, this.timeoutMs, unanswered)),
    );
  }

  private counted<T>(mode: CallMode, call: () => Promise<T>): Promise<T> {
    const attributes = { ...DATABASE, "db.namespace": this.address.database, "db.operation.name": mode };
    const { counts } = this.connections;
    return inSpan(`${mode} transaction`, { kind: SpanKind.CLIENT, attributes }, () =>
      counts.count(mode, call),
    );
  }

  /** @param rowsAtOnce rows that the database sends before it waits until they are taken */
  read<T>(
    work: (transaction: Transaction) => Promise<T>,
    timeoutMs = this.timeoutMs,
    rowsAtOnce?: number,
  ): Promise<T> {
    return this.inSession("READ", work, timeoutMs, rowsAtOnce);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs = this.timeoutMs): Promise<T> {
    this.requireRoom();
    return this.inSession("WRITE", work, timeoutMs);
  }

  /** One read query in a transaction of its own. */
  query<T = Row>(name: string, parameters: Parameters = {}, timeoutMs = this.timeoutMs): Promise<T[]> {
    return this.read((transaction) => transaction.run<T>(name, parameters), timeoutMs);
  }

  /** A schema command, in a transaction of its own. */
  async command(statement: string, timeoutMs = this.timeoutMs): Promise<void> {
    await this.write((transaction) => transaction.text(statement), timeoutMs);
  }

  async close(): Promise<void> {
    const { watch, driver, pingDriver } = this.connections;
    watch.close();
    await Promise.all([driver.close(), pingDriver.close()]);
  }

  /** In a cluster each call waits for a member that has what former calls saw, so that no read goes back in time. */
  private inOrder(): { bookmarkManager?: BookmarkManager } {
    const isRouted = this.address.uri.startsWith("neo4j");
    return isRouted ? { bookmarkManager: this.driver.executeQueryBookmarkManager } : {};
  }

  private async inSession<T>(
    mode: CallMode,
    work: (transaction: Transaction) => Promise<T>,
    timeout: number,
    fetchSize?: number,
  ): Promise<T> {
    let isCommitting = false;
    const inTransaction = async (driver: Session, ended: AbortSignal): Promise<T> => {
      const run = async (transaction: ManagedTransaction): Promise<T> => {
        const result = await work(wrapTransaction(transaction, ended));
        ended.throwIfAborted();
        isCommitting = mode === "WRITE";
        return result;
      };
      const config = { timeout, metadata: transactionMetadata() };
      return mode === "READ" ? driver.executeRead(run, config) : driver.executeWrite(run, config);
    };
    const inSession = async (ended: AbortSignal): Promise<T> => {
      const { database } = this.address;
      const session = this.driver.session({
        database,
        ...(fetchSize === undefined ? {} : { fetchSize }),
        ...this.inOrder(),
      });
      try {
        return await inTransaction(session, ended);
      } finally {
        await session.close();
      }
    };
    const failure = (why: NoAnswer) => (isCommitting ? perhapsKept() : unanswered(why));
    const { watch } = this.connections;
    return this.counted(mode, () =>
      withTranslatedErrors(() => watch.within(inSession, timeout, failure, this.patienceMs)),
    );
  }
}

function connect(address: GraphAddress, patienceMs: number): Connections {
  const pingDriver = openDriver(address, 1);
  const watch = new AnswerWatch(() => ping(pingDriver, address), patienceMs);
  const driver = openDriver(address, 100);
  return { driver, libraryDriver: pagingDriver(driver), pingDriver, watch, counts: new CallCounts() };
}

function openDriver({ uri, user, password }: GraphAddress, poolSize: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: poolSize,
    // shorter limits are those of each call
    connectionAcquisitionTimeout: 10_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 5_000,
    telemetryDisabled: true,
  });
}

async function ping(driver: Driver, { database }: GraphAddress): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run("RETURN 1");
  } finally {
    await session.close();
  }
}

async function withTranslatedErrors<T>(work: () => Promise<T>, address?: GraphAddress): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateDatabaseError(error, address);
  }
}

function wrapTransaction(transaction: ManagedTransaction, ended: AbortSignal): Transaction {
  const text = async <T>(statement: string, parameters?: Parameters): Promise<T[]> => {
    ended.throwIfAborted();
    const result = await transaction.run(statement, parameters);
    return result.records.map((record) => record.toObject() as T);
  };
  const run = <T>(name: string, parameters?: Parameters): Promise<T[]> => {
    const { rows } = parameters ?? {};
    const isGrouped = typeof rows === "object" && rows !== null && !Array.isArray(rows);
    const statement = isGrouped ? withBranchesFor(cypher(name), Object.keys(rows)) : cypher(name);
    const attributes = { ...DATABASE, "db.query.summary": name };
    return inSpan(name, { kind: SpanKind.CLIENT, attributes }, () => text(statement, parameters));
  };
  const each = async <T>(name: string, parameters: Parameters, take: (row: T) => void): Promise<void> => {
    ended.throwIfAborted();
    for await (const record of transaction.run(cypher(name), parameters)) {
      ended.throwIfAborted();
      take(record.toObject());
    }
  };
  return { text, run, each };
}
