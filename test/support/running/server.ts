/** The whole program on a free port, on a database with the built-in data, for tests that speak HTTP. */
import { readConfig } from "../../../src/config.js";
import { startService } from "../../../src/server/service.js";
import { BUILT_IN_SETS, seedWhenEmpty } from "../../../src/services/opening/seeding.js";
import { Graph } from "../../../src/store/graph.js";
import { type ownDatabase, testDatabase, type TestDatabase } from "./managed.js";

const SEEDING_MAY_TAKE_MS = 60_000;

export interface TestServer {
  url: string;
  database: TestDatabase;
  stop(): Promise<void>;
}

/**
 * @param settings further settings by the names of `.env.example`
 * @param folders records in the interchange form to load with the built-in data
 * @param databaseOf testDatabase, or ownDatabase where the test stops the database or runs a second server
 */
export async function startForTests(
  settings: Record<string, string> = {},
  folders: readonly string[] = [],
  databaseOf: typeof ownDatabase = testDatabase,
): Promise<TestServer> {
  const database = await databaseOf(folders.length > 0 ? "MIGRATED" : "SEEDED");
  if (folders.length > 0) await seed(database, folders);
  const { uri, user, password } = database.connection;
  const given = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    PORT: "0",
    LOG_LEVEL: "silent",
  };
  const service = await startService(readConfig({ ...given, ...settings }), () => undefined);
  const stop = async (): Promise<void> => {
    await service.stop();
    await database.stop();
  };
  return { url: service.url, database, stop };
}

async function seed({ connection }: TestDatabase, folders: readonly string[]): Promise<void> {
  const graph = new Graph({ ...connection, database: "neo4j" }, SEEDING_MAY_TAKE_MS);
  await seedWhenEmpty(graph, [...BUILT_IN_SETS, ...folders]);
  await graph.close();
}
