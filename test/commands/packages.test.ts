import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkPackage } from "../../src/services/package/check-package.js";
import { unzipped, zipped } from "../support/files/packages.js";
import { testDatabase, type TestDatabase, WORKER_HOME } from "../support/running/managed.js";
import { xietong } from "../support/running/program.js";

let database: TestDatabase;
const files = mkdtempSync(path.join(os.tmpdir(), "xietong-packages-"));
const run = (argv: string[], settings: Record<string, string> = {}) =>
  xietong(argv, { environment: { XIETONG_HOME: WORKER_HOME, ...settings } });
const at = (name: string) => path.join(files, name);

beforeAll(async () => {
  database = await testDatabase("SEEDED");
}, 240_000);
afterAll(async () => {
  await database.stop();
  rmSync(files, { recursive: true, force: true });
});

describe("export --package", () => {
  it("writes what import reads back without any change", async () => {
    const out = await run(["export", "--package", "-o", at("all.zip")]);
    expect(out).toMatchObject({
      code: 0,
      stdout: `Wrote data version 1 to ${at("all.zip")}. To check it after unpacking: sha256sum -c manifest-sha256.txt\n`,
    });
    const dry = await run(["import", at("all.zip"), "--dry-run", "--json"]);
    const { counts, refused } = JSON.parse(dry.stdout) as {
      counts: Record<string, { added: number; changed: number; unchanged: number }>;
      refused: number;
    };
    expect([dry.code, refused, counts.statements!.unchanged]).toEqual([0, 0, 108]);
    for (const { added, changed } of Object.values(counts)) expect([added, changed]).toEqual([0, 0]);
    const taken = await run(["import", at("all.zip")]);
    expect(taken.stdout).toMatch(/^Nothing changed: every record exists already\.$/m);
  });

  it("writes the same bytes in every time zone, into a folder under its own name", async () => {
    const [east, west] = [mkdtempSync(at("east-")), mkdtempSync(at("west-"))];
    for (const [folder, TZ] of [
      [east, "Asia/Shanghai"],
      [west, "America/New_York"],
    ] as const) {
      const { code, stdout } = await run(["export", "--package", "-o", folder, "--json"], { TZ });
      const [name] = readdirSync(folder);
      expect(name).toMatch(/^xietong-package-\d{4}-\d\d-\d\d-v1-[0-9a-f]{8}\.zip$/);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        output: path.join(folder, name!),
        dataVersion: 1,
        citation: null,
      });
    }
    const [one, other] = [east, west].map((folder) =>
      readFileSync(path.join(folder, readdirSync(folder)[0]!)),
    );
    expect(one!.equals(other!)).toBe(true);
  });

  it("goes to standard output, and a byte that is flipped in it is found", async () => {
    const { code, stderr } = await run(["export", "--package", "-o", at("sound.zip")]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(await checkPackage(at("sound.zip"))).toMatchObject({ changed: [], missing: [], unlisted: [] });
    const bytes = readFileSync(at("sound.zip"));
    const begin = bytes.indexOf("data/names.jsonl") + "data/names.jsonl".length;
    bytes[begin + 2_000]! ^= 1;
    writeFileSync(at("flipped.zip"), bytes);
    expect(await checkPackage(at("flipped.zip"))).toMatchObject({
      changed: ["data/names.jsonl"],
      missing: [],
      unlisted: [],
    });
    const piped = await run(["export", "--package", "-o", "-", "--json"]);
    expect([piped.code, piped.stdout.slice(0, 2)]).toEqual([0, "PK"]);
  });

  it("that holds a file which its manifest does not name is not verified, and the file is named", async () => {
    const files = await unzipped(at("sound.zip"));
    await zipped(at("more.zip"), files.set("data/more.jsonl", Buffer.from("{}\n")));
    const verified = await run(["verify", at("sound.zip"), "--lang", "en"]);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringMatching(/^Data version 1:/m)]);
    const { code, stdout } = await run(["verify", at("more.zip"), "--lang", "en"]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^Not in the manifest: data\/more\.jsonl$/m)]);
    expect(stdout).toMatch(/^Data version 1: the records match/m);
  });

  it("does not overwrite files, and refuses an unknown citation", async () => {
    writeFileSync(at("mine.zip"), "mine");
    expect(await run(["export", "--package", "-o", at("mine.zip")])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BAD_TARGET: .*mine\.zip exists already/m),
    });
    expect(readFileSync(at("mine.zip"), "utf8")).toBe("mine");
    const cited = ["export", "--package", "--citation", "0000000000000000", "-o", at("cited.zip")];
    expect(await run(cited)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^CITATION_NOT_FOUND: .*"0000000000000000"/m),
    });
    expect(readdirSync(files).filter((name) => /cited|part/.test(name))).toEqual([]);
  });

  it.each([
    [["--package", "--interchange"], /choose one of --interchange/],
    [["--interchange", "--citation", "x"], /--citation needs --package or --format/],
    [["--package", "--set", "hops=1"], /--set needs --format/],
  ])("%j is used wrongly", async (options, words) => {
    expect(await run(["export", ...options, "-o", at("never.zip")])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(words),
    });
  });
});

describe("a message", () => {
  it("that quotes a sentence ends in one full stop", async () => {
    const { stderr } = await run(["export", "--format", "gexf", "--set", "mode=CIRCLES", "-o", "-"]);
    expect(stderr).toMatch(/BAD_FILTER: mode cannot be used: .*[^.]\.\n$/);
  });
});
