import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { seedCollaboration } from "../support/records/seed-collaboration.js";
import { TwoDoors } from "../support/running/two-doors.js";

let doors: TwoDoors;

beforeAll(async () => {
  doors = await TwoDoors.open();
});

afterAll(() => doors?.close());

async function data(source: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const [http, bare] = await Promise.all([doors.http(source, variables), doors.bare(source, variables)]);
  expect(http.errors).toBeUndefined();
  expect(bare.data).toEqual(http.data);
  return http.data;
}

describe("the kind of a body", () => {
  it("has dates where it changed: 证监会 was an institution in 2014", async () => {
    const source = `{ body(id: "csrc") { kind kinds { kind from to } kindOn(date: "2014-05-29") formerKinds } }`;
    const [before, after] = ["INSTITUTION_OF_STATE_COUNCIL", "DIRECTLY_AFFILIATED"];
    expect(await data(source)).toEqual({
      body: {
        kind: after,
        kinds: [
          { kind: before, from: null, to: "2023-03-10" },
          { kind: after, from: "2023-03-10", to: null },
        ],
        kindOn: before,
        formerKinds: [`${before} until 2023-03-10`],
      },
    });
    const { errors } = await doors.http(`{ body(id: "csrc") { kindOn(date: "May") } }`);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_FILTER");
  });
});

describe("resolveNames", () => {
  it("says how each name was found", async () => {
    const source = `query ($names: [String!]!) {
      resolveNames(names: $names, asOf: "2014-05-29") {
        ambiguous match { how score stopped body { id } } alternatives { how body { id nameZh } }
      }
    }`;
    const open = { match: null, ambiguous: true };
    const sure = { ambiguous: false, alternatives: [] };
    const match = (id: string, how: string, score: number) => ({ how, score, stopped: null, body: { id } });
    expect(await data(source, { names: ["人社部", "財政部", "renshebu", "fgw", "MOC", "有关部门"] })).toEqual(
      {
        resolveNames: [
          { ...sure, match: match("mohrss", "EXACT", 1) },
          { ...sure, match: match("mof", "VARIANT", 0.95) },
          { ...sure, match: match("mohrss", "PINYIN", 0.7) },
          { ...sure, match: match("ndrc", "INITIALS", 0.55) },
          {
            ...open,
            alternatives: [
              { how: "EXACT", body: { id: "ministry-of-culture", nameZh: "中华人民共和国文化部" } },
            ],
          },
          { ...sure, match: null },
        ],
      },
    );
  });

  it("answers a thousand names in one request", async () => {
    const { records } = seedCollaboration();
    const texts = records.names.map(({ text }) => text);
    const names = Array.from({ length: 1_000 }, (_, at) => texts[at % texts.length]);
    const source = `query ($names: [String!]!) {
      resolveNames(names: $names, asOf: "2014-05-29") { name match { score body { id nameZh } } alternatives { score named { id nameZh } } }
    }`;
    const start = performance.now();
    const { resolveNames } = (await doors.http(source, { names })).data as { resolveNames: unknown[] };
    expect(resolveNames).toHaveLength(1_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("reforms", () => {
  it("tell what became of whom, with stored objects as deep as asked", async () => {
    expect(
      await data(`{
        reforms(from: "2020-10", to: "2020-10") {
          key event on until sources notes
          counts { successions renamed }
          successions { on kind predecessor { id names(limit: 1) { kind } } successor { nameZh } }
        }
      }`),
    ).toEqual({
      reforms: [
        {
          key: "reform:Renamed October 2020",
          event: "Renamed October 2020",
          on: "2020-10",
          until: "2020-10",
          sources: [expect.any(String)],
          notes: [],
          counts: { successions: 1, renamed: 1 },
          successions: [
            {
              on: "2020-10",
              kind: "RENAMED",
              predecessor: { id: "coal-mine-safety", names: [{ kind: expect.any(String) }] },
              successor: { nameZh: "国家矿山安全监察局" },
            },
          ],
        },
      ],
    });
  });

  it("are an empty list where there was none, and an error for a date that is none", async () => {
    expect(await data(`{ reforms(from: "1890", to: "1891") { event } }`)).toEqual({ reforms: [] });
    const { errors } = await doors.http(`{ reforms(from: "yesterday") { event } }`);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_FILTER");
  });

  it("are the events of a body's lineage", async () => {
    const { body } = (await data(`{ body(id: "nhc") { lineage { successions { event } } } }`)) as {
      body: { lineage: { successions: { event: string }[] } };
    };
    const { reforms } = (await data(`{ reforms { event } }`)) as { reforms: { event: string }[] };
    const all = reforms.map(({ event }) => event);
    expect(body.lineage.successions.length).toBeGreaterThan(0);
    for (const { event } of body.lineage.successions) expect(all).toContain(event);
  });
});

describe("search", () => {
  it("tells what an old name led to, with stored objects as deep as asked", async () => {
    const source = `{
      search(text: "衛生部", types: [BODY, DOCUMENT], first: 1) {
        nodes {
          type how matched score ledTo { id } document { id }
          body { nameZh names(limit: 1) { kind } }
          successions { on predecessor { id } successor { id nameZh } }
        }
        dataVersion { number }
      }
    }`;
    const step = (from: string, to: string, nameZh: string, on: string) => ({
      ...{ on, predecessor: { id: from }, successor: { id: to, nameZh } },
    });
    expect(await data(source)).toEqual({
      search: {
        nodes: [
          {
            ...{
              type: "BODY",
              how: "EXACT",
              matched: "卫生部",
              score: 0.95,
              ledTo: [{ id: "nhc" }],
              document: null,
            },
            body: { nameZh: "中华人民共和国卫生部", names: [{ kind: expect.any(String) }] },
            successions: [
              step("moh", "nhfpc", "中华人民共和国国家卫生和计划生育委员会", "2013-03-14"),
              step("nhfpc", "nhc", "中华人民共和国国家卫生健康委员会", "2018-03-17"),
            ],
          },
        ],
        dataVersion: { number: expect.any(Number) },
      },
    });
  });

  it("counts by type what the lists hold, and finds nothing without an error", async () => {
    const source = `query ($text: String!) {
      search(text: $text, first: 2) { totalCount nodes { key } pageInfo { hasNextPage } facets { type count } }
      bodies: search(text: $text, types: BODY) { totalCount }
      projects: search(text: $text, types: PROJECT) { totalCount }
      chains: search(text: $text, types: BUSINESS_CHAIN) { totalCount }
      documents: search(text: $text, types: DOCUMENT) { totalCount }
      goals: search(text: $text, types: GOAL) { totalCount }
      plans: search(text: $text, types: PLAN) { totalCount }
      none: search(text: $text, types: []) { totalCount }
    }`;
    const { search, none, ...lists } = (await data(source, { text: "务" })) as Record<string, Counted> & {
      search: Counted;
      none: Counted;
    };
    const counts = search.facets!.map(({ count }) => count);
    expect(counts).toEqual(Object.values(lists).map(({ totalCount }) => totalCount));
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(search.totalCount).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(none.totalCount).toBe(0);
    expect(await data(source, { text: "龘" })).toMatchObject({ search: { totalCount: 0, nodes: [] } });
    const { errors } = await doors.http(source, { text: " " });
    expect(errors?.[0]?.extensions?.code).toBe("BAD_FILTER");
  });
});

interface Counted {
  totalCount: number;
  facets?: { count: number }[];
}
