import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contentHash } from "../../src/domain/content-hash.js";
import { LAKE_FORMAT, LAKE_MANIFEST, lakeManifest } from "../../src/exchange/lake/manifest.js";
import { exportInterchange } from "../../src/services/files/export-interchange.js";
import { importFiles } from "../../src/services/importing/import.js";
import { openSource } from "../../src/services/files/open-source.js";
import { writeLake } from "../../src/services/lake/write-lake.js";
import { Graph } from "../../src/store/graph.js";
import { migrate } from "../../src/store/migrate.js";
import { writeFolder } from "../support/records/interchange.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { randomGraph } from "../support/brute-force/random-graph.js";

let database: TestDatabase;
let graph: Graph;
const place = mkdtempSync(path.join(os.tmpdir(), "xietong-round-trip-"));

beforeAll(async () => {
  database = await testDatabase("MIGRATED");
  graph = new Graph({ ...database.connection, database: "neo4j" }, 60_000);
  await migrate(graph);
});
afterAll(async () => {
  await graph.close();
  await database.stop();
  rmSync(place, { recursive: true, force: true });
});

/** Imports into an emptied database. @returns the resulting content hash */
async function importAlone(from: string): Promise<string> {
  await database.erase();
  const source = await openSource(from);
  try {
    const options = { by: "tester", reason: "round trip" };
    return (await importFiles(graph, source.files, options, () => {})).versions!.last.contentHash;
  } finally {
    await source.close();
  }
}

const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );

let runs = 0;
const fresh = (name: string) => path.join(place, `${runs}-${name}`);

describe("data exported and imported into an empty database", () => {
  it("is identical byte for byte when exported again, as a folder and as a zip", async () => {
    let merges = 0;
    const whole = fc.asyncProperty(randomGraph, async (records) => {
      runs++;
      merges += records.merges.length;
      const hash = await importAlone(writeFolder(fresh("given"), records));
      expect(hash).toBe(contentHash(records).digest);
      await exportInterchange(graph, fresh("first"));
      await exportInterchange(graph, fresh("first.zip"));
      expect(await importAlone(fresh("first"))).toBe(hash);
      await exportInterchange(graph, fresh("second"));
      expect(bytesOf(fresh("second"))).toEqual(bytesOf(fresh("first")));
      expect(await importAlone(fresh("first.zip"))).toBe(hash);
      await exportInterchange(graph, fresh("second.zip"));
      expect(readFileSync(fresh("second.zip")).equals(readFileSync(fresh("first.zip")))).toBe(true);
    });
    await fc.assert(whole, { numRuns: 12, endOnFailure: true });
    expect(merges).toBeGreaterThan(3);
  }, 240_000);
});

describe("a lake", () => {
  it("holds every row of the data version, with its checksums, and is not written over anything", async () => {
    runs++;
    const [records] = fc.sample(randomGraph, { seed: 7, numRuns: 1 });
    const hash = await importAlone(writeFolder(fresh("given"), records!));
    const folder = fresh("lake");
    const { files } = await writeLake(graph, folder);
    const manifest = lakeManifest.parse(JSON.parse(readFileSync(path.join(folder, LAKE_MANIFEST), "utf8")));
    expect(manifest).toMatchObject({ format: LAKE_FORMAT, dataVersion: { contentHash: hash }, files });
    const counted = records!.statements.filter(
      ({ predicate, subject }) => predicate !== "SERVES" && subject !== null,
    );
    expect(manifest.tables).toMatchObject({
      statements: { rows: counted.length },
      bodies: { rows: records!.bodies.length },
      documents: { rows: records!.documents.length },
    });
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(found).toHaveLength(files.length + 1);
    for (const { path: name, bytes, sha256 } of files) {
      const content = readFileSync(path.join(folder, name));
      expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
      expect([content.subarray(0, 4), content.subarray(-4)].map(String)).toEqual(["PAR1", "PAR1"]);
    }
    await expect(writeLake(graph, folder)).rejects.toMatchObject({
      code: "BAD_TARGET",
      message: `The folder ${folder} is not empty. Name a new one; nothing was written.`,
    });
    expect(readdirSync(place).filter((name) => name.startsWith(".xietong"))).toEqual([]);
  });
});

describe("an export", () => {
  it.each(["file.txt/folder", "file.txt/data.zip", "file.txt"])(
    "to %s, which cannot be written, is refused",
    async (name) => {
      await importAlone(writeFolder(fresh("any"), { chains: [{ id: "c", nameZh: "c", nameEn: null }] }));

      writeFileSync(path.join(place, "file.txt"), "mine");
      await expect(exportInterchange(graph, path.join(place, name))).rejects.toMatchObject({
        code: "BAD_TARGET",
      });
      expect(readFileSync(path.join(place, "file.txt"), "utf8")).toBe("mine");
    },
  );

  it("to an existing zip is refused, and with force replaces it", async () => {
    await importAlone(writeFolder(fresh("one"), { chains: [{ id: "c", nameZh: "c", nameEn: null }] }));
    writeFileSync(fresh("there.zip"), "mine");
    await expect(exportInterchange(graph, fresh("there.zip"))).rejects.toMatchObject({ code: "BAD_TARGET" });
    expect(readFileSync(fresh("there.zip"), "utf8")).toBe("mine");
    await exportInterchange(graph, fresh("there.zip"), { force: true });
    await exportInterchange(graph, fresh("new.zip"));
    expect(readFileSync(fresh("there.zip")).equals(readFileSync(fresh("new.zip")))).toBe(true);
    await expect(exportInterchange(graph, fresh("one"), { force: true })).rejects.toMatchObject({
      code: "BAD_TARGET",
    });
  });

  it("to a non-empty folder is refused and leaves it unchanged", async () => {
    await importAlone(writeFolder(fresh("full"), { chains: [{ id: "c", nameZh: "c", nameEn: null }] }));
    await expect(exportInterchange(graph, fresh("full"))).rejects.toMatchObject({ code: "BAD_TARGET" });
    expect(readdirSync(fresh("full"))).toEqual(["chains.jsonl"]);
    expect(readdirSync(place).filter((name) => name.startsWith(".xietong"))).toEqual([]);
  });
});
