import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";

export interface Connection {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export type ProbeResult = "yes" | "no" | "refused" | "broken";

/** A frozen database never answers. */
const LIMIT_MS = 5_000;
/** Neo4j refuses even the right password for some seconds after several wrong ones. */
const REFUSED = /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/;
/** After a failed write to disk Neo4j answers nothing until it is started again. */
const BROKEN = /critical error|needs to be restarted/;

/**
 * Whether a database answers a query. "refused": it runs, but rejects the password. "broken": it runs, and must be
 * started again.
 */
export async function probe(connection: Connection): Promise<ProbeResult> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    connectionTimeout: 2000,
    connectionAcquisitionTimeout: 3000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    const answer = driver.executeQuery("RETURN 1", {}, { database: connection.database });
    return await Promise.race([
      answer.then(() => "yes" as const),
      pause(LIMIT_MS, "no" as const, { ref: false }),
    ]);
  } catch (error) {
    const { code = "", message = "" } = error as { code?: string; message?: string };
    return REFUSED.test(code) ? "refused" : BROKEN.test(message) ? "broken" : "no";
  } finally {
    await driver.close();
  }
}
