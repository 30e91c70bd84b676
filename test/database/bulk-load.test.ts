/** What goes wrong with a bulk load. That it loads what an import writes is proved in managed.test.ts. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { fillsAtOnce } from "../../src/commands/choose-bulk.js";
import { readConfig } from "../../src/config.js";
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
import { xietong } from "../support/running/program.js";

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

it("reads rows that are longer than what the importer reads at once otherwise", async () => {
  const { statements, ...others } = smallGraph();
  const [lead] = statements;
  const many = Array.from({ length: 4_000 }, (_, at) => ({ ...lead!, id: `s${at}`.padEnd(400, "x") }));
  const source = await openSource(writeFolder(freshFolder(), { ...others, statements: many }));
  const held = await holdForLoad(options(freshFolder()));
  try {
    await proveAndWrite(source, held.folder, BULK, () => {});
    const told = readFileSync(path.join(held.folder, "arguments.txt"), "utf8");
    expect(Number(/^--read-buffer-size=(\d+)$/m.exec(told)?.[1])).toBeGreaterThan(4_000 * 400 * 2);
    await held.load(new AbortController().signal);
  } finally {
    held.release();
  }
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

describe("an import that is not told how", () => {
  /** Empty documents with the size of many. */
  const large = (folder = freshFolder()): string => {
    writeFileSync(path.join(folder, "documents.jsonl"), "");
    truncateSync(path.join(folder, "documents.jsonl"), 32_000_000);
    return folder;
  };
  const writeHistory = (folder: string): void => {
    const files = ["history.jsonl", "citations.jsonl"];
    for (const name of files) writeFileSync(path.join(folder, name), "");
    const resources = files.map((name) => ({ path: name, bytes: 0, hash: `sha256:${"0".repeat(64)}` }));
    const description = { contentHash: "0", history: { form: 1, versions: 1, citations: 0 }, resources };
    writeFileSync(path.join(folder, "datapackage.json"), JSON.stringify(description));
  };
  const configOf = (home: string, more: Record<string, string> = {}) =>
    readConfig({ XIETONG_HOME: home, ...more });

  it("fills a new managed database at once from a large source, and says so", async () => {
    const environment = { XIETONG_HOME: freshFolder() };
    const { code, stderr } = await xietong(["import", large()], { environment });
    expect(stderr).toMatch(/^The database is empty\.[^]*filled at once, as with --bulk; --no-bulk/);
    expect(stderr).toMatch(/^BAD_SEED: .*documents\.jsonl, line 1/m);
    expect(code).toBe(1);
  });

  it.each<[string, (folder: string) => Promise<boolean>]>([
    ["nothing is to be written", (place) => fillsAtOnce(place, { dryRun: true }, configOf(freshFolder()))],
    [
      "valid lines are taken alone",
      (place) => fillsAtOnce(place, { partial: true }, configOf(freshFolder())),
    ],
    ["lines come from standard input", () => fillsAtOnce("-", {}, configOf(freshFolder()))],
    [
      "NEO4J_URI names the database",
      (place) => fillsAtOnce(place, {}, configOf(freshFolder(), { NEO4J_URI: "bolt://127.0.0.1:1" })),
    ],
    [
      "the source is not large",
      () => fillsAtOnce(writeFolder(freshFolder(), smallGraph()), {}, configOf(freshFolder())),
    ],
    [
      "the source has a history",
      (place) => {
        writeHistory(place);
        return fillsAtOnce(place, {}, configOf(freshFolder()));
      },
    ],
    [
      "a database was made there before",
      (place) => {
        const home = freshFolder();
        stored(prepareHome(home).data, "former");
        return fillsAtOnce(place, {}, configOf(home));
      },
    ],
    [
      "another process uses the directory",
      async (place) => {
        const home = freshFolder();
        const held = await holdForLoad(options(home));
        try {
          return await fillsAtOnce(place, {}, configOf(home));
        } finally {
          held.release();
        }
      },
    ],
  ])("goes part by part where %s", async (_, choice) => {
    expect(await fillsAtOnce(large(), {}, configOf(freshFolder()))).toBe(true);
    expect(await choice(large())).toBe(false);
  });
});
