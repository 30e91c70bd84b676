/**
 * Makes, once before the tests, a data directory whose database holds the built-in data. Tests that begin with that
 * data take a copy: it is ready in a fifth of the time.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { readConfig } from "../../../dist/config.js";
import { openReadyGraph } from "../../../dist/services/opening/opening.js";
import { startManaged } from "../../../dist/store/managed/managed-database.js";

const CACHE = path.resolve(import.meta.dirname, "../../../.cache");

export default async function makeSeededHome() {
  const home = path.join(CACHE, "seeded-home");
  rmSync(home, { recursive: true, force: true });
  const classpathFile = path.join(CACHE, "managed-classpath.txt");
  const database = await startManaged({ home, boltPort: 0, heap: "512m", progress: () => {}, classpathFile });
  try {
    const { uri, user, password } = database.connection;
    const config = readConfig({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    const ready = await openReadyGraph(config, "USE", () => {});
    await ready.close();
  } finally {
    await database.stop();
  }
}
