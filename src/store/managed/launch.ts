import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../errors.js";
import { answer, type Connection } from "./answering.js";
import { forgetInstance, isOurs, stopJava, writeInstance } from "./instance.js";
import { findJava } from "./java.js";
import { type Layout, NEO4J_VERSION } from "./layout.js";
import { classpath } from "./maven.js";
import { ensurePassword } from "./password.js";
import { takePort } from "./port.js";
import { logMark, reasonOfEnd } from "./reason.js";
import { writeSettings } from "./settings.js";
import { spawnJava, writeJavaArguments } from "./spawn.js";

const ANSWER_LIMIT_MS = 90_000;
/** Neo4j makes its user shortly before Bolt answers; a refusal that lasts longer is a wrong password. */
const REFUSAL_LIMIT_MS = 3_000;

export interface ManagedOptions {
  /** Absolute data directory. */
  home: string;
  /** The port to take if it is free; 0: any. */
  boltPort: number;
  /** Like "512m". */
  heap: string;
  /** One line for people per step. */
  progress: (line: string) => void;
  /** Where `PATH` and `JAVA_HOME` are looked up; left out: the environment this process was started with. */
  environment?: NodeJS.ProcessEnv;
  /** Java to run, like JAVA_HOME; left out: the one of the environment, else the first on the path. */
  javaHome?: string;
  /** A classpath file shared by several homes. */
  classpathFile?: string;
}

/**
 * Starts Java on a directory whose lock is held, and waits until the database answers.
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
    await untilAnswered(layout, pid, connection, mark);
    options.progress(`Neo4j answers at ${connection.uri}`);
    return connection;
  }
}

export function connectionOf(boltPort: number, password: string): Connection {
  return { uri: `bolt://127.0.0.1:${boltPort}`, user: "neo4j", password, database: "neo4j" };
}

async function untilAnswered(
  layout: Layout,
  pid: number,
  connection: Connection,
  mark: number,
): Promise<void> {
  let refusedSince: number | null = null;
  for (const end = Date.now() + ANSWER_LIMIT_MS; Date.now() < end; await pause(100)) {
    if (!isOurs(layout, pid)) throw ended(layout, mark);
    const got = await answer(connection);
    if (got === "yes") return;
    refusedSince = got === "refused" ? (refusedSince ?? Date.now()) : null;
    if (refusedSince !== null && Date.now() - refusedSince > REFUSAL_LIMIT_MS) break;
  }
  await stopJava(layout, pid);
  throw refusedSince === null ? silent(layout) : refused(layout);
}

function ended(layout: Layout, mark: number): UserError {
  forgetInstance(layout);
  const reason = reasonOfEnd(layout, mark) ?? "it was killed, or gave no reason";
  return new UserError(
    "MANAGED_DATABASE",
    `Neo4j ended while starting: ${reason.replace(/\.?$/, ".")} Its logs are in ${layout.logs}.`,
  );
}

const silent = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `Neo4j did not answer within ${ANSWER_LIMIT_MS / 1000} s and was stopped; its logs are in ${layout.logs}.`,
  );

const refused = (layout: Layout) =>
  new UserError(
    "MANAGED_DATABASE",
    `Neo4j refuses the password kept in ${layout.password}: put the right one back, ` +
      `or move ${layout.neo4j} away to begin anew.`,
  );
