import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import {
  type Connection,
  startManaged,
  stopInBackground,
} from "../../../src/store/managed/managed-database.js";
import { layoutOf } from "../../../src/store/managed/layout.js";
import { liveOwner } from "../../../src/store/managed/lock.js";

export interface TestDatabase {
  connection: Connection;
  driver: Driver;
  /** The data directory, for tests that look at files. */
  home: string;
  /** Removes every node, relationship, constraint and index, so that a test begins with nothing. */
  clear(): Promise<void>;
  /** Removes the data alone: making constraints and indexes anew takes longer than many a test. */
  erase(): Promise<void>;
  stop(): Promise<void>;
}

const PREFIX = "xietong-test-";

/** A database that lives for a minute is sooner done without the second compiler, which takes a third of its time. */
export const SHORT_LIVED_JAVA = { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1" };

/** One classpath for all test homes: Maven runs once per checkout. */
export const CLASSPATH_FILE = path.resolve(import.meta.dirname, "../../../.cache/managed-classpath.txt");

/** A data directory with the built-in data, made before the tests; to be copied, never opened. */
export const SEEDED_HOME = path.resolve(import.meta.dirname, "../../../.cache/seeded-home");

/**
 * A real database for one test file, about 4 s to start. Use it from `beforeAll` and `stop()` it in `afterAll`.
 * @param contents what it begins with: nothing, constraints and indexes alone, or the built-in data too
 */
export async function testDatabase(
  contents: "EMPTY" | "MIGRATED" | "SEEDED" = "EMPTY",
): Promise<TestDatabase> {
  await sweep();
  const home = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  if (contents !== "EMPTY") cpSync(SEEDED_HOME, home, { recursive: true });
  const database = await startManaged({
    home,
    boltPort: 0,
    heap: "512m",
    progress: () => {},
    environment: { ...process.env, ...SHORT_LIVED_JAVA },
    classpathFile: CLASSPATH_FILE,
  });
  const { connection } = database;
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
  const stop = async () => {
    await driver.close();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const erase = async () => {
    await driver.executeQuery("MATCH (n) WHERE NOT n:XietongMigration DETACH DELETE n");
  };
  if (contents === "MIGRATED") await erase();
  return { connection, driver, home, clear: () => clear(driver), erase, stop };
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
    driver.executeQuery("MATCH (n) DETACH DELETE n"),
  ]);
  await Promise.all([...constraints.map(drop("CONSTRAINT")), ...indexes.map(drop("INDEX"))]);
}

/** A test run that was killed leaves its database behind; the next one removes it. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const home = path.join(os.tmpdir(), name);
    const { lock } = layoutOf(home);
    if (!existsSync(lock) || (await liveOwner(lock)) !== null) continue;
    await stopInBackground(home);
    rmSync(home, { recursive: true, force: true });
  }
}
