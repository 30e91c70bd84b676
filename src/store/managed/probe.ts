import neo4j from "neo4j-driver";

export interface Connection {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export type ProbeResult = "yes" | "no" | "refused";

/** Whether a database answers a query. "refused": it runs, but rejects the password. */
export async function probe(connection: Connection): Promise<ProbeResult> {
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
