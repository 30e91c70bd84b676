import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { RECORD_KINDS, type AnyRecord } from "../../src/domain/records.js";
import { interchangeDownload } from "../../src/services/files/interchange-files.js";
import { checkPackage } from "../../src/services/package/check-package.js";
import { dataPackage } from "../../src/services/package/data-package.js";
import { RecordRepository } from "../../src/store/record-repository.js";
import { citeAt } from "../support/files/citing.js";
import { at, CLAIM, Desk, PROPOSE, READER } from "../support/running/desk.js";
import { keep, packageOf, unzipped, zipped } from "../support/files/packages.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-packages-"));
const place = (name: string): string => path.join(folder, name);
let desk: Desk;
/** The package of the first data version, and its files. */
let first: string;
let files: Map<string, Buffer>;

const packed = (citation?: string) => packageOf(desk.seeded, citation);
/** Proposes a new statement. @returns the number of the data version that this creates */
async function change(): Promise<unknown> {
  const claim = { ...CLAIM, subject: UNNAMED.pop(), namedForm: "某部" };
  return at(await desk.field(PROPOSE, { statements: [claim] }), "dataVersion.number");
}
const UNNAMED = ["mof", "moe", "mca", "mps"];

beforeAll(async () => {
  desk = await Desk.open();
  first = await keep(await packed(), place("first.zip"));
  files = await unzipped(first);
}, 240_000);
afterAll(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => void jest.restoreAllMocks());

async function allStatements(): Promise<AnyRecord[]> {
  const { statements } = await new RecordRepository(desk.seeded.ready.graph).read("statements");
  return statements as unknown as AnyRecord[];
}

const NETWORKS = ["two-mode", "bodies", "two-mode-projects", "bodies-projects"].flatMap((name) =>
  [".graphml", ".gexf", "-nodes.csv", "-edges.csv", "-nodes.parquet", "-edges.parquet"].map(
    (end) => `networks/${name}${end}`,
  ),
);
/** Those of which the built-in data has records: no file is empty. */
const KINDS = RECORD_KINDS.filter((kind) => kind !== "merges");
const TEXTS = ["LICENSE.md", "CITATION.cff", "README.md", "headline.ipynb", "datapackage.json"];

const network = (name: string): string => `networks/${name}`;

describe("a data package", () => {
  it("contains the records, the networks, their documentation, and the manifest at the end", async () => {
    const data = KINDS.map((kind) => `data/${kind}.jsonl`);
    expect([...files.keys()]).toEqual([...data, ...NETWORKS, ...TEXTS, "manifest-sha256.txt"]);
    const { name, version } = await packed();
    expect(name).toBe(`xietong-package-${version.at.slice(0, 10)}-v1-${version.contentHash.slice(0, 8)}.zip`);
  });

  it("has its records exactly as the interchange form", async () => {
    const interchange = await unzipped(
      await keep(await interchangeDownload(desk.seeded.ready.graph), place("data.zip")),
    );
    expect([...interchange.keys()]).toEqual([...KINDS.map((kind) => `${kind}.jsonl`), "datapackage.json"]);
    for (const kind of KINDS)
      expect(files.get(`data/${kind}.jsonl`)!.equals(interchange.get(`${kind}.jsonl`)!)).toBe(true);
  });

  it("has every other file in its manifest, as sha256sum writes it", () => {
    const manifest = files.get("manifest-sha256.txt")!.toString();
    const others = [...files].filter(([name]) => name !== "manifest-sha256.txt").sort();
    const lines = others.map(
      ([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`,
    );
    expect(manifest).toBe(lines.join(""));
  });

  it("explains every column of its networks in Chinese too", () => {
    const readme = files.get("README.md")!.toString();
    const tables = readme.split("### networks/").slice(1);
    expect(tables).toHaveLength(8);
    for (const row of tables.flatMap((text) => [...text.matchAll(/^\| `.*$/gm)]))
      expect(row[0]).toMatch(/^\|[^|]*\|[^|]*\|[^|]*\| [^|]*\p{Script=Han}/u);
    for (const kind of KINDS) {
      const lines = files.get(`data/${kind}.jsonl`)!.toString().split("\n").length - 1;
      expect(readme).toContain(`| data/${kind}.jsonl | ${lines} |`);
    }
  });

  it("is reproducible byte for byte, and differs with the citation", async () => {
    const again = await keep(await packed(), place("again.zip"));
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
    const { id } = await citeAt(desk, "{ bodyRanking(first: 1) { totalCount } }");
    const cited = await unzipped(await keep(await packed(id), place("cited.zip")));
    const differing = [...cited].filter(([name, bytes]) => !files.get(name)?.equals(bytes));
    expect(differing.map(([name]) => name)).toEqual([
      ...NETWORKS.filter((name) => !name.endsWith(".csv")),
      ...["CITATION.cff", "citation.json", "README.md", "datapackage.json", "manifest-sha256.txt"],
    ]);
    expect(JSON.parse(cited.get("citation.json")!.toString())).toMatchObject({
      ...{ id, operation: "query", query: expect.stringContaining("bodyRanking(first: 1)"), variables: {} },
      ...{ dataVersion: { number: 1 }, result: { bodyRanking: { totalCount: expect.any(Number) } } },
    });
    expect(cited.get(network("two-mode.gexf"))!.toString()).toContain(`citation: ${id}`);
    expect(JSON.parse(cited.get("datapackage.json")!.toString())).toMatchObject({
      id,
      xietong: { citation: id },
    });
    expect((await packed(id)).sameAs).not.toEqual((await packed()).sameAs);
  });

  it("is refused with a citation that does not exist, or is of other data", async () => {
    await expect(packed("0000000000000000")).rejects.toMatchObject({ code: "CITATION_NOT_FOUND" });
    const { id } = await citeAt(desk, "{ bodyRanking(first: 2) { totalCount } }");
    expect(await change()).toBe(2);
    await expect(packed(id)).rejects.toMatchObject({
      code: "BAD_FILTER",
      message: expect.stringMatching(/is of data version 1, and the file would be of 2\. Cite again/),
    });
  });
});

describe("a package being streamed", () => {
  it("fails when the data changes meanwhile, and never mixes two versions", async () => {
    jest.spyOn(RecordRepository.prototype, "statements").mockImplementation(async function* () {
      await change();
      yield* await allStatements();
    });
    await expect(keep(await packed(), place("mixed.zip"))).rejects.toMatchObject({ code: "DATA_CHANGED" });
    await expect(
      keep(await interchangeDownload(desk.seeded.ready.graph), place("mixed.zip")),
    ).rejects.toMatchObject({ code: "DATA_CHANGED" });
  });

  it("is refused when the data has changed since the request", async () => {
    const { runtime, ready } = desk.seeded;
    const context = runtime.context(READER);
    const meta = context.describe();
    await change();
    const { analysis, citations } = context;
    await expect(dataPackage({ graph: ready.graph, analysis, citations, meta }, null)).rejects.toMatchObject({
      code: "DATA_CHANGED",
    });
  });

  it("reads the data only as fast as it is consumed, and stops when it is closed", async () => {
    let [given, ended] = [0, false];
    const [one] = await allStatements();
    jest.spyOn(RecordRepository.prototype, "statements").mockImplementation(async function* () {
      try {
        // Different each time, so that they do not compress well.
        for (; ; given++)
          yield {
            ...one!,
            id: createHash("sha512").update(`${given}`).digest("hex"),
          };
      } finally {
        ended = true;
      }
    });
    const zip = (await packed()).open();
    while (given === 0) if (zip.read() === null) await pause(5);
    let held = -1;
    // until nothing more is read; without a limit it would read on for ever
    for (; held !== given && given < 20_000; await pause(500)) held = given;
    expect(given).toBeLessThan(20_000);
    expect([given, ended]).toEqual([held, false]);
    zip.destroy();
    for (let waited = 0; !ended && waited < 10_000; waited += 50) await pause(50);
    expect(ended).toBe(true);
  });
});

describe("the check of a package", () => {
  const altered = (name: string, alter: (all: Map<string, Buffer>) => Iterable<readonly [string, Buffer]>) =>
    zipped(place(name), alter(new Map(files)));
  const listed = 42;

  it("finds an unmodified package intact, also when repacked", async () => {
    const check = await checkPackage(first);
    expect(check).toMatchObject({ changed: [], missing: [], unlisted: [] });
    expect(check.intact).toHaveLength(listed - 1);
    expect(await checkPackage(await altered("anew.zip", (all) => all))).toEqual(check);
  });

  it("reports changed, missing and added files", async () => {
    const mended = await altered("mended.zip", (all) => {
      const bodies = Buffer.from(all.get("data/bodies.jsonl")!);
      bodies[100]! ^= 1;
      all.set("data/bodies.jsonl", bodies).set("data/more.jsonl", Buffer.from("{}\n"));
      all.delete("LICENSE.md");
      return all;
    });
    const { intact, ...others } = await checkPackage(mended);
    expect(others).toEqual({
      changed: ["data/bodies.jsonl"],
      missing: ["LICENSE.md"],
      unlisted: ["data/more.jsonl"],
    });
    expect(intact).toHaveLength(listed - 3);
  });

  it("reports a file that cannot be unpacked", async () => {
    const bytes = readFileSync(first);
    const entry = bytes.indexOf("networks/bodies.gexf");
    bytes.fill(0xff, entry + 200, entry + 240);
    writeFileSync(place("broken.zip"), bytes);
    expect((await checkPackage(place("broken.zip"))).changed).toEqual(["networks/bodies.gexf"]);
  });

  it.each([
    [
      "holds no manifest",
      (all: Map<string, Buffer>) => [...all].filter(([name]) => !name.startsWith("manifest")),
    ],
    [
      "holds README\\.md twice",
      (all: Map<string, Buffer>) => [...all, ["README.md", Buffer.from("")] as const],
    ],
    [
      "is longer than 1048576 bytes",
      (all: Map<string, Buffer>) => all.set("manifest-sha256.txt", randomBytes(1_500_000)),
    ],
    ["would unpack from", (all: Map<string, Buffer>) => all.set("bomb", Buffer.alloc(30_000_000))],
    [
      "line 1, is not a SHA-256",
      (all: Map<string, Buffer>) => all.set("manifest-sha256.txt", Buffer.from("?")),
    ],
  ])("refuses what %s", async (words, alter) => {
    await expect(checkPackage(await altered("refused.zip", alter))).rejects.toMatchObject({
      code: "BAD_SOURCE",
      message: expect.stringMatching(words),
    });
  });
});
