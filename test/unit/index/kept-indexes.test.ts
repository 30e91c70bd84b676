import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import { partsOf } from "../../../src/analysis/index/index-parts.js";
import { collaborationOf } from "../../../src/services/data/collaboration-of-records.js";
import { KeptIndexes } from "../../../src/services/data/kept-indexes.js";
import { randomGraph } from "../../support/brute-force/random-graph.js";

const versionOf = (number: number) => ({
  ...{ id: String(number), number, at: "2026-01-01T00:00:00Z", by: "test", reason: "test" },
  contentHash: crc32(`version ${number}`).toString(16).padStart(8, "0").repeat(8),
});
const [records] = fc.sample(randomGraph, { numRuns: 1, seed: 3 });
const indexOf = (number: number): Collaboration => collaborationOf(records!, versionOf(number));

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "xietong-index-"));
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (more: object = {}): KeptIndexes =>
  new KeptIndexes({ folder, minFreeMb: 0, writes: true, ...more }, (line) => said.push(line));

async function kept(index: Collaboration, more: object = {}): Promise<void> {
  const indexes = open(more);
  indexes.keep(index);
  await indexes.settled();
}

const none = () => Promise.resolve(null);
const read = (number: number) => open().read(versionOf(number));
const only = (): string => path.join(folder, readdirSync(folder)[0]!);

/** Everything that an index answers from. */
const contents = (index: Collaboration | null): unknown => index && [index.version, [...partsOf(index)]];

describe("indexes kept in a folder", () => {
  it("are read as they were, whatever the data", async () => {
    const property = fc.asyncProperty(
      randomGraph,
      fc.integer({ min: 1, max: 1e6 }),
      async (graph, number) => {
        const index = collaborationOf(graph, versionOf(number));
        await kept(index);
        expect(contents(await read(number))).toEqual(contents(index));
      },
    );
    await fc.assert(property, { numRuns: 20, seed: 20, endOnFailure: true });
    expect(said).toEqual([]);
  });

  it("are found by version: this one, else the last one before it that the database has", async () => {
    for (const number of [1, 2, 4]) await kept(indexOf(number));
    const has =
      (...numbers: string[]) =>
      (number: string) =>
        Promise.resolve(numbers.includes(number) ? versionOf(Number(number)) : null);
    const found = async (
      number: number,
      named: (number: string) => Promise<ReturnType<typeof versionOf> | null>,
    ) => (await open().upTo(versionOf(number), named))?.version.number ?? null;
    expect(await found(2, none)).toBe(2);
    expect(await found(3, has("1", "2"))).toBe(2);
    expect(await found(3, has("1"))).toBe(1);
    expect(await found(3, none)).toBe(null);
    const other = { ...versionOf(2), contentHash: versionOf(9).contentHash };
    expect(await open().upTo(other, () => Promise.resolve({ ...other, number: 1 }))).toBe(null);
    expect(said).toEqual([]);
  });

  it("are written once for a version, and again only after a minute", async () => {
    const indexes = open();
    for (const number of [1, 1, 2]) {
      indexes.keep(indexOf(number));
      await indexes.settled();
    }
    expect(readdirSync(folder)).toHaveLength(1);
    const before = readFileSync(only());
    writeFileSync(only(), "of another replica");
    await kept(indexOf(1));
    expect(readFileSync(only(), "utf8")).toBe("of another replica");
    expect(before.length).toBeGreaterThan(1_000);
  });

  it("may be written by two at once", async () => {
    await Promise.all([kept(indexOf(1)), kept(indexOf(1)), kept(indexOf(2))]);
    expect(readdirSync(folder).filter((name) => !name.endsWith(".index"))).toEqual([]);
    expect(contents(await read(1))).toEqual(contents(indexOf(1)));
    expect(contents(await read(2))).toEqual(contents(indexOf(2)));
    expect(said).toEqual([]);
  });

  it("leave three files, and no draft of a program that was killed", async () => {
    for (const number of [1, 2, 3]) {
      await kept(indexOf(number));
      const [newest] = readdirSync(folder).filter((name) => name.startsWith(`${number}-`));
      utimesSync(path.join(folder, newest!), number, number);
    }
    for (const [name, time] of [
      ["9-old.part", 1],
      ["9-new.part", Date.now() / 1000],
    ] as const) {
      writeFileSync(path.join(folder, name), "");
      utimesSync(path.join(folder, name), time, time);
    }
    await kept(indexOf(4));
    expect(
      readdirSync(folder)
        .map((name) => name.replace(/-.*/, ""))
        .sort(),
    ).toEqual(["2", "3", "4", "9"]);
    expect(readdirSync(folder)).toContain("9-new.part");
  });
});

describe("a file that is not what was written", () => {
  /** Not read, said why, and replaced by the next that keeps the version. */
  async function refused(bytes: Buffer, why: RegExp): Promise<void> {
    const file = only();
    writeFileSync(file, bytes);
    const indexes = open();
    expect(await indexes.read(versionOf(1))).toBe(null);
    expect(said.splice(0)).toEqual([expect.stringMatching(why)]);
    indexes.keep(indexOf(1));
    await indexes.settled();
    expect(contents(await read(1))).toEqual(contents(indexOf(1)));
  }

  it("is not read: cut off anywhere", async () => {
    await kept(indexOf(1));
    const whole = readFileSync(only());
    for (const length of [0, 7, 8, 23, 24, 1_000, whole.length - 17, whole.length - 1])
      await refused(whole.subarray(0, length), /cannot be used: it is (damaged|no index)/);
    await refused(Buffer.concat([whole, Buffer.alloc(1)]), /it is damaged/);
  });

  it("is not read: with any bit flipped, or a stretch of zeros as after a power cut", async () => {
    await kept(indexOf(1));
    const whole = readFileSync(only());
    const places = [
      8,
      100,
      whole.length >> 1,
      whole.length - 300,
      whole.length - 16,
      whole.length - 12,
      whole.length - 1,
    ];
    for (const at of places) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 4;
      await refused(flipped, /it is damaged/);
    }
    await refused(Buffer.from(whole).fill(0, 2_000, 3_000), /it is damaged/);
  });

  it("is not read: of something else, of a newer form, or of other data under this name", async () => {
    await kept(indexOf(1));
    const whole = readFileSync(only());
    await refused(Buffer.from("PK a file of another program, which is long enough"), /it is no index/);
    await refused(withContents(whole, { format: 2 }), /another version of the program wrote it/);
    await refused(withContents(whole, { layout: "other" }), /another version of the program wrote it/);
    await refused(withContents(whole, { number: 2 }), /it is of other data/);
    await refused(withContents(whole, { contentHash: "0" }), /it is of other data/);
  });
});

/** The file with another table of contents and the right checksum of it. */
function withContents(whole: Buffer, changes: object): Buffer {
  const end = whole.length - 16;
  const from = end - whole.readUInt32LE(end);
  const contents = JSON.parse(whole.subarray(from, end).toString()) as object;
  const now = Buffer.from(JSON.stringify({ ...contents, ...changes }));
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(now.length, 0);
  sums.writeUInt32LE(crc32(now), 4);
  return Buffer.concat([whole.subarray(0, from), now, sums, whole.subarray(end + 8)]);
}

describe("a folder that cannot be written", () => {
  it("is warned of, and nothing fails: no room, no folder, a file in its place", async () => {
    await kept(indexOf(1), { minFreeMb: 10_000_000 });
    expect(said.splice(0)).toEqual([
      expect.stringMatching(/not kept in .*: The disk with the data has \d+ MB left/),
    ]);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path.join(folder, "file"), "");
    for (const place of [path.join(folder, "file"), path.join(folder, "file", "below"), "/proc/xietong"])
      await kept(indexOf(1), { folder: place });
    expect(said.splice(0)).toHaveLength(3);
    expect(
      await new KeptIndexes({ folder: "/proc/xietong", minFreeMb: 0, writes: true }, () => 0).read(
        versionOf(1),
      ),
    ).toBe(null);
  });

  it("is not written to by a program that only reads it", async () => {
    await kept(indexOf(1), { writes: false });
    expect(readdirSync(folder)).toEqual([]);
  });
});
