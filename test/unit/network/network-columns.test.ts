import { describe, expect, it } from "@jest/globals";
import { edgeId, record, type NetworkFile, type Value } from "../../../src/exchange/network/network-file.js";
import { firstAndLast } from "../../../src/services/network/file-documents.js";
import type { NetworkQuestion } from "../../../src/services/network/question.js";
import { seedFile } from "../../support/files/seed-file.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const FOLDERS = ["authority", "egov-speech-2014", "policy-documents"];
const { documents } = seedRecords(FOLDERS);
const byId = new Map(documents.map((document) => [document.id, document]));

type Row = { id: string } & Record<string, Value>;

const nodesOf = (file: NetworkFile): Row[] =>
  [...file.nodes()].map(({ id, values }): Row => ({ id, ...record(file.nodeColumns, values) }));
const edgesOf = (file: NetworkFile): Row[] =>
  [...file.edges()].map((edge): Row => {
    const { values, ...others } = edge;
    return { id: edgeId(edge), ...others, ...record(file.edgeColumns, values) };
  });

describe("dates in files", () => {
  it("are those of the documents of each edge, with their years and number", async () => {
    const edges = edgesOf(await seedFile({ mode: "TWO_MODE", unit: "PROJECT" }, {}, FOLDERS));
    for (const edge of edges) {
      const named = String(edge.documents).split("|");
      const dates = named.map((id) => byId.get(id)!.publishedOn!).sort();
      const [first, last] = [dates[0]!, dates.at(-1)!];
      expect(edge).toMatchObject({ first_on: first, last_on: last, document_count: named.length });
      expect([edge.first_year, edge.last_year]).toEqual([
        Number(first.slice(0, 4)),
        Number(last.slice(0, 4)),
      ]);
    }
    expect(new Set(edges.map(({ first_year: year }) => year)).size).toBeGreaterThan(3);
  });

  it("of a projection are those of all that the two ends share", async () => {
    const apart = edgesOf(await seedFile({ mode: "TWO_MODE", unit: "PROJECT" }, {}, FOLDERS));
    const edges = edgesOf(await seedFile({ mode: "BODIES", unit: "PROJECT" }, {}, FOLDERS));
    for (const edge of edges) {
      const shared = new Set(String(edge.shared).split("|"));
      const within = apart.filter(
        ({ source, target }) =>
          (source === edge.source || source === edge.target) && shared.has(String(target)),
      );
      expect(edge.first_on).toBe(within.map(({ first_on: on }) => String(on)).sort()[0]);
      expect(edge.last_on).toBe(
        within
          .map(({ last_on: on }) => String(on))
          .sort()
          .at(-1),
      );
      const named = new Set(within.flatMap((one) => String(one.documents).split("|")));
      expect(edge.document_count).toBe(named.size);
    }
    expect(edges.length).toBeGreaterThan(296);
  });

  it("and numbers are on the nodes of documents", async () => {
    const nodes = nodesOf(await seedFile({ mode: "TWO_MODE", unit: "DOCUMENT" }, {}, FOLDERS));
    const issued = nodes.filter(({ node_type: type }) => type === "DOCUMENT");
    expect(issued.length).toBeGreaterThan(0);
    for (const { id, ...node } of issued) {
      const { publishedOn, number } = byId.get(id.replace(/^DOCUMENT:/, ""))!;
      expect(node).toMatchObject({
        published_on: publishedOn,
        published_year: Number(publishedOn!.slice(0, 4)),
      });
      expect(node.document_number ?? null).toBe(number);
    }
  });
});

it("the licence of a file is that of the data behind it", async () => {
  const { datasets } = seedRecords(FOLDERS);
  expect(datasets).toHaveLength(2);
  const question = {
    mode: "BODIES",
    filter: { datasetIds: ["policy-documents"] },
    unit: "PROJECT",
  } satisfies Partial<NetworkQuestion>;
  const licences = { "egov-speech-2014": "CC-BY-4.0" };
  const of = async (folders: readonly string[], asked: Partial<NetworkQuestion>) =>
    (await seedFile(asked, {}, folders, licences)).about.licence;
  expect(await of(FOLDERS, question)).toBe("CC0-1.0");
  expect(await of(FOLDERS, { mode: "BODIES", unit: "PROJECT" })).toBe("CC-BY-4.0; CC0-1.0");
});

describe("places in files", () => {
  const { statements } = seedRecords(FOLDERS);
  const places = new Map(statements.map(({ id, start, quote }) => [id, start !== null || quote !== null]));
  const bare = "egov-speech-2014:PARTICIPATES_IN:mof:universal-social-security";

  it.each(["TWO_MODE", "BODIES", "ITEMS"] as const)("are counted on the edges of %s", async (mode) => {
    const all = edgesOf(await seedFile({ mode, unit: "PROJECT" }, {}, FOLDERS));
    expect(all.every((edge) => edge.statement_count === edge.located_count)).toBe(true);
    const edges = edgesOf(await seedFile({ mode, unit: "PROJECT" }, {}, FOLDERS, {}, [bare]));
    const lacking = edges.filter((edge) => edge.located_count !== edge.statement_count);
    expect(lacking.length).toBeGreaterThan(0);
    for (const edge of lacking) expect(edge.located_count).toBe(Number(edge.statement_count) - 1);
    if (mode !== "TWO_MODE") return;
    expect(lacking.map((edge) => [edge.statements, edge.located_count])).toEqual([[bare, 0]]);
    for (const edge of all) {
      const own = String(edge.statements).split("|");
      expect(edge.statement_count).toBe(own.length);
      expect(edge.located_count).toBe(own.filter((id) => places.get(id)).length);
    }
  });
});

describe("the first and the last of dates that are known in part", () => {
  it.each([
    [[], null, null],
    [["2005"], "2005", "2005"],
    [["2005", "2005-03"], "2005", "2005"],
    [["2005-03", "2005-03-01"], "2005-03-01", "2005-03"],
    [["2005", "2005-01-01", "2005-12-31"], "2005-01-01", "2005-12-31"],
    [["2005-03", "2004-12", "2005-02"], "2004-12", "2005-03"],
    [["2006", "2005-12-31", "2005"], "2005", "2006"],
  ])("%j are %s and %s, in any order", (dates, first, last) => {
    expect(firstAndLast(dates)).toEqual([first, last]);
    expect(firstAndLast([...dates].reverse())).toEqual([first, last]);
  });
});

describe("measures of pairs in files", () => {
  it("are on the edges between bodies", async () => {
    const apart = edgesOf(await seedFile({ mode: "TWO_MODE" }));
    const items = (body: Value | undefined) =>
      new Set(apart.filter((one) => one.source === body).map((one) => one.target));
    const bodies = (item: string) =>
      new Set(apart.filter((one) => one.target === item).map((one) => one.source));
    const pairMeasures = ["jaccard", "newmanWeight", "pValue", "qValue"];
    for (const edge of edgesOf(await seedFile({ mode: "BODIES" }, { pairMeasures }))) {
      const either = new Set([...items(edge.source), ...items(edge.target)]);
      expect(edge.jaccard).toBeCloseTo(Number(edge.weight) / either.size, 12);
      const shares = String(edge.shared)
        .split("|")
        .map((item) => 1 / (bodies(item).size - 1));
      expect(edge.newmanWeight).toBeCloseTo(
        shares.reduce((sum, share) => sum + share, 0),
        12,
      );
      expect(edge.pValue).toBeGreaterThan(0);
      expect(edge.qValue).toBeGreaterThanOrEqual(Number(edge.pValue));
    }
  });

  it("are refused in other networks, and unknown ones with the list of all", async () => {
    await expect(seedFile({ mode: "TWO_MODE" }, { pairMeasures: ["jaccard"] })).rejects.toThrow(
      /mode BODIES/,
    );
    await expect(seedFile({ mode: "BODIES" }, { pairMeasures: ["cosine"] })).rejects.toThrow(
      'There is no measure of pairs "cosine"; there are jaccard, newmanWeight, pValue, qValue, disparity.',
    );
  });
});

describe.each(["BODIES", "ITEMS", "TWO_MODE"] as const)("slices of %s in files", (mode) => {
  const periods = [
    { from: "2005", to: "2013" },
    { from: "2014", to: null },
  ];
  const NAMES = ["2005_2013", "from_2014"];

  it("have the weights and nodes of the network of each period", async () => {
    const file = await seedFile({ mode, unit: "PROJECT", slices: periods }, {}, FOLDERS);
    for (const [at, period] of periods.entries()) {
      const alone = await seedFile({ mode, unit: "PROJECT", filter: { period } }, {}, FOLDERS);
      const weights = edgesOf(file).flatMap((edge) => {
        const weight = edge[`weight_${NAMES[at]}`]!;
        return weight === 0 ? [] : [[edge.id, weight]];
      });
      expect(Object.fromEntries(weights)).toEqual(
        Object.fromEntries(edgesOf(alone).map(({ id, weight }) => [id, weight])),
      );
      const present = nodesOf(file).filter((node) => node[`present_${NAMES[at]}`]);
      expect(present.map(({ id }) => id).sort()).toEqual(
        nodesOf(alone)
          .map(({ id }) => id)
          .sort(),
      );
    }
    expect(file.about.query).toContain(
      "slices=%7B%22from%22%3A%222005%22%2C%22to%22%3A%222013%22%7D&slices=",
    );
  });
});
