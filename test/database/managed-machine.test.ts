import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { holdForLoad } from "../../src/store/managed/bulk-load.js";
import { layoutOf } from "../../src/store/managed/layout.js";
import { type Owner, takeLock, UNKNOWN_OWNER } from "../../src/store/managed/lock.js";
import { type ManagedOptions, startManaged } from "../../src/store/managed/managed-database.js";
import { takePort } from "../../src/store/managed/port.js";
import {
  freshFolder,
  oldJava,
  pathWith,
  removeFolders,
  whereIs,
} from "../support/running/managed-processes.js";
import { options } from "../support/running/managed-start.js";

afterAll(removeFolders);

describe("a machine that lacks something", () => {
  const lacking = (more: Partial<ManagedOptions>) =>
    startManaged(options(freshFolder(), { classpathFile: undefined, ...more }));

  it("without Java gets advice to install it, and the alternative", async () => {
    await expect(lacking({ environment: { PATH: pathWith("mvn") } })).rejects.toMatchObject({
      code: "JAVA_MISSING",
      message: expect.stringMatching(/install Java 17.*NEO4J_URI/),
    });
  });

  it.each(["1.8.0_392", "11.0.2"])("with Java %s is told that it is too old", async (version) => {
    await expect(lacking({ environment: { PATH: oldJava(version) } })).rejects.toMatchObject({
      code: "JAVA_TOO_OLD",
      message: expect.stringContaining(`Java ${version} was found`),
    });
  });

  it("with a JAVA_HOME that holds no Java is told which setting to change", async () => {
    const message =
      'JAVA_HOME is "/nope", which holds no bin/java. Set it to the folder of a Java 17 or newer, or leave it unset for the first on the PATH.';
    for (const given of [{ javaHome: "/nope" }, { environment: { ...process.env, JAVA_HOME: "/nope" } }])
      await expect(lacking(given)).rejects.toMatchObject({ code: "JAVA_MISSING", message });
  });

  it("that makes no folder where the data directory is to be is told so", async () => {
    await expect(startManaged(options("/proc/x"))).rejects.toMatchObject({
      code: "BAD_SETTING",
      message: expect.stringMatching(
        /^The data directory \/proc\/x cannot be used: the system makes no folder/,
      ),
    });
  });

  it("without Maven gets advice to install it, and the alternative", async () => {
    await expect(lacking({ environment: { PATH: pathWith("java") } })).rejects.toMatchObject({
      code: "MAVEN_MISSING",
      message: expect.stringMatching(/install it.*NEO4J_URI/),
    });
  });

  it("tells a bulk load so before any record is read, and the directory is unlocked", async () => {
    const home = freshFolder();
    const environment = { PATH: pathWith("java") };
    const held = holdForLoad(options(home, { environment, classpathFile: undefined }));
    await expect(held).rejects.toMatchObject({ code: "MAVEN_MISSING" });
    expect(existsSync(layoutOf(home).lock)).toBe(false);
  });

  it("gets Maven's own error message when Maven fails, and the directory is unlocked", async () => {
    const home = freshFolder();
    const environment = {
      PATH: [whereIs("mvn"), whereIs("java"), whereIs("sh")]
        .map((file) => path.dirname(file))
        .join(path.delimiter),
      MAVEN_OPTS: `-Dmaven.repo.local=${freshFolder()} -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1`,
    };
    await expect(
      startManaged(options(home, { environment, classpathFile: undefined })),
    ).rejects.toMatchObject({
      code: "MAVEN_FAILED",
      message: expect.stringMatching(/Maven could not get Neo4j 5\.26\.30: .*maven-dependency-plugin/),
    });
    expect(existsSync(layoutOf(home).lock)).toBe(false);
  });

  it("gets the reason in one sentence, without a stack trace, when the database cannot start", async () => {
    await expect(startManaged(options(freshFolder(), { heap: "1m" }))).rejects.toMatchObject({
      code: "MANAGED_DATABASE",
      message: expect.stringMatching(
        /^Neo4j ended while starting: Too small maximum heap\. Its logs are in [^\n]+$/,
      ),
    });
  });
});

describe("the lock of a data directory", () => {
  const lockWith = (owner: unknown): string => {
    const file = path.join(freshFolder(), "lock");
    writeFileSync(file, typeof owner === "string" ? owner : JSON.stringify(owner));
    return file;
  };

  it("does not mistake a later process with the same pid for its owner", async () => {
    const recycled: Owner = { pid: process.ppid, started: "another start", role: "server" };
    expect(await takeLock(lockWith(recycled), "server")).toMatchObject({
      taken: true,
      abandonedBy: recycled,
    });
  });

  it("is taken over from a dead owner by exactly one of many concurrent attempts", async () => {
    const file = lockWith({ pid: 1, started: "long ago", role: "server" });
    const attempts = await Promise.all(Array.from({ length: 8 }, () => takeLock(file, "server")));
    expect(attempts.filter((attempt) => attempt.taken)).toHaveLength(1);
    expect(readdirSync(path.dirname(file))).toEqual(["lock"]);
  });

  it("is free when its file is truncated", async () => {
    expect(await takeLock(lockWith('{"pid": 12'), "server")).toMatchObject({
      taken: true,
      abandonedBy: UNKNOWN_OWNER,
    });
  });
});

it("reserves a port for one of several simultaneous starts, until it is released", async () => {
  const free = await takePort(0);
  const three = await Promise.all(Array.from({ length: 3 }, () => takePort(free.port)));
  expect(three.filter(({ port }) => port === free.port)).toHaveLength(1);
  for (const { release } of three) release();
  const later = await takePort(free.port);
  expect(later.port).toBe(free.port);
  later.release();
});
