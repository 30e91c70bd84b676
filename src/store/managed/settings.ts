import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Layout } from "./layout.js";

/**
 * Writes Neo4j's configuration; rewritten at each start, so a manual edit cannot expose the database to the network.
 * Only Bolt listens, on loopback, and usage reports are off.
 */
export function writeSettings(layout: Layout, boltPort: number): void {
  const settings = {
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
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(path.join(layout.conf, "neo4j.conf"), lines.join(""), { mode: 0o600 });
}
