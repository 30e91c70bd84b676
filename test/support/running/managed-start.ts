import neo4j from "neo4j-driver";
import type { Connection, ManagedOptions } from "../../../src/store/managed/managed-database.js";
import { CLASSPATH_FILE, SHORT_LIVED_JAVA } from "./managed.js";

/** What the starts of this test file said, line by line. */
export const said: string[] = [];

export const options = (home: string, more: Partial<ManagedOptions> = {}): ManagedOptions => ({
  home,
  boltPort: 0,
  heap: "512m",
  progress: (line) => said.push(line),
  environment: { ...process.env, ...SHORT_LIVED_JAVA },
  classpathFile: CLASSPATH_FILE,
  ...more,
});

export async function ask(connection: Connection, query: string): Promise<unknown[]> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 0,
  });
  try {
    return (await driver.executeQuery(query)).records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}
