/**
 * Before the tests: makes a data directory with the built-in data, for tests to copy, and an archive of the classes
 * that Neo4j loads, with which Java starts faster. Names the folder in which each jest worker keeps its database.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stateOf } from "../../../bin/build.js";
import { readConfig } from "../../../dist/config.js";
import { openReadyGraph } from "../../../dist/services/opening/opening.js";
import { attachManaged, managedStatus } from "../../../dist/store/managed/managed-database.js";
import { schemaName } from "../../../dist/store/migrate.js";
import { HOMES_PREFIX, sweepHomes } from "./worker-homes.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const CACHE = path.join(ROOT, ".cache");
/** What the data directory is made from. It is made again when one of these changes. */
const MADE_FROM = [
  ...["cypher", "seed", "schema", "package-lock.json", "test/support/running/global-setup.js"],
  ...["domain", "store", "exchange", "services/opening", "services/importing"].map((room) => `src/${room}`),
];
const ARCHIVING_MAY_TAKE_MS = 120_000;
const CLASS_ARCHIVE = path.join(CACHE, "neo4j-classes.jsa");

export default async function globalSetup() {
  await sweepHomes();
  mkdirSync(CACHE, { recursive: true });
  await makeSeededHome();
  const homes = mkdtempSync(path.join(os.tmpdir(), HOMES_PREFIX));
  writeFileSync(path.join(homes, "pid"), String(process.pid));
  process.env.XIETONG_TEST_HOMES = homes;
}

async function makeSeededHome() {
  const home = path.join(CACHE, "seeded-home");
  const stamp = path.join(CACHE, "seeded-home.stamp");
  const state = stateOf(ROOT, MADE_FROM);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  for (const stale of [stamp, home, CLASS_ARCHIVE]) rmSync(stale, { recursive: true, force: true });
  const database = await attachManaged({
    home,
    boltPort: 0,
    heap: "512m",
    schema: schemaName(),
    progress: () => {},
    environment: {
      ...process.env,
      JAVA_TOOL_OPTIONS: `-XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit=${CLASS_ARCHIVE}`,
    },
    classpathFile: path.join(CACHE, "managed-classpath.txt"),
  });
  try {
    const { uri, user, password } = database.connection;
    const config = readConfig({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    const ready = await openReadyGraph(config, "USE", () => {});
    await ready.close();
    database.upToDate();
    await endSlowly(home);
  } finally {
    await database.stop();
  }
  writeFileSync(stamp, state);
}

/** Java writes the archive of classes when it ends, which takes longer than an ordinary stop may. */
async function endSlowly(home) {
  const { pid } = await managedStatus(home);
  process.kill(pid, "SIGTERM");
  for (const end = Date.now() + ARCHIVING_MAY_TAKE_MS; Date.now() < end; await pause(100)) {
    if (!(await managedStatus(home)).running) return;
  }
}
