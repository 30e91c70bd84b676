/** The whole program on a free port, on a database with the built-in data, for tests that speak HTTP. */
import { builtProgram, settingsOn } from "./built.js";
import { type ownDatabase, stoppedOnFailure, testDatabase, type TestDatabase } from "./managed.js";

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
  const database = await databaseOf("SEEDED", folders);
  return stoppedOnFailure(database, async () => {
    const { startService } = await builtProgram();
    const service = await startService(await settingsOn(database, settings), () => undefined);
    const stop = async (): Promise<void> => {
      await service.stop();
      await database.stop();
    };
    return { url: service.url, database, stop };
  });
}
