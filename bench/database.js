/** A database of its own in a temporary directory, with more memory than the program gives its managed one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Graph } from "../dist/store/graph.js";
import { answer } from "../dist/store/managed/answering.js";
import { stopJava } from "../dist/store/managed/instance.js";
import { findJava } from "../dist/store/managed/java.js";
import { connectionOf } from "../dist/store/managed/launch.js";
import { prepareHome } from "../dist/store/managed/layout.js";
import { classpath } from "../dist/store/managed/maven.js";
import { ensurePassword } from "../dist/store/managed/password.js";
import { freePort } from "../dist/store/managed/port.js";
import { writeSettings } from "../dist/store/managed/settings.js";
import { spawnJava, writeJavaArguments } from "../dist/store/managed/spawn.js";

export const HEAP = "4g";
export const PAGE_CACHE = "2g";
const START_LIMIT_MS = 90_000;
const QUERY_LIMIT_MS = 600_000;
const CLASSPATH = path.join(import.meta.dirname, "..", ".cache", "managed-classpath.txt");

/** Starts Neo4j. @returns the graph, and what stops Java and removes the directory */
export async function openDatabase(progress) {
  const java = await findJava({ environment: process.env });
  const jars = await classpath({ file: CLASSPATH, environment: process.env, progress });
  const layout = prepareHome(mkdtempSync(path.join(os.tmpdir(), "xietong-bench-")));
  const connection = connectionOf(await freePort(0), ensurePassword(layout));
  writeJavaArguments(layout, HEAP, jars);
  configure(layout, Number(new URL(connection.uri).port));
  const remove = removal(layout, spawnJava(layout, java, process.env));
  if (!(await answersSoon(connection))) {
    await remove();
    throw new Error("Neo4j did not start; is there enough free memory?");
  }
  const graph = new Graph(connection, QUERY_LIMIT_MS);
  return { graph, close: () => graph.close().finally(remove) };
}

/** Java runs in a session of its own, so an interrupted measurement must end it too. */
function removal(layout, pid) {
  const interrupted = () => void remove().finally(() => process.exit(130));
  const remove = async () => {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await stopJava(layout, pid);
    rmSync(layout.home, { recursive: true, force: true });
  };
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  return remove;
}

/** The program's own settings but for memory and time: Neo4j shall not lose for want of either. */
function configure(layout, port) {
  writeSettings(layout, port);
  const file = path.join(layout.conf, "neo4j.conf");
  const text = readFileSync(file, "utf8")
    .replace(/^server\.memory\.pagecache\.size=.*$/m, `server.memory.pagecache.size=${PAGE_CACHE}`)
    .replace(/^db\.transaction\.timeout=.*$/m, "db.transaction.timeout=600s");
  writeFileSync(file, text);
}

async function answersSoon(connection) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await pause(100)) {
    if ((await answer(connection)) === "yes") return true;
  }
  return false;
}
