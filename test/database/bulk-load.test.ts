/** What goes wrong with a bulk load. That it loads what an import writes is proved in managed.test.ts. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { proveAndWrite } from "../../src/services/bulk/prove-and-write.js";
import { openSource } from "../../src/services/files/open-source.js";
import { holdForLoad } from "../../src/store/managed/bulk-load.js";
import { prepareHome } from "../../src/store/managed/layout.js";
import { IMPORTER, reportOption, settleLoad } from "../../src/store/managed/load-aside.js";
import { hardRecords } from "../support/records/hard-records.js";
import { smallGraph, writeFolder } from "../support/records/interchange.js";
import { BULK } from "../support/running/bulk-load.js";
import { freshFolder, removeFolders } from "../support/running/managed-processes.js";
import { options } from "../support/running/managed-start.js";

afterAll(removeFolders);

const stored = (data: string, name: string): void => {
  mkdirSync(path.join(data, "databases", "neo4j"), { recursive: true });
  writeFileSync(path.join(data, "databases", "neo4j", name), "");
};

it("is removed when it was killed before its data were whole, and its importer with it; the former data stay", async () => {
  const layout = prepareHome(freshFolder());
  stored(layout.data, "former");
  stored(layout.loading, "half");
  mkdirSync(layout.bulk);
  const words = ["-e", "setInterval(() => {}, 1000)", IMPORTER, reportOption(layout.bulk)];
  const importer = spawn(process.execPath, words, { stdio: "ignore" });
  const ended = once(importer, "exit");
  expect(await settleLoad(layout)).toEqual([
    "A bulk load had ended before its data were whole; they are removed, and the database is as it was.",
  ]);
  expect((await ended)[1]).toBe("SIGKILL");
  expect(readdirSync(path.join(layout.data, "databases", "neo4j"))).toEqual(["former"]);
  expect([layout.loading, layout.bulk].map((folder) => existsSync(folder))).toEqual([false, false]);
  expect(await settleLoad(layout)).toEqual([]);
});

it("is said to have ended when it was killed while its records were proved", async () => {
  const layout = prepareHome(freshFolder());
  mkdirSync(layout.bulk);
  expect(await settleLoad(layout)).toEqual([expect.stringContaining("ended before its data were whole")]);
  expect(existsSync(layout.bulk)).toBe(false);
});

it("starts no importer once it is interrupted", async () => {
  const held = await holdForLoad(options(freshFolder()));
  try {
    await expect(held.load(AbortSignal.abort(new Error("interrupted")))).rejects.toThrow("interrupted");
  } finally {
    held.release();
  }
});

it("is put in place when it was killed once its data were whole, instead of the former, empty ones", async () => {
  const layout = prepareHome(freshFolder());
  stored(layout.data, "former");
  stored(layout.loaded, "whole");
  mkdirSync(layout.bulk);
  expect(await settleLoad(layout)).toEqual(["The data of a bulk load, which are whole, were put in place."]);
  expect(readdirSync(path.join(layout.data, "databases", "neo4j"))).toEqual(["whole"]);
  expect(readdirSync(layout.neo4j).filter((name) => /^data-|bulk/.test(name))).toEqual([]);
});

it("tells the last lines of an importer that fails half way, and leaves the directory as it was", async () => {
  const home = freshFolder();
  const source = await openSource(writeFolder(freshFolder(), hardRecords()));
  const held = await holdForLoad(options(home));
  try {
    await proveAndWrite(source, held.folder, BULK, () => {});
    const [edges] = readdirSync(held.folder).filter((name) => /^edge-SUBJECT-\d/.test(name));
    writeFileSync(path.join(held.folder, edges!), "1\tno number\n");
    await expect(held.load(new AbortController().signal)).rejects.toMatchObject({
      code: "BULK_LOAD_FAILED",
      message: expect.stringMatching(
        /ended with code \d+ before the data were whole: .*no number.* Nothing was loaded/s,
      ),
    });
  } finally {
    held.release();
  }
  const { data, bulk, loading, loaded, lock } = prepareHome(home);
  expect(
    [bulk, loading, loaded, lock, path.join(data, "databases")].filter((file) => existsSync(file)),
  ).toEqual([]);
});

it("is refused where the disk has no room, and names a refused line as the import does", async () => {
  const folder = freshFolder();
  const source = await openSource(writeFolder(freshFolder(), smallGraph()));
  await expect(
    proveAndWrite(source, folder, { ...BULK, minFreeMb: 1_000_000_000 }, () => {}),
  ).rejects.toMatchObject({ code: "STORAGE_FULL", message: expect.stringContaining("Nothing was loaded") });
  const { statements, ...others } = smallGraph();
  const bad = await openSource(
    writeFolder(freshFolder(), { ...others, statements: [...statements, statements[0]!] }),
  );
  await expect(proveAndWrite(bad, freshFolder(), BULK, () => {})).rejects.toMatchObject({
    code: "BAD_SEED",
    details: { line: 4, column: "id", reason: '"s1" occurs twice' },
  });
});
