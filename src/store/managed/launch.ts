import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../errors.js";
import { probe, type Connection } from "./probe.js";
import { forgetInstance, isOurs, stopJava, writeInstance } from "./instance.js";
import { findJava } from "./java.js";
import { type Layout, NEO4J_VERSION } from "./layout.js";
import { classpath } from "./maven.js";
import { ensurePassword } from "./password.js";
import { takePort } from "./port.js";
import { exitReason, logMark } from "./exit-reason.js";
import { writeSettings } from "./settings.js";
import { spawnJava, writeJavaArguments } from "./spawn.js";

const ANSWER_LIMIT_MS = 90_000;
/** Neo4j creates its user around the time Bolt starts to answer; a longer refusal means a wrong password. */
const REFUSAL_LIMIT_MS = 3_000;

export interface ManagedOptions {
  /** Absolute data directory. */
  home: string;
  /** The preferred port, used if free; 0: any. */
  boltPort: number;
  /** Java heap size, such as "512m". */
  heap: string;
  /** Receives one line of text per step. */
  progress: (line: string) => void;
  /** Environment for child processes, with `PATH` and `JAVA_HOME`; default: that of this process. */
  environment?: NodeJS.ProcessEnv;
  /** Overrides JAVA_HOME; default: JAVA_HOME of the environment, else the first Java on the path. */
  javaHome?: string;
  /** A classpath file shared by several homes. */
  classpathFile?: string;
}

/**
 * Starts Java for a directory whose lock this process holds, and waits until the database answers.
 * @throws UserError JAVA_MISSING, JAVA_TOO_OLD, MAVEN_MISSING, MAVEN_FAILED, MANAGED_DATABASE
 */
export async function launch(
  layout: Layout,
  options: ManagedOptions,
  background: boolean,
): Promise<Connection> {
  const java = await findJava(options);
  const jars = await classpath({
    file: options.classpathFile ?? layout.classpath,
    environment: options.environment,
    progress: options.progress,
  });
  const password = ensurePassword(layout);
  writeJavaArguments(layout, options.heap, jars);
  const { port, release } = await takePort(options.boltPort);
  if (options.boltPort !== 0 && port !== options.boltPort) {
    options.progress(`Port ${options.boltPort} is taken, so the database listens on ${port}`);
  }
  try {
    return await startOn(port, connectionOf(port, password));
  } finally {
    release();
  }

  async function startOn(boltPort: number, connection: Connection): Promise<Connection> {
    writeSettings(layout, boltPort);
    const mark = logMark(layout);
    const pid = spawnJava(layout, java, options.environment);
    writeInstance(layout, { pid, boltPort, startedAt: new Date().toISOString(), background });
    options.progress(`Starting Neo4j ${NEO4J_VERSION} (Java process ${pid})`);
    await waitForAnswer(layout, pid, connection, mark);
    options.progress(`Neo4j answers at ${connection.uri}`);
    return connection;
  }
}

export function connectionOf(boltPort: number, password: string): Connection {
  return { uri: `bolt://127.0.0.1:${boltPort}`, user: "neo4j", password, database: "neo4j" };
}

async function waitForAnswer(
  layout: Layout,
  pid: number,
  connection: Connection,
  mark: number,
): Promise<void> {
  let refusedSince: number | null = null;
  for (const end = Date.now() + ANSWER_LIMIT_MS; Date.now() < end; await pause(100)) {
    if (!isOurs(layout, pid)) throw exitedError(layout, mark);
    const result = await probe(connection);
    if (result === "yes") return;
    refusedSince = result === "refused" ? (refusedSince ?? Date.now()) : null;
    if (refusedSince !== null && Date.now() - refusedSince > REFUSAL_LIMIT_MS) break;
  }
  await stopJava(layout, pid);
  throw refusedSince === null ? noAnswerError(layout) : refusedError(layout);
}

function exitedError(layout: Layout, mark: number): UserError {
  forgetInstance(layout);
  const reason = exitReason(layout, mark) ?? "it was killed, or gave no reason";
  return new UserError(
    "MANAGED_DATABASE",
    `Neo4j ended while starting: ${reason.replace(/\.?$/, ".")} Its logs are in ${layout.logs}.`,
  );
}

const noAnswerError = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `Neo4j did not answer within ${ANSWER_LIMIT_MS / 1000} s and was stopped; its logs are in ${layout.logs}.`,
  );

const refusedError = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `Neo4j refuses the password stored in ${layout.password}: put the right one back, ` +
      `or move ${layout.neo4j} away to start over.`,
  );
