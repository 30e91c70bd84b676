import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../errors.js";
import { probe, type Connection } from "./probe.js";
import { forgetInstance, isOurs, stopJava, writeInstance } from "./instance.js";
import { findNeo4j, type FindOptions } from "./find-neo4j.js";
import { type Layout, NEO4J_VERSION } from "./layout.js";
import { ensurePassword } from "./password.js";
import { takePort } from "./port.js";
import { heapFor } from "./heap.js";
import { exitReason, logMark } from "./exit-reason.js";
import { hasRoom } from "./free-space.js";
import { keepAside } from "./keep-aside.js";
import { tighten } from "./private-files.js";
import { writeSettings } from "./settings.js";
import { keepOld } from "./upgrade.js";
import { spawnJava, writeJavaArguments } from "./spawn.js";
import {
  detailMark,
  nextWay,
  openingFailure,
  OUT_OF_MEMORY,
  type StartFailure,
  type StartWay,
  TOO_MANY_FILES,
} from "./start-failure.js";

const ANSWER_LIMIT_MS = 90_000;
const START_NEEDS_MB = 16;
/** Neo4j creates its user around the time Bolt starts to answer; a longer refusal means a wrong password. */
const REFUSAL_LIMIT_MS = 3_000;

export interface ManagedOptions extends FindOptions {
  /** Absolute data directory. */
  home: string;
  /** The preferred port, used if free; 0: any. */
  boltPort: number;
  /** Java heap size, such as "512m"; null: by the size of the data. */
  heap: string | null;
  /** So many megabytes of the disk stay free: a database that a full disk stopped is restarted only then. */
  minFreeMb?: number;
  /** Names what the program expects of stored data; of other data a copy is kept until they are up to date. */
  schema?: string;
}

/**
 * Starts Java for a directory whose lock this process holds, and waits until the database answers. Where Java runs out
 * of memory, or the transaction log cannot be read to its end (after a full disk), it is started another way, on data
 * of which a copy is kept first.
 * @throws UserError JAVA_MISSING, JAVA_TOO_OLD, MAVEN_MISSING, MAVEN_FAILED, MANAGED_DATABASE
 */
export async function launch(
  layout: Layout,
  options: ManagedOptions,
  background: boolean,
): Promise<Connection> {
  const { java, jars, environment } = await findNeo4j(layout, options);
  const password = ensurePassword(layout);
  tighten(layout.home);
  keepOld(layout, options);
  const { port, release } = await takePort(options.boltPort);
  if (options.boltPort !== 0 && port !== options.boltPort) {
    options.progress(`Port ${options.boltPort} is taken, so the database listens on ${port}`);
  }
  try {
    return await startOneWay(connectionOf(port, password));
  } finally {
    release();
  }

  async function startOneWay(connection: Connection): Promise<Connection> {
    let isKept = false;
    const heap = options.heap ?? heapFor(layout.data);
    for (let way: StartWay = { heap, cutLog: false }; ;) {
      const failure = await start(way, connection);
      if (failure === null) return connection;
      const next = nextWay(way, failure.kind);
      if (!hasRoom(layout.home, START_NEEDS_MB)) throw noRoom(layout);
      if (next === null) throw failure.error;
      options.progress(`Neo4j did not start: ${failure.reason}`);
      if (!isKept) options.progress(`A copy of the data as they are is in ${keepAside(layout)}`);
      isKept = true;
      options.progress(wayWords(way, next));
      way = next;
    }
  }

  async function start({ heap, cutLog }: StartWay, connection: Connection): Promise<StartFailure | null> {
    writeJavaArguments(layout, heap, jars);
    writeSettings(layout, port, cutLog);
    const marks = { log: logMark(layout), detail: detailMark(layout) };
    const pid = spawnJava(layout, java, environment);
    writeInstance(layout, { pid, boltPort: port, startedAt: new Date().toISOString(), background, heap });
    options.progress(`Starting Neo4j ${NEO4J_VERSION} (Java process ${pid})`);
    const failure = await failureToAnswer(layout, pid, connection, marks);
    if (failure === null) options.progress(`Neo4j answers at ${connection.uri}`);
    return failure;
  }
}

/** What the next start does otherwise. */
function wayWords(before: StartWay, next: StartWay): string {
  return next.heap === before.heap
    ? "Starting again with internal.dbms.tx_log.fail_on_corrupted_log_files=false, which cuts off what cannot be read at the end of the log."
    : largerHeapWords(next.heap);
}

export const largerHeapWords = (heap: string): string =>
  `Starting again with a heap of ${heap}; XIETONG_HEAP=${heap} keeps it.`;

export function connectionOf(boltPort: number, password: string): Connection {
  return { uri: `bolt://127.0.0.1:${boltPort}`, user: "neo4j", password, database: "neo4j" };
}

/** Waits until the database answers, which is no failure. A database that failed has been stopped. */
async function failureToAnswer(
  layout: Layout,
  pid: number,
  connection: Connection,
  marks: { log: number; detail: number },
): Promise<StartFailure | null> {
  let refusedSince: number | null = null;
  for (const end = performance.now() + ANSWER_LIMIT_MS; performance.now() < end; await pause(100)) {
    if (!isOurs(layout, pid)) return exited(layout, marks.log);
    const result = await probe(connection);
    if (result === "yes") return null;
    const failed = openingFailure(layout, marks.detail);
    if (failed !== null) {
      await stopJava(layout, pid);
      return { ...failed, error: cannotOpen(layout, failed.reason) };
    }
    refusedSince = result === "refused" ? (refusedSince ?? performance.now()) : null;
    if (refusedSince !== null && performance.now() - refusedSince > REFUSAL_LIMIT_MS) break;
  }
  await stopJava(layout, pid);
  const error = refusedSince === null ? noAnswerError(layout) : refusedError(layout);
  return { kind: "OTHER", reason: error.message, error };
}

function exited(layout: Layout, mark: number): StartFailure {
  forgetInstance(layout);
  const reason = exitReason(layout, mark) ?? "it was killed, or gave no reason";
  const error = new UserError(
    "MANAGED_DATABASE",
    `Neo4j ended while starting: ${reason.replace(/\.?$/, ".")} Its logs are in ${layout.logs}.`,
  );
  return { kind: OUT_OF_MEMORY.test(reason) ? "HEAP" : "OTHER", reason, error };
}

const cannotOpen = (layout: Layout, reason: string) =>
  new UserError(
    "MANAGED_DATABASE",
    TOO_MANY_FILES.test(reason)
      ? `Neo4j may not open as many files as it needs. The data in ${layout.data} were not changed. Raise the limit of open files (ulimit -n) to 10000 or more, and start again.`
      : `Neo4j cannot open the data in ${layout.data}: ${reason.replace(/\.?$/, ".")} ` +
          `Put a sound copy there, or move ${layout.neo4j} away to start over and import an export.`,
  );

const noRoom = (layout: Layout) =>
  new UserError(
    "STORAGE_FULL",
    `Neo4j cannot start, because the disk with ${layout.home} is full. Make room for at least ${START_NEEDS_MB} MB and start again; nothing was changed.`,
  );

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
