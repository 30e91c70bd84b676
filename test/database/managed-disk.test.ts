import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "@jest/globals";
import { layoutOf } from "../../src/store/managed/layout.js";
import { startManaged } from "../../src/store/managed/managed-database.js";
import { freshFolder, javasOf, removeFolders } from "../support/running/managed-processes.js";
import { ask, options, said } from "../support/running/managed-start.js";
import { SEEDED_HOME } from "../support/running/managed.js";

const mounted: string[] = [];

afterAll(async () => {
  // lazily: Java, which has ended, may be closing its files
  for (const folder of mounted) execFileSync("umount", ["-l", folder]);
  await removeFolders();
});

function seededHome(folder = freshFolder()): string {
  const home = path.join(folder, "home");
  cpSync(SEEDED_HOME, home, { recursive: true });
  return home;
}

const BODIES = "MATCH (b:Body) RETURN count(b)";

it("starts with a transaction log that cannot be read to its end, tells how, and keeps the data aside first", async () => {
  const home = seededHome();
  const { data, neo4j } = layoutOf(home);
  appendFileSync(path.join(data, "transactions", "neo4j", "neostore.transaction.db.0"), randomBytes(3_000));
  const database = await startManaged(options(home));
  try {
    expect(await ask(database.connection, BODIES)).toEqual([1034]);
    expect(said).toContainEqual(expect.stringContaining("fail_on_corrupted_log_files=false"));
    const [copy] = readdirSync(neo4j).filter((name) => name.startsWith("data-before-"));
    expect(said).toContain(`A copy of the data as they are is in ${path.join(neo4j, copy!)}`);
  } finally {
    await database.stop();
  }
});

it("says within seconds that the stored data are damaged, and what to do", async () => {
  const home = seededHome();
  const { data, neo4j } = layoutOf(home);
  writeFileSync(path.join(data, "databases", "neo4j", "neostore"), randomBytes(8_192));
  const started = Date.now();
  await expect(startManaged(options(home))).rejects.toMatchObject({
    code: "MANAGED_DATABASE",
    message: expect.stringMatching(
      /^Neo4j cannot open the data in .*: .*\. Put a sound copy there, or move /,
    ),
  });
  expect(Date.now() - started).toBeLessThan(60_000);
  expect(readdirSync(neo4j).filter((name) => name.startsWith("data-before-"))).toEqual([]);
  expect(javasOf(home)).toEqual([]);
});

it("says that too few files may be open, which is no fault of the data", async () => {
  const home = seededHome();
  const javaHome = freshFolder();
  mkdirSync(path.join(javaHome, "bin"));
  const script = '#!/bin/sh\nulimit -n 300\nexec java "$@"\n';
  writeFileSync(path.join(javaHome, "bin", "java"), script, { mode: 0o755 });
  await expect(startManaged(options(home, { javaHome }))).rejects.toMatchObject({
    code: "MANAGED_DATABASE",
    message: expect.stringMatching(/not open as many files.*were not changed.*ulimit -n/),
  });
  expect(readdirSync(layoutOf(home).neo4j).filter((name) => name.startsWith("data-before-"))).toEqual([]);
  const database = await startManaged(options(home));
  try {
    expect(await ask(database.connection, BODIES)).toEqual([1034]);
  } finally {
    await database.stop();
  }
});

/** null where this user may not mount: the test of a full disk is left out there. */
function smallDisk(): string | null {
  const folder = freshFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=14m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  mounted.push(folder);
  return folder;
}

const disk = smallDisk();
const withDisk = disk === null ? it.skip : it;

withDisk("goes on by itself once a disk that was full has room, with every acknowledged write", async () => {
  const database = await startManaged(options(seededHome(disk!), { minFreeMb: 50 }));
  try {
    const acknowledged = await writeUntilRefused(database.connection);
    expect(acknowledged).toBeGreaterThan(5);
    execFileSync("mount", ["-o", "remount,size=400m", disk!]);
    const count = () => ask(database.connection, "MATCH (n:Kept) RETURN count(n)").catch(() => null);
    let kept = await count();
    for (const end = Date.now() + 90_000; kept === null && Date.now() < end; kept = await count())
      await pause(500);
    expect(kept).toEqual([acknowledged]);
    expect(said).toContainEqual(expect.stringContaining("which has room again"));
    await ask(database.connection, "CREATE (n:Kept) RETURN 1");
  } finally {
    await database.stop();
  }
});

async function writeUntilRefused(connection: Parameters<typeof ask>[0]): Promise<number> {
  const write = `CREATE (n:Kept {text: "${"x".repeat(400_000)}" + randomUUID()}) RETURN 1`;
  for (let written = 0; ; written++) {
    const isWritten = await ask(connection, write).then(
      () => true,
      () => false,
    );
    if (!isWritten) return written;
  }
}
