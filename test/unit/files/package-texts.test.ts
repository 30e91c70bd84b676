import { describe, expect, it } from "@jest/globals";
import { RECORD_COLUMNS } from "../../../src/domain/record-columns.js";
import { RECORD_KINDS } from "../../../src/domain/records.js";
import { edgesTable, nodesTable } from "../../../src/exchange/network/csv.js";
import { citationFile } from "../../../src/exchange/package/citation-file.js";
import { descriptionText } from "../../../src/exchange/package/description.js";
import { licenceText } from "../../../src/exchange/package/licences.js";
import { MANIFEST, manifestText, readManifest } from "../../../src/exchange/package/manifest.js";
import { readmeText } from "../../../src/exchange/package/readme.js";
import { RECORD_WORDS } from "../../../src/exchange/package/record-words.js";
import { datedName } from "../../../src/services/files/download.js";
import { keptAnswer, packageFacts } from "../../support/files/package-facts.js";
import { LIBRARY } from "../../support/files/imprint.js";
import { dataset } from "../../support/records/records.js";

const facts = packageFacts();
const readme = readmeText(facts);

/** The text between a heading of the README and the next one. */
const section = (title: string): string =>
  new RegExp(`^#+ ${title}.*$([^]*?)(?=^#|(?![^]))`, "m").exec(readme)![1]!;

/** The cells of a table, without its header. */
const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\|(.*)\|$/gm)]
    .slice(2)
    .map(([, row]) => row!.split(/(?<!\\)\|/).map((cell) => cell.trim()));

it("a package is named by the day, the number and the content of its data version", () => {
  expect(datedName("xietong-package", { ...facts.dataVersion, id: "", by: "", reason: "" })).toBe(
    "xietong-package-2026-03-09-v7-01234567",
  );
});

describe("the dictionary", () => {
  it.each(RECORD_KINDS)("has every column of %s, in order, in both languages", (kind) => {
    const rows = rowsOf(section(`data/${kind}\\.jsonl`));
    expect(rows.map(([column]) => column)).toEqual(RECORD_COLUMNS[kind].map((column) => `\`${column}\``));
    for (const [, type, required, zh, en] of rows) {
      expect([type, required, zh, en]).not.toContain("");
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/^[^a-zA-Z]*$/);
    }
  });

  it.each(["two-mode", "bodies"] as const)("has every column of the tables of %s", (name) => {
    const network = facts.networks.find((one) => one.name === name)!;
    for (const [part, columns] of [
      ["nodes", nodesTable(network)],
      ["edges", edgesTable(network)],
    ] as const) {
      const rows = rowsOf(section(`networks/${name}-${part}\\.csv`));
      expect(rows.map(([csv]) => csv)).toEqual(columns.map((column) => `\`${column.name}\``));
    }
  });

  it("states which columns are required, and the allowed values", () => {
    const rows = rowsOf(section("data/statements\\.jsonl"));
    const row = (column: string) => rows.find(([name]) => name === `\`${column}\``)!;
    expect(row("subject").slice(1, 3)).toEqual(["string", "否 no"]);
    expect(row("from").slice(1, 3)).toEqual(["string", "否 no"]);
    expect(row("status").slice(1, 3)).toEqual(["string: PROPOSED, ACCEPTED, REJECTED", "是 yes"]);
  });
});

describe("README.md", () => {
  it("lists every file, with a description in both languages", () => {
    const files = rowsOf(section("文件 · Files"));
    const named = files.map(([file]) => file);
    const data = RECORD_KINDS.map((kind) => `data/${kind}.jsonl`);
    const networks = facts.networks.flatMap((network) => network.files.map(({ path }) => path));
    const beside = [
      "README.md",
      "LICENSE.md",
      "CITATION.cff",
      "headline.ipynb",
      "datapackage.json",
      MANIFEST,
    ];
    expect(named).toEqual([...beside, ...data, ...networks]);
    for (const [, , zh, en] of files) expect([zh, en]).not.toContain("");
  });

  it("reports each known gap with its numbers, and what was cut", () => {
    const gaps = section("已知缺口");
    for (const words of [
      "63 条参与陈述中，61 条来自以“等”结尾的名单",
      "of 63 statements of participation, 61 come from lists that end in 等",
      "9 of 15. They do not count towards shared chains",
      "Documents are dated 2005 to 2014-05-29; documents without a date: 2",
      "931 of 1034",
    ])
      expect(gaps).toContain(words);
    const [network] = facts.networks;
    const cut = { ...network!, about: { ...network!.about, cut: "3 nodes were left out" } };
    const words =
      "A network is incomplete (two-mode network: bodies and business chains, an edge for each role)";
    expect(readme).not.toContain("A network is incomplete");
    expect(readmeText({ ...facts, networks: [cut] })).toContain(`${words}: 3 nodes were left out.`);
  });

  it("lists the data sets with their licences, and escapes special characters", () => {
    const odd = { ...facts.datasets[0]!, citation: "one | two\nthree" };
    expect(readmeText({ ...facts, datasets: [odd] })).toContain(
      "| CC0-1.0 | 1 | 2 | 3 | one \\| two three |",
    );
  });
});

describe("datapackage.json", () => {
  const description = (given = facts) =>
    JSON.parse(descriptionText(given, [{ path: "data/bodies.jsonl", sha256: "ab", bytes: 5 }])) as {
      [member: string]: unknown;
      resources: {
        name: string;
        schema: { fields: { name: string; title: string; description: string }[] };
      }[];
    };

  it("has the content hash as its version, and names its data version", () => {
    const { number, at, contentHash } = facts.dataVersion;
    expect(description()).toMatchObject({
      name: facts.name,
      version: contentHash,
      created: at,
      xietong: { dataVersion: number, contentHash, at, apiVersion: "0.1.0" },
      licenses: [{ name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/" }],
    });
    expect(description()).not.toHaveProperty("id");
  });

  it("describes every table as the dictionary does, and no file without records", () => {
    const names = description().resources.map(({ name }) => name);
    const tables = ["two-mode", "bodies"].flatMap((one) => [`${one}-nodes`, `${one}-edges`]);
    expect(names).toEqual([...RECORD_KINDS, ...tables]);
    const keysOf = (table: string): unknown => {
      const { schema } = description().resources.find(({ name }) => name === table)!;
      return (schema as { foreignKeys?: unknown }).foreignKeys;
    };
    expect(keysOf("names")).toEqual([{ fields: "body", reference: { resource: "bodies", fields: "id" } }]);
    expect(keysOf("two-mode-edges")).toEqual(
      ["Source", "Target"].map((fields) => ({
        fields,
        reference: { resource: "two-mode-nodes", fields: "Id" },
      })),
    );
    const bodies = description().resources.find(({ name }) => name === "bodies");
    expect(bodies).toMatchObject({ bytes: 5, hash: "sha256:ab" });
    expect(bodies!.schema.fields[0]).toMatchObject({ name: "id", title: RECORD_WORDS.bodies.columns.id[0] });
    for (const { schema } of description().resources)
      for (const { title, description } of schema.fields) expect([title, description]).not.toContain("");
    const without = packageFacts({ counts: { ...facts.counts, merges: 0 } });
    expect(description(without).resources.map(({ name }) => name)).not.toContain("merges");
  });

  it("and CITATION.cff contain the id of the citation that the package accompanies", () => {
    const cited = packageFacts({ citation: keptAnswer("k3v9a0b1c2d3e4f5") });
    expect(description(cited)).toMatchObject({
      id: "k3v9a0b1c2d3e4f5",
      xietong: { citation: "k3v9a0b1c2d3e4f5" },
    });
    expect(citationFile(cited)).toContain('value: "citation k3v9a0b1c2d3e4f5"');
    expect(readmeText(cited)).toContain("`k3v9a0b1c2d3e4f5`");
    expect(citationFile(facts)).not.toContain("citation ");
  });
});

it("licences of several data sets apply together, so CITATION.cff gives each with its data set", () => {
  const other = {
    ...facts.datasets[0]!,
    ...dataset("other"),
    licence: "CC-BY-4.0",
    authorsEn: ["Jia, Mou"],
  };
  const text = citationFile(packageFacts({ datasets: [...facts.datasets, other] }));
  expect(text).not.toMatch(/^license:/m);
  expect(text).toContain("listed as references, apply together.");
  const references = text.slice(text.indexOf("\nreferences:"));
  expect(references.match(/^ {4}license: .*$/gm)).toEqual([
    '    license: "CC0-1.0"',
    '    license: "CC-BY-4.0"',
  ]);
  expect(references).toContain('      - family-names: "Jia"\n        given-names: "Mou"');
});

it("CITATION.cff names the authors and the address of the service, or the authors of the only data set", () => {
  expect(citationFile(packageFacts({ imprint: LIBRARY }))).toMatch(
    /authors:\n {2}- family-names: "Jia"\n {4}given-names: "Mou"\n[^]*\nurl: "https:\/\/data\.example\.org\/xietong"\n/,
  );
  const own = [{ ...facts.datasets[0]!, authorsZh: ["某某档案馆"] }];
  expect(citationFile(packageFacts({ datasets: own, imprint: LIBRARY }))).toContain(
    'authors:\n  - name: "某某档案馆"\nversion',
  );
});

it("a licence without a known id is in LICENSE.md and does not invalidate other files", () => {
  const own = { ...facts.datasets[0]!, ...dataset("own"), licence: "as the archive allows" };
  const mixed = packageFacts({ datasets: [...facts.datasets, own] });
  expect(licenceText(mixed)).toContain("| own | own | as the archive allows | own |");
  expect(citationFile(facts)).toContain('\nlicense: "CC0-1.0"\n');
  expect(citationFile(mixed)).not.toMatch(/^license:/m);
  const { licenses } = JSON.parse(descriptionText(mixed, [])) as { licenses: object[] };
  expect(licenses[1]).toEqual({ title: "as the archive allows", path: "LICENSE.md" });
});

describe("the manifest", () => {
  const hash = (digit: string) => digit.repeat(64);

  it("has the format of sha256sum, in order of paths, and can be read back", () => {
    const files = [
      { path: "b", sha256: hash("b") },
      { path: "a/协同", sha256: hash("a") },
    ];
    expect(manifestText(files)).toBe(`${hash("a")}  a/协同\n${hash("b")}  b\n`);
    expect([...readManifest(manifestText(files))]).toEqual([
      ["a/协同", hash("a")],
      ["b", hash("b")],
    ]);
    expect(readManifest(`${hash("a")} *a\r\n`)).toEqual(new Map([["a", hash("a")]]));
  });

  it.each([
    ["nothing", ""],
    ["no hash", "abc  a\n"],
    ["a path twice", `${hash("a")}  a\n${hash("b")}  a\n`],
  ])("is refused with %s", (_, text) => {
    expect(() => readManifest(text)).toThrow(/^manifest-sha256\.txt, line \d, is not/);
  });
});
