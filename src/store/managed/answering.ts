import neo4j from "neo4j-driver";

export interface Connection {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export type Answer = "yes" | "no" | "refused";

/** Whether the database behind a connection answers a real query. "refused": it is there and rejects the password. */
export async function answer(connection: Connection): Promise<Answer> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    connectionTimeout: 2000,
    connectionAcquisitionTimeout: 3000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    await driver.executeQuery("RETURN 1", {}, { database: connection.database });
    return "yes";
  } catch (error) {
    return (error as { code?: string }).code === "Neo.ClientError.Security.Unauthorized" ? "refused" : "no";
  } finally {
    await driver.close();
  }
}
