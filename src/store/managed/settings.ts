import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Layout } from "./layout.js";

/** Settings that a manual edit cannot add: they could expose the database to the network, or lose data unseen. */
const NOT_KEPT = /address|enabled|auth|security|ssl|^server\.(cluster|discovery|routing)|fail_on_corrupted/;
const CUT_LOG = "internal.dbms.tx_log.fail_on_corrupted_log_files";

/**
 * Writes Neo4j's configuration, at each start: only Bolt listens, on loopback, and usage reports are off. Settings that
 * the user added to the file are kept.
 * @param cutLog whether a transaction log that cannot be read to its end is cut there
 */
export function writeSettings(layout: Layout, boltPort: number, cutLog = false): void {
  const file = path.join(layout.conf, "neo4j.conf");
  const own = { ...ownSettings(boltPort), ...(cutLog ? { [CUT_LOG]: "false" } : {}) };
  const added = existsSync(file) ? addedSettings(readFileSync(file, "utf8"), own) : [];
  const lines = [...Object.entries(own).map(([name, value]) => `${name}=${value}`), ...added];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** Lines with settings that are not ours. */
function addedSettings(text: string, own: Record<string, string>): string[] {
  const nameIn = (line: string): string => /^\s*([\w.]+)\s*=/.exec(line)?.[1] ?? "";
  return text.split("\n").filter((line) => {
    const name = nameIn(line);
    return name !== "" && !(name in own) && !NOT_KEPT.test(name);
  });
}

function ownSettings(boltPort: number): Record<string, string> {
  return {
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${boltPort}`,
    "server.bolt.advertised_address": `127.0.0.1:${boltPort}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "dbms.usage_report.enabled": "false",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "db.logs.query.enabled": "OFF",
    // A second limit, in case the driver's own does not apply.
    "db.transaction.timeout": "60s",
    // A plan made for an empty label scans the whole label for each id, and an import fills labels within seconds.
    "dbms.cypher.min_replan_interval": "1s",
    "server.memory.pagecache.size": "256m",
    // Preallocating 256 MB per database would be most of a small graph's size on disk.
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "64m",
    "db.tx_log.rotation.retention_policy": "2 files",
    // Otherwise Netty waits 2 × 5 s for late requests after the last connection closes: a stop takes 0.3 s, not 10 s.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
  };
}
