import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { layoutOf } from "../../src/store/managed/layout.js";
import {
  attachManaged,
  type ManagedDatabase,
  managedStatus,
  startManaged,
  stopInBackground,
} from "../../src/store/managed/managed-database.js";
import {
  connects,
  freshFolder,
  groupOf,
  javasOf,
  listeners,
  outsideAddresses,
  processList,
  removeFolders,
} from "../support/running/managed-processes.js";
import { ask, options, said } from "../support/running/managed-start.js";

afterAll(removeFolders);

describe("a managed database", () => {
  const home = freshFolder();
  const taken = net.createServer();
  let takenPort: number;
  let database: ManagedDatabase;
  let port: number;

  beforeAll(async () => {
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", () => resolve()));
    takenPort = (taken.address() as net.AddressInfo).port;
    database = await startManaged(options(home, { boltPort: takenPort, classpathFile: undefined }));
    port = Number(new URL(database.connection.uri).port);
  });

  afterAll(async () => {
    taken.close();
    await database.stop();
  });

  it("answers a query, and reports nothing to repair", async () => {
    expect(await ask(database.connection, "RETURN 1 + 1")).toEqual([2]);
    expect(database).toMatchObject({ startedHere: true, found: [] });
  });

  it("downloads its jars through Maven and reports it", () => {
    expect(said).toContainEqual(expect.stringMatching(/^Getting Neo4j 5\.26\.30 through Maven/));
    expect(readFileSync(layoutOf(home).classpath, "utf8")).toContain("neo4j-server-5.26.30.jar");
  });

  it("uses another port when the preferred one is taken, and reports it", () => {
    expect(port).not.toBe(takenPort);
    expect(said).toContain(`Port ${takenPort} is taken, so the database listens on ${port}`);
  });

  it("listens for Bolt on loopback and nowhere else", async () => {
    const { pid } = await managedStatus(home);
    expect(listeners(pid ?? 0) ?? [`127.0.0.1:${port}`]).toEqual([`127.0.0.1:${port}`]);
    expect(await connects("127.0.0.1", port)).toBe(true);
    for (const address of outsideAddresses()) expect(await connects(address, port)).toBe(false);
  });

  it("runs in a process group of its own, so that Ctrl-C in the terminal does not end it first", async () => {
    const { pid } = await managedStatus(home);
    expect(groupOf(pid ?? 0)).toBe(pid);
  });

  it("keeps its password in a file that only its user can read", () => {
    const { password } = layoutOf(home);
    expect(readFileSync(password, "utf8").trim()).toBe(database.connection.password);
    expect(database.connection.password).toMatch(/^[\w-]{43}$/);
    expect(statSync(password).mode & 0o777).toBe(0o600);
    expect(statSync(layoutOf(home).neo4j).mode & 0o777).toBe(0o700);
  });

  it("shows its password in no process list and in no log", () => {
    const { logs, conf, javaArguments } = layoutOf(home);
    const files = [
      ...readdirSync(logs).map((name) => path.join(logs, name)),
      path.join(conf, "neo4j.conf"),
      javaArguments,
    ];
    expect(files.length).toBeGreaterThan(3);
    expect(javasOf(home)).toHaveLength(1);
    for (const text of [processList(), ...said, ...files.map((file) => readFileSync(file, "utf8"))]) {
      expect(text.includes(database.connection.password)).toBe(false);
    }
  });

  it("refuses a wrong password", async () => {
    await expect(ask({ ...database.connection, password: "wrong" }, "RETURN 1")).rejects.toMatchObject({
      code: "Neo.ClientError.Security.Unauthorized",
    });
  });

  it("is owned by one process: a second start names its pid and the directory", async () => {
    await expect(startManaged(options(home))).rejects.toMatchObject({
      code: "HOME_IN_USE",
      message: expect.stringContaining(`${home} is in use by process ${process.pid}`),
    });
    await expect(stopInBackground(home)).rejects.toMatchObject({ code: "HOME_IN_USE" });
  });

  it("can be joined by a command, whose end leaves it running", async () => {
    const joined = await attachManaged(options(home));
    expect(joined).toMatchObject({ startedHere: false, connection: database.connection });
    await joined.stop();
    expect(await ask(database.connection, "RETURN 1")).toEqual([1]);
  });

  it("reports its state: address, pids, version and size", async () => {
    const status = await managedStatus(home);
    expect(status).toMatchObject({
      running: true,
      uri: database.connection.uri,
      ownerPid: process.pid,
      neo4jVersion: "5.26.30",
      dataDirectory: home,
    });
    expect(status.bytes).toBeGreaterThan(500_000);
  });

  it("leaves no Java and no lock after stop, which may be called twice", async () => {
    await Promise.all([database.stop(), database.stop()]);
    expect(javasOf(home)).toEqual([]);
    expect(existsSync(layoutOf(home).lock)).toBe(false);
    expect(await managedStatus(home)).toMatchObject({ running: false, uri: null, pid: null, ownerPid: null });
  });

  it("does not start over when the password of existing data is missing", async () => {
    rmSync(layoutOf(home).password);
    await expect(startManaged(options(home))).rejects.toMatchObject({
      code: "MANAGED_DATABASE",
      message: expect.stringContaining("put the file back"),
    });
    expect(existsSync(layoutOf(home).lock)).toBe(false);
  });
});
