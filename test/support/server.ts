/** The whole program on a free port, with a database of its own and the built-in data, for tests that speak HTTP. */
import { readConfig } from "../../src/config.js";
import { startService } from "../../src/server/service.js";
import { testDatabase, type TestDatabase } from "./managed.js";

export interface TestServer {
  url: string;
  database: TestDatabase;
  stop(): Promise<void>;
}

/** @param settings further settings by the names of `.env.example` */
export async function startForTests(settings: Record<string, string> = {}): Promise<TestServer> {
  const database = await testDatabase("SEEDED");
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
