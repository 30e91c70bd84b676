import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { testDatabase, type TestDatabase, WORKER_HOME } from "../support/running/managed.js";
import { xietong } from "../support/running/program.js";
import { sha256 } from "../../src/domain/citation.js";
import { MANIFEST, manifestText } from "../../src/exchange/package/manifest.js";
import { unzipped, zipped } from "../support/files/packages.js";

const STATEMENT = "egov-speech-2014:PARTICIPATES_IN:mof:universal-social-security";

/** The package with another query in its citation, and a manifest that fits. @returns the file */
async function withOtherQuery(place: string): Promise<string> {
  const files = await unzipped(place);
  const cited = files.get("citation.json")!.toString();
  files.set("citation.json", Buffer.from(cited.replace("totals", "all: totals")));
  files.delete(MANIFEST);
  const sealed = [...files].map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length }));
  return zipped(`${place}.other.zip`, [...files, [MANIFEST, Buffer.from(manifestText(sealed))]]);
}

let database: TestDatabase;
const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-verified-"));
const environment = { XIETONG_HOME: WORKER_HOME };
const run = (...argv: string[]) => xietong(argv, { environment });
const at = (name: string): string => path.join(folder, name);
const TWO_MODE = ["--set", "mode=TWO_MODE"];

const write = (format: string, name: string, ...more: string[]) =>
  run("export", "--format", format, ...TWO_MODE, ...more, "-o", at(name));

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  for (const format of ["graphml", "nodes-parquet", "nodes-csv"])
    expect(await write(format, `network.${format}`, "--set", "positions=true")).toMatchObject({ code: 0 });
  expect(await run("export", "--package", "-o", at("package.zip"))).toMatchObject({ code: 0 });
}, 240_000);

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

function versionOf({ stdout }: { stdout: string }) {
  const { version } = JSON.parse(stdout) as { version: { number: number; contentHash: string } };
  return { number: version.number, hash: version.contentHash };
}

describe("verify FILE", () => {
  it.each(["graphml", "nodes-parquet"])("finds %s the same, byte for byte", async (format) => {
    const { code, stdout } = await run("verify", at(`network.${format}`));
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /按文件所记的数据版本 1 \([0-9a-f]{12}\)：逐字节一致\n\n按当前的数据版本 1 .*：网络相同\n$/,
    );
  });

  it("needs the address of CSV, and says so", async () => {
    const csv = at("network.nodes-csv");
    const refused = await run("verify", csv);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(
      /^BAD_SOURCE: network\.nodes-csv does not contain the address that it came from/,
    );
    const address = "/export/nodes-csv?mode=TWO_MODE&positions=true";
    expect(await run("verify", csv, "--address", address)).toMatchObject({ code: 0 });
  });

  it("ends with 1 where a byte was changed, and shows the line", async () => {
    const changed = at("changed.graphml");
    writeFileSync(changed, readFileSync(at("network.graphml"), "utf8").replace("公安部", "公安局"));
    const { code, stdout } = await run("verify", changed, "--lang", "en");
    expect(code).toBe(1);
    expect(stdout).toMatch(/On the file's data version 1 .*: compared byte by byte, and different/);
    expect(stdout).toMatch(
      /On the current data version 1 .*: the file differs, as above; the network that the data gives is the same/,
    );
    expect(stdout).not.toContain(": the same network");
    expect(stdout).toMatch(
      /First difference: line \d+, byte \d+\n {2}found: .*公安局.*\n {2}expected: .*公安部/,
    );
  });

  it("ends with 1 where the file was cut short", async () => {
    const cut = at("cut.graphml");
    writeFileSync(cut, readFileSync(at("network.graphml")).subarray(0, 20_000));
    expect((await run("verify", cut, "--lang", "en")).stdout).toContain("found:    (the file ends here)");
  });

  it("reports changes of the network, while the file still matches its own data version", async () => {
    const graphml = readFileSync(at("network.graphml"), "utf8");
    const [, statement] = /BODY:mps[^\n]*>(egov-speech-2014:[^;< ]+)/.exec(graphml)!;
    const withdrawn = `mutation { withdrawStatement(id: "${statement}", reason: "test") { dataVersion { number } } }`;
    expect(await xietong(["query", "-"], { environment, input: withdrawn })).toMatchObject({ code: 0 });
    const { code, stdout } = await run("verify", at("network.graphml"), "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toMatch(/On the file's data version 1 .*: identical, byte for byte/);
    expect(stdout).toMatch(/On the current data version 2 .*: the network has changed/);
    expect(stdout).toMatch(/removed\s+edges\[key=\S*mps/);
  });
});

describe("a file that contains a citation", () => {
  const QUERY = "{ network(mode: TWO_MODE) { totals { nodes links } nodes { key } links { key } } }";

  it("has its id in it, is verified with it, and is refused for another data version", async () => {
    const { stdout } = await xietong(["cite", "-", "--json"], { environment, input: QUERY });
    const { id } = JSON.parse(stdout) as { id: string };
    expect(await write("gexf", "cited.gexf", "--citation", id)).toMatchObject({ code: 0 });
    expect(readFileSync(at("cited.gexf"), "utf8")).toContain(`citation: ${id}`);
    const verified = await run("verify", at("cited.gexf"));
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toContain(`所属引用 ${id}（核验：npx xietong verify ${id}）`);
    const older = await write(
      "gexf",
      "older.gexf",
      "--set",
      `citation=${id}`,
      "--set",
      `filter={"dataVersion":"1"}`,
    );
    expect(older.stderr).toMatch(
      /BAD_FILTER: Citation \w{16} is of data version 2, and the file would be of 1\./,
    );
  });

  it("is refused for an unknown citation", async () => {
    const { code, stderr } = await write("gexf", "none.gexf", "--citation", "0123456789abcdef");
    expect(code).toBe(1);
    expect(stderr).toContain('CITATION_NOT_FOUND: This database holds no citation "0123456789abcdef".');
  });
});

describe("with a package only", () => {
  const elsewhere = path.join(folder, "no-home");
  const away = (...argv: string[]) => xietong(argv, { environment: { XIETONG_HOME: elsewhere } });

  it("verifies a file without any database", async () => {
    const { code, stdout } = await away(
      "verify",
      at("network.nodes-parquet"),
      "--package",
      at("package.zip"),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/按文件所记的数据版本 1 \([0-9a-f]{12}\)：逐字节一致\n$/);
    const changed = await away("verify", at("changed.graphml"), "--package", at("package.zip"));
    expect(changed).toMatchObject({ code: 1, stdout: expect.stringContaining("公安局") });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it("verifies the data of a citation without any database", async () => {
    const { stdout } = await xietong(["cite", "-", "--json"], {
      environment,
      input: `{ network { totals { nodes } } statement(id: "${STATEMENT}") { quote subject { nameZh body { nameEn } } document { title } } }`,
    });
    const { id } = JSON.parse(stdout) as { id: string };
    const cited = at("cited-package.zip");
    await run("export", "--package", "--citation", id, "-o", cited);
    const verified = await away("verify", id, "--package", cited, "--lang", "en");
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        `Citation ${id}: the cited data is that of this package\n  The id matches .* Answered again from the records of the package: identical to the cited answer\n  Answer SHA-256 [0-9a-f]{64}\n$`,
      ),
    });
    expect(await away("verify", id, "--package", await withOtherQuery(cited), "--json")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"state": "RECORD_CHANGED"'),
    });
    const other = await away("verify", id, "--package", at("package.zip"), "--lang", "en");
    expect(other).toMatchObject({
      code: 1,
      stderr: `CITATION_NOT_FOUND: package.zip accompanies no citation, not ${id}. Take the package that was exported with --citation ${id}.\n`,
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it("reports that a file has another data version than the package", async () => {
    const { code, stdout } = await away(
      "verify",
      at("cited.gexf"),
      "--package",
      at("package.zip"),
      "--lang",
      "en",
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/that data version is not stored here\n {2}The package holds data version 1 \(/);
  });

  it("checks the package against its manifest, and refuses one with a changed byte", async () => {
    const { code, stdout } = await away("verify", at("package.zip"), "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Package package\.zip: 41 files match the manifest\nData version 1: the records/);
    const bytes = readFileSync(at("package.zip"));
    bytes[5_000]! ^= 1;
    writeFileSync(at("flipped.zip"), bytes);
    const flipped = await away("verify", at("flipped.zip"), "--lang", "en");
    expect(flipped).toMatchObject({ code: 1, stdout: expect.stringMatching(/Changed: data\/\w+\.jsonl/) });
    const refused = await away("verify", at("network.graphml"), "--package", at("flipped.zip"));
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BAD_SOURCE: .* was changed\.$/m),
    });
  });
});

describe("a file on another machine with the same content", () => {
  it("is the same, byte for byte, whatever the number and time of its data version there", async () => {
    for (const format of ["gexf", "json-ld", "graphml"])
      expect(await write(format, `here.${format}`)).toMatchObject({ code: 0 });
    await run("export", "--interchange", "-o", at("here.zip"));
    const { hash } = versionOf(await run("check", "--json"));
    await database.clear();
    await run("import", at("here.zip"));
    expect(versionOf(await run("check", "--json"))).toEqual({ number: 1, hash });
    for (const format of ["gexf", "json-ld", "graphml"]) {
      expect(await run("verify", at(`here.${format}`))).toMatchObject({ code: 0 });
      await write(format, `there.${format}`);
      expect(readFileSync(at(`there.${format}`)).equals(readFileSync(at(`here.${format}`)))).toBe(true);
    }
  }, 600_000);
});
