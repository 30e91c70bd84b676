import { appendFileSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { consoleFile } from "../../src/store/managed/exit-reason.js";
import { largerHeap } from "../../src/store/managed/heap.js";
import { layoutOf, prepareHome } from "../../src/store/managed/layout.js";
import { takeLock } from "../../src/store/managed/lock.js";
import { classpath } from "../../src/store/managed/maven.js";
import { CLASSPATH_FILE } from "../support/running/managed.js";
import {
  attachManaged,
  type Connection,
  managedStatus,
  startInBackground,
  startManaged,
  stopInBackground,
} from "../../src/store/managed/managed-database.js";
import {
  ended,
  freshFolder,
  javasOf,
  owner,
  pathWith,
  removeFolders,
} from "../support/running/managed-processes.js";
import { ask, options, said } from "../support/running/managed-start.js";

afterAll(removeFolders);

describe("a managed database whose Java is killed", () => {
  const home = freshFolder();

  beforeAll(() => classpath({ file: CLASSPATH_FILE, environment: undefined, progress: () => {} }));

  it("waits for a command that holds the lock, then starts without Maven and recovers after Java was killed", async () => {
    const other = await takeLock(prepareHome(home).lock, "command");
    const onlyJava = { environment: { PATH: pathWith("java") } };
    const starting = attachManaged(options(home, onlyJava));
    await pause(300);
    expect(said.at(-1)).toBe(`Waiting for process ${process.pid}, which uses ${home}`);
    if (other.taken) other.release();
    const first = await starting;
    expect(first.startedHere).toBe(true);

    const acknowledged = await writeUntilKilled(first.connection, home);
    await first.stop();
    const second = await startManaged(options(home, onlyJava));
    expect(second.found).toEqual([
      expect.stringMatching(/^The database \(Java process \d+\) had ended without being/),
    ]);
    expect(await ask(second.connection, "MATCH (n:Kept) RETURN n.number ORDER BY n.number")).toEqual(
      expect.arrayContaining(acknowledged),
    );
    await second.stop();
  });

  it("is restarted on the same port when Java is killed under a server", async () => {
    const server = await startManaged(options(home));
    const { pid } = await managedStatus(home);
    process.kill(pid ?? 0, "SIGKILL");
    await expect(ask(server.connection, "RETURN 1")).rejects.toThrow();
    await untilAnswered(server.connection);
    expect(said).toContain(`Neo4j (Java process ${pid}) exited unexpectedly and is being restarted`);
    const again = (await managedStatus(home)).pid ?? 0;
    expect(again).not.toBe(pid);
    // once the restart has ended, an end of Java is no failure to start
    for (const end = Date.now() + 10_000; Date.now() < end && !isAnswering(said.at(-1));) await pause(50);
    const before = said.length;

    // as Java says before it ends itself
    appendFileSync(
      consoleFile(layoutOf(home)),
      "Terminating due to java.lang.OutOfMemoryError: Java heap space\n",
    );
    process.kill(again, "SIGKILL");
    await untilAnswered(server.connection);
    expect(said.slice(before)).not.toContainEqual(expect.stringMatching(/^Neo4j did not start/));
    const larger = largerHeap("512m")!;
    expect(said).toContain(`Starting again with a heap of ${larger}; XIETONG_HEAP=${larger} keeps it.`);
    expect(readFileSync(layoutOf(home).javaArguments, "utf8")).toContain(`-Xmx${larger}\n`);
    await server.stop();
    expect(javasOf(home)).toEqual([]);
  });
});

const isAnswering = (line = ""): boolean => line.startsWith("Neo4j answers at");

/** Writes consecutive numbers until Java is killed. @returns the acknowledged ones */
async function writeUntilKilled(connection: Connection, home: string): Promise<number[]> {
  const { pid } = await managedStatus(home);
  const acknowledged: number[] = [];
  const writing = (async () => {
    for (let number = 0; ; number++) {
      await ask(connection, `CREATE (n:Kept {number: ${number}}) RETURN 1`);
      acknowledged.push(number);
    }
  })();
  const killing = (async () => {
    while (acknowledged.length < 5) await pause(5);
    process.kill(pid ?? 0, "SIGKILL");
  })();
  await expect(writing).rejects.toThrow();
  await killing;
  expect(acknowledged.length).toBeGreaterThanOrEqual(5);
  return acknowledged;
}

async function untilAnswered(connection: Connection): Promise<void> {
  for (const end = Date.now() + 40_000; Date.now() < end; await pause(200)) {
    const answered = await ask(connection, "RETURN 1").catch(() => null);
    if (answered !== null) return;
  }
  throw new Error("the database did not come back");
}

describe("a managed database whose owner is killed", () => {
  it("is started by one of two simultaneous starts, and repaired by the next start with all data", async () => {
    const home = freshFolder();
    const two = await Promise.all([owner("own", home), owner("own", home)]);
    const winner = two.find(({ said: outcome }) => outcome.connection);
    const loser = two.find(({ said: outcome }) => outcome.code);
    expect(loser?.said).toMatchObject({
      code: "HOME_IN_USE",
      message: expect.stringContaining(`process ${winner?.child.pid}`),
    });
    if (winner === undefined) throw new Error("neither started");
    await ask(winner.said.connection, "CREATE (:Kept {number: 7})");

    winner.child.kill("SIGKILL");
    await ended(winner.child);
    const [orphan] = javasOf(home);
    expect(orphan).toBeDefined();
    const next = await startManaged(options(home));
    expect(next.found).toEqual([
      `Process ${winner.child.pid}, which owned ${home}, ended without closing it.`,
      expect.stringMatching(
        /^Its database \(Java process \d+\) was still running; it was stopped and is being restarted\.$/,
      ),
    ]);
    expect(await ask(next.connection, "MATCH (n:Kept) RETURN n.number")).toEqual([7]);
    expect(javasOf(home)).toHaveLength(1);
    await next.stop();
    expect(javasOf(home)).toEqual([]);
  });
});

describe("a database in the background", () => {
  it("outlives the process that started it, can be used by a server without being owned, and ends with db stop", async () => {
    const home = freshFolder();
    const { child, said: outcome } = await owner("background", home);
    await ended(child);
    expect(await managedStatus(home)).toMatchObject({ running: true, uri: outcome.uri, ownerPid: null });
    expect(await startInBackground(options(home))).toMatchObject({
      uri: outcome.uri,
      started: false,
      ownerPid: null,
    });

    const server = await startManaged(options(home));
    expect(server).toMatchObject({ startedHere: false, found: [] });
    expect(await ask(server.connection, "RETURN 1")).toEqual([1]);
    await expect(stopInBackground(home)).rejects.toMatchObject({
      code: "HOME_IN_USE",
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await server.stop();

    expect(javasOf(home)).toHaveLength(1);
    expect(await stopInBackground(home)).toBe(true);
    expect(javasOf(home)).toEqual([]);
    expect(await stopInBackground(home)).toBe(false);
  });
});
