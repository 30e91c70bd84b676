/** A temporary database with a given amount of memory. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Graph } from "../dist/store/graph.js";
import { probe } from "../dist/store/managed/probe.js";
import { stopJava } from "../dist/store/managed/instance.js";
import { findJava } from "../dist/store/managed/java.js";
import { connectionOf } from "../dist/store/managed/launch.js";
import { prepareHome } from "../dist/store/managed/layout.js";
import { classpath } from "../dist/store/managed/maven.js";
import { ensurePassword } from "../dist/store/managed/password.js";
import { tryPort } from "../dist/store/managed/port.js";
import { writeSettings } from "../dist/store/managed/settings.js";
import { spawnJava, writeJavaArguments } from "../dist/store/managed/spawn.js";

/** The memory of the managed database. */
export const DEFAULT_MEMORY = { heap: "512m", pageCache: "256m" };
/** Enough to hold everything in memory. */
export const AMPLE_MEMORY = { heap: "4g", pageCache: "2g" };
const START_LIMIT_MS = 90_000;
const QUERY_LIMIT_MS = 600_000;
const CLASSPATH = path.join(import.meta.dirname, "..", ".cache", "managed-classpath.txt");

/**
 * Starts Neo4j.
 * @param home directory of an earlier database, to reuse its data
 * @returns the graph, its directory, `stop`, which keeps the data, and `close`, which removes it
 */
export async function openDatabase(progress, { heap, pageCache } = AMPLE_MEMORY, home = freshHome()) {
  const java = await findJava({ environment: process.env });
  const jars = await classpath({ file: CLASSPATH, environment: process.env, progress });
  const layout = prepareHome(home);
  const connection = connectionOf(await tryPort(0), ensurePassword(layout));
  writeJavaArguments(layout, heap, jars);
  configure(layout, Number(new URL(connection.uri).port), pageCache);
  const pid = spawnJava(layout, java, process.env);
  const { stop, remove } = endings(layout, pid);
  if (!(await answersSoon(connection))) {
    await remove();
    throw new Error("Neo4j did not start; is there enough free memory?");
  }
  const graph = new Graph(connection, QUERY_LIMIT_MS);
  return {
    ...{ graph, home, connection, pid },
    stop: () => graph.close().finally(stop),
    close: () => graph.close().finally(remove),
  };
}

const freshHome = () => mkdtempSync(path.join(os.tmpdir(), "xietong-bench-"));

/** Java runs in its own session, so an interrupted benchmark must stop it explicitly. */
function endings(layout, pid) {
  const interrupted = () => void remove().finally(() => process.exit(130));
  const stop = async () => {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await stopJava(layout, pid);
  };
  const remove = async () => {
    await stop();
    rmSync(layout.home, { recursive: true, force: true });
  };
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  return { stop, remove };
}

/** The program's settings, except for memory and the time limit, so that slow Cypher queries can finish. */
function configure(layout, port, pageCache) {
  writeSettings(layout, port);
  const file = path.join(layout.conf, "neo4j.conf");
  const text = readFileSync(file, "utf8")
    .replace(/^server\.memory\.pagecache\.size=.*$/m, `server.memory.pagecache.size=${pageCache}`)
    .replace(/^db\.transaction\.timeout=.*$/m, "db.transaction.timeout=600s");
  writeFileSync(file, text);
}

async function answersSoon(connection) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await pause(100)) {
    if ((await probe(connection)) === "yes") return true;
  }
  return false;
}
