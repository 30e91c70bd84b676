/** Databases for tests: one per jest worker that its test files take turns in, or one of a file's own. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { BUILT_IN_SETS, seedWhenEmpty } from "../../../src/services/opening/seeding.js";
import { Graph } from "../../../src/store/graph.js";
import { migrate } from "../../../src/store/migrate.js";
import {
  attachManaged,
  type Connection,
  startInBackground,
  startManaged,
  stopInBackground,
} from "../../../src/store/managed/managed-database.js";
import { DatabaseStates, keyOf } from "./database-states.js";
import { layoutOf } from "../../../src/store/managed/layout.js";
import { liveOwner } from "../../../src/store/managed/lock.js";

export interface TestDatabase {
  connection: Connection;
  driver: Driver;
  /** The data directory, for tests that look at files. */
  home: string;
  /** Brings it to contents again. It is quick: of what was loaded before, only what differs is written. */
  bringTo(contents: Contents, folders?: readonly string[]): Promise<void>;
  /** Removes every node, relationship, constraint and index, so that a test begins with nothing. */
  clear(): Promise<void>;
  /** Removes the data but keeps constraints and indexes, which take seconds to rebuild. */
  erase(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing, constraints and indexes alone, or the built-in data too. */
export type Contents = "EMPTY" | "MIGRATED" | "SEEDED";

const PREFIX = "xietong-test-";
const CACHE = path.resolve(import.meta.dirname, "../../../.cache");
const SEEDING_MAY_TAKE_MS = 60_000;

/** One classpath for all test homes: Maven runs once per checkout. */
export const CLASSPATH_FILE = path.join(CACHE, "managed-classpath.txt");

/** A data directory with the built-in data, made by the global setup. Copy it; never open it. */
export const SEEDED_HOME = path.join(CACHE, "seeded-home");

/** The data directory of this jest worker's database; commands that are given it join the running database. */
export const WORKER_HOME = path.join(
  process.env.XIETONG_TEST_HOMES ?? "",
  `worker-${process.env.JEST_WORKER_ID}`,
);

/** Java's archive of loaded classes, made by the global setup: a start takes 5 s of processor time instead of 8. */
const CLASS_ARCHIVE = path.join(CACHE, "neo4j-classes.jsa");

/**
 * A database that lives for minutes does not repay the second compiler, which takes a third of its time. With the first
 * compiler alone, Java keeps 48 MB for compiled code. Neo4j fills them, and then code is dropped and compiled again.
 */
export const SHORT_LIVED_JAVA = {
  JAVA_TOOL_OPTIONS: [
    "-XX:TieredStopAtLevel=1",
    "-XX:ReservedCodeCacheSize=240m",
    ...(existsSync(CLASS_ARCHIVE) ? [`-XX:SharedArchiveFile=${CLASS_ARCHIVE}`] : []),
  ].join(" "),
};

/**
 * Each test file changes the data of its worker's database, and Neo4j would then plan each query anew. It would also
 * make a plan for each order of magnitude of the lists and texts among a query's parameters.
 */
const KEPT_PLANS = `dbms.cypher.statistics_divergence_threshold=1
internal.cypher.use_parameter_size=false
`;

const keepPlans = (home: string): void =>
  appendFileSync(path.join(layoutOf(home).conf, "neo4j.conf"), KEPT_PLANS);

const optionsFor = (home: string) => ({
  home,
  boltPort: 0,
  heap: "512m",
  progress: () => {},
  environment: { ...process.env, ...SHORT_LIVED_JAVA },
  classpathFile: CLASSPATH_FILE,
});

let taken = false;

/**
 * The database of this jest worker, brought to the given contents and, if these are SEEDED, to further folders in the
 * interchange form. It goes on running for the next test file; the
 * global teardown stops it. Tests that stop or kill their database take `ownDatabase`.
 * @throws Error when this test file holds it already
 */
export async function testDatabase(
  contents: Contents = "EMPTY",
  folders: readonly string[] = [],
): Promise<TestDatabase> {
  if (taken) throw new Error("This test file holds the worker's database already: use ownDatabase().");
  taken = true;
  const fresh = !existsSync(WORKER_HOME);
  if (fresh) {
    cpSync(SEEDED_HOME, WORKER_HOME, { recursive: true });
    keepPlans(WORKER_HOME);
  }
  await startInBackground(optionsFor(WORKER_HOME));
  const { connection } = await attachManaged(optionsFor(WORKER_HOME));
  const states = new DatabaseStates(`${WORKER_HOME}-states`, connection);
  const database = databaseAt(connection, WORKER_HOME, states, async () => void (taken = false));
  return stoppedOnFailure(database, async () => {
    if (fresh) await states.keep(keyOf([]));
    await database.bringTo(contents, folders);
    return database;
  });
}

/** Work with what was opened, which is stopped where the work fails: a test that could not begin leaves nothing running. */
export async function stoppedOnFailure<Result>(
  opened: { stop(): Promise<unknown> },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

/** A database of this test file's own, about 4 s to start. Use it from `beforeAll` and `stop()` it in `afterAll`. */
export async function ownDatabase(
  contents: Contents = "EMPTY",
  folders: readonly string[] = [],
): Promise<TestDatabase> {
  await sweep();
  const home = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  if (contents !== "EMPTY") cpSync(SEEDED_HOME, home, { recursive: true });
  const managed = await startManaged(optionsFor(home));
  const statesFolder = `${home}-states`;
  const states = new DatabaseStates(statesFolder, managed.connection);
  const database = databaseAt(managed.connection, home, states, async () => {
    await managed.stop();
    for (const folder of [home, statesFolder]) rmSync(folder, { recursive: true, force: true });
  });
  return stoppedOnFailure(database, async () => {
    if (contents === "MIGRATED" || folders.length > 0) await database.bringTo(contents, folders);
    return database;
  });
}

function databaseAt(
  connection: Connection,
  home: string,
  states: DatabaseStates,
  end: () => Promise<void>,
): TestDatabase {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
  const stop = async (): Promise<void> => {
    await driver.close();
    await end();
  };
  const erase = () => deleteNodes(driver, "WHERE NOT n:XietongMigration");
  const database: TestDatabase = {
    ...{ connection, driver, home, clear: () => clear(driver), erase, stop },
    bringTo: (contents, folders = []) => bringTo(contents, database, states, folders),
  };
  return database;
}

async function bringTo(
  contents: Contents,
  database: TestDatabase,
  states: DatabaseStates,
  folders: readonly string[],
): Promise<void> {
  if (contents === "EMPTY") return database.clear();
  const key = keyOf(folders);
  const known = contents === "SEEDED" && states.has(key);
  if (known && (await states.isAt(key))) return;
  if (!known) await database.erase();
  await withGraph(database, migrate);
  if (known) return states.restore(key);
  if (contents === "MIGRATED") return;
  await seed(database, folders);
  await states.keep(key);
}

/** Loads the built-in data and further folders in the interchange form into a migrated database. */
const seed = (database: TestDatabase, folders: readonly string[]): Promise<void> =>
  withGraph(database, async (graph) => void (await seedWhenEmpty(graph, [...BUILT_IN_SETS, ...folders])));

async function withGraph(
  { connection }: TestDatabase,
  work: (graph: Graph) => Promise<unknown>,
): Promise<void> {
  const graph = new Graph({ ...connection, database: "neo4j" }, SEEDING_MAY_TAKE_MS);
  try {
    await work(graph);
  } finally {
    await graph.close();
  }
}

/**
 * Deletes in parts: an import of many statements does not fit into one transaction. Statements go first, so that the
 * nodes they refer to have few relationships left.
 */
async function deleteNodes(driver: Driver, where: string): Promise<void> {
  const session = driver.session();
  try {
    for (const match of ["MATCH (n:Statement)", `MATCH (n) ${where}`])
      await session.run(`${match} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`);
  } finally {
    await session.close();
  }
}

async function clear(driver: Driver): Promise<void> {
  const names = async (query: string) =>
    (await driver.executeQuery(query)).records.map((record) => String(record.get("name")));
  const drop = (kind: string) => (name: string) => driver.executeQuery(`DROP ${kind} \`${name}\` IF EXISTS`);
  const [constraints, indexes] = await Promise.all([
    names("SHOW CONSTRAINTS YIELD name"),
    // The two token look-up indexes belong to Neo4j: without them every MATCH (:Label) would scan all nodes.
    names(
      "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
    ),
    deleteNodes(driver, ""),
  ]);
  await Promise.all([...constraints.map(drop("CONSTRAINT")), ...indexes.map(drop("INDEX"))]);
}

/** A test run that was killed leaves its databases behind; the next one removes them. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = path.join(os.tmpdir(), name);
    const { lock } = layoutOf(home);
    if (!existsSync(lock) || (await liveOwner(lock)) !== null) continue;
    await stopInBackground(home);
    rmSync(home, { recursive: true, force: true });
  }
}
