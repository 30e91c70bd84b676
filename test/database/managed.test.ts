import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { requireEmpty } from "../../src/services/bulk/prove-and-write.js";
import { openSource } from "../../src/services/files/open-source.js";
import { importFiles } from "../../src/services/importing/import.js";
import { Graph } from "../../src/store/graph.js";
import { holdForLoad } from "../../src/store/managed/bulk-load.js";
import { migrate } from "../../src/store/migrate.js";
import { layoutOf, prepareHome } from "../../src/store/managed/layout.js";
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
import { BULK, bulkLoad, openToRead } from "../support/running/bulk-load.js";
import { graphDump } from "../support/running/graph-dump.js";
import { testDatabase } from "../support/running/managed.js";
import { hardRecords } from "../support/records/hard-records.js";
import { writeFolder } from "../support/records/interchange.js";
import { ask, options, said } from "../support/running/managed-start.js";

afterAll(removeFolders);

/** What a user may add to neo4j.conf. */
const ADDED = "dbms.memory.transaction.total.max=321m";

describe("a managed database", () => {
  const home = freshFolder();
  const taken = net.createServer();
  let takenPort: number;
  let database: ManagedDatabase;
  let port: number;
  /** The data are those of a bulk load. */
  const hard = writeFolder(freshFolder(), hardRecords());

  beforeAll(async () => {
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", () => resolve()));
    takenPort = (taken.address() as net.AddressInfo).port;
    const { conf } = prepareHome(home);
    writeFileSync(path.join(conf, "neo4j.conf"), `${ADDED}\nserver.http.enabled=true\n`, { mode: 0o644 });
    process.env.AUTH_SECRET = "for-the-program-alone";
    await bulkLoad(home, hard);
    database = await startManaged(options(home, { boltPort: takenPort, classpathFile: undefined }));
    port = Number(new URL(database.connection.uri).port);
  });

  afterAll(async () => {
    taken.close();
    delete process.env.AUTH_SECRET;
    await database.stop();
  });

  it("answers a query, and reports nothing to repair", async () => {
    expect(await ask(database.connection, "RETURN 1 + 1")).toEqual([2]);
    expect(database).toMatchObject({ startedHere: true, found: [] });
  });

  it("downloads its jars through Maven and reports it, and runs unsigned copies of signed ones", () => {
    expect(readFileSync(layoutOf(home).javaArguments, "utf8")).toMatch(/-jars\/eclipse-collections-11/);
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

  it("holds after a bulk load what an import of the same records writes", async () => {
    const own = new Graph(database.connection, 60_000);
    const other = await testDatabase("MIGRATED");
    const beside = new Graph({ ...other.connection, database: "neo4j" }, 60_000);
    try {
      await other.erase();
      await importFiles(beside, (await openSource(hard)).files, BULK, () => {});
      await expect(openToRead(database.connection)).rejects.toMatchObject({ code: "BULK_LOAD_FAILED" });
      await migrate(own);
      const [loaded, imported] = [await graphDump(database.connection), await graphDump(other.connection)];
      expect(loaded.nodes).toEqual(imported.nodes);
      expect(loaded.edges).toEqual(imported.edges);
      expect(loaded.schema).toEqual(imported.schema);
      // a load that is killed after its last migration
      await ask(database.connection, "MATCH (head:XietongHead) SET head.bulkLoad = true RETURN 1");
      await migrate(own);
      await (await openToRead(database.connection)).close();
      await expect(requireEmpty(own)).rejects.toMatchObject({
        code: "BAD_TARGET",
        message: expect.stringMatching(/not empty: it holds data version 1\. .*db reset/),
      });
    } finally {
      await Promise.all([own.close(), beside.close()]);
      await other.stop();
    }
  });

  it("keeps its password in a file that only its user can read", () => {
    const { password } = layoutOf(home);
    expect(readFileSync(password, "utf8").trim()).toBe(database.connection.password);
    expect(database.connection.password).toMatch(/^[\w-]{43}$/);
    expect(statSync(password).mode & 0o777).toBe(0o600);
    expect(statSync(layoutOf(home).neo4j).mode & 0o777).toBe(0o700);
  });

  it("keeps everything in its directory from other users", () => {
    const entries = readdirSync(home, { recursive: true, withFileTypes: true });
    const modes = entries.map((entry) => {
      const mode = statSync(path.join(entry.parentPath, entry.name)).mode & 0o777;
      return `${entry.isDirectory() ? "folder" : "file"} ${mode.toString(8)}`;
    });
    expect([...new Set(modes)].sort()).toEqual(["file 600", "folder 700"]);
  });

  it("tells Java no secret of the program", async () => {
    const { pid } = await managedStatus(home);
    const environment = existsSync("/proc/self/environ")
      ? readFileSync(`/proc/${pid}/environ`, "utf8")
      : execFileSync("ps", ["eww", "-p", String(pid)], { encoding: "utf8" });
    expect(environment).toContain("PATH=");
    expect(environment).not.toContain("for-the-program-alone");
  });

  it("keeps what the user added to neo4j.conf, but nothing that opens another door", async () => {
    const settings = readFileSync(path.join(layoutOf(home).conf, "neo4j.conf"), "utf8").split("\n");
    expect(settings).toContain(ADDED);
    expect(settings.filter((line) => line.startsWith("server.http.enabled"))).toEqual([
      "server.http.enabled=false",
    ]);
    const asked =
      "SHOW SETTINGS YIELD name, value WHERE name = 'dbms.memory.transaction.total.max' RETURN value";
    expect(await ask(database.connection, asked)).toEqual(["321.00MiB"]);
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
    await expect(holdForLoad(options(home))).rejects.toMatchObject({ code: "HOME_IN_USE" });
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

  it("says within seconds that the password file is empty, or holds a wrong one", async () => {
    const { password } = layoutOf(home);
    writeFileSync(password, "\n");
    await expect(startManaged(options(home))).rejects.toMatchObject({
      message: `The password file ${password} is empty, so the database cannot be opened: put the right one back, or move ${layoutOf(home).neo4j} away to start over.`,
    });
    writeFileSync(password, "wrong\n");
    const started = Date.now();
    await expect(startManaged(options(home))).rejects.toMatchObject({
      code: "MANAGED_DATABASE",
      message: expect.stringContaining(`refuses the password stored in ${password}`),
    });
    expect(Date.now() - started).toBeLessThan(45_000);
  });

  it("does not start over when the password of existing data is missing", async () => {
    rmSync(layoutOf(home).password);
    await expect(startManaged(options(home))).rejects.toMatchObject({
      code: "MANAGED_DATABASE",
      message: expect.stringContaining("put the right one back"),
    });
    expect(existsSync(layoutOf(home).lock)).toBe(false);
  });
});

it("says what is wrong with a directory that cannot be used", async () => {
  const file = path.join(freshFolder(), "file");
  writeFileSync(file, "");
  for (const home of [file, path.join(file, "below")]) {
    await expect(startManaged(options(home))).rejects.toMatchObject({
      code: "BAD_SETTING",
      message: `The data directory ${home} cannot be used: it is a file, or lies below one. Give it to this user, or set XIETONG_HOME to another directory.`,
    });
  }
});
