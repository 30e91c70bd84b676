import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CROWD_SIZE } from "../support/records/crowd.js";
import { TwoDoors, type Result } from "../support/running/two-doors.js";

let doors: TwoDoors;

beforeAll(async () => {
  doors = await TwoDoors.open();
});

afterAll(() => doors?.close());

/** Runs a query with and without HTTP; the answers must be equal. */
async function ask(
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const [bare, http] = [await doors.bare(source, variables), await doors.http(source, variables)];
  expect(bare.errors).toBeUndefined();
  expect(http).toEqual(bare);
  return bare.data ?? {};
}

const SORTED = "sort: [{ id: ASC }]";

describe("computed to stored", () => {
  it("answers what is held in memory without the database, and the rest from it, alike", async () => {
    const data = await ask(`{
      held: coParticipation(first: 1, filter: { involving: ["mca"] }) { nodes { a { id nameZh } b { id nameZh } } }
      asked: coParticipation(first: 1, filter: { involving: ["mca"] }) { nodes { a { id nameZh leads { id } } b { id nameZh leads { id } } } }
    }`);
    const [held] = (data.held as { nodes: object[] }).nodes;
    expect((data.asked as { nodes: object[] }).nodes[0]).toMatchObject(held!);
  });

  it("fills stored objects in even when no id is selected", async () => {
    const data = await ask(
      `{ coParticipation(first: 1) { nodes { b { names(limit: 1, where: { text: { eq: "人社部" } }) { text } } } } }`,
    );
    expect(data).toEqual({ coParticipation: { nodes: [{ b: { names: [{ text: "人社部" }] } }] } });
  });

  it("gives each place in a query what was selected there, merged selections included", async () => {
    const data = await ask(`{
      x: body(id: "mca") { id }
      y: body(id: "mca") { id names(limit: 1, where: { text: { eq: "民政部" } }) { text } }
      z: body(id: "mca") { nameZh ...F ... on Body { shortZh } }
    } fragment F on Body { leads { id } }`);
    expect(data).toEqual({
      x: { id: "mca" },
      y: { id: "mca", names: [{ text: "民政部" }] },
      z: { nameZh: "中华人民共和国民政部", leads: [], shortZh: "民政部" },
    });
  });

  interface NamePage {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string } }[];
  }
  it.each(["ASC", "DESC"])("pages through a connection to its end, %s", async (order) => {
    const sort = `sort: [{ text: ${order} }, { id: ASC }]`;
    const content = "totalCount pageInfo { hasNextPage endCursor } edges { node { id } }";
    const pageAt = async (after: string): Promise<NamePage> =>
      (await ask(`{ namesConnection(first: 200, ${after} ${sort}) { ${content} } }`))
        .namesConnection as NamePage;
    const ids: string[] = [];
    let page = await pageAt("");
    for (; page.pageInfo.hasNextPage; page = await pageAt(`after: "${page.pageInfo.endCursor}"`))
      ids.push(...page.edges.map(({ node }) => node.id));
    ids.push(...page.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(page.totalCount);
    expect(ids).toHaveLength(page.totalCount);
    expect(ids.length).toBeGreaterThan(1_000);
    for (const offset of [0, 555, ids.length - 9]) {
      const { names } = await ask(`{ names(limit: 20, offset: ${offset}, ${sort}) { id } }`);
      expect((names as { id: string }[]).map(({ id }) => id)).toEqual(ids.slice(offset, offset + 20));
    }
  });

  it("joins 500 ids in one answer, past the stored half's page limit", async () => {
    const page = "totalCount pageInfo { endCursor } nodes { body { id names { text } } }";
    const filter = `filter: { projectIds: ["crowd"] }`;
    const cursor = async (after: string): Promise<string> => {
      const data = await ask(`{ r: bodyRanking(first: 200, ${filter} ${after}) { pageInfo { endCursor } } }`);
      return (data.r as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    };
    const second = await cursor("");
    const third = await cursor(`, after: "${second}"`);
    const data = await ask(`{
      a: bodyRanking(first: 200, ${filter}) { ${page} }
      b: bodyRanking(first: 200, ${filter}, after: "${second}") { ${page} }
      c: bodyRanking(first: 200, ${filter}, after: "${third}") { ${page} }
    }`);
    const bodies = ["a", "b", "c"].flatMap(
      (key) => (data[key] as { nodes: { body: { id: string; names: { text: string }[] } }[] }).nodes,
    );
    expect(new Set(bodies.map(({ body }) => body.id)).size).toBe(CROWD_SIZE);
    expect(bodies.every(({ body }) => body.names[0]?.text === body.id.replace("crowd-", "众"))).toBe(true);
  });
});

describe("stored to computed", () => {
  it("adds computed fields to a list of stored bodies, whatever the id is called", async () => {
    const data = await ask(
      `{ bodies(where: { id: { in: ["mca", "mohrss"] } }, ${SORTED}) { id: nameZh key: id partners(first: 1) { totalCount } } }`,
    );
    expect(data.bodies).toEqual([
      { id: "中华人民共和国民政部", key: "mca", partners: { totalCount: 26 } },
      { id: "中华人民共和国人力资源和社会保障部", key: "mohrss", partners: { totalCount: 27 } },
    ]);
  });

  it("adds a statement's document and data set", async () => {
    const data = await ask(
      `{ statements(limit: 1, where: { predicate: { eq: PLANNED_IN } }) { document { id statements(limit: 1, where: { predicate: { eq: PLANNED_IN } }) { id } } dataset { licence } } }`,
    );
    expect(data.statements).toEqual([
      {
        document: {
          id: "egov-speech-2014",
          statements: [
            {
              id: "egov-speech-2014:PLANNED_IN:national-legal-entity-database:plan-12th-five-year-unidentified",
            },
          ],
        },
        dataset: { licence: "CC0-1.0" },
      },
    ]);
  });
});

describe("both ways in one query", () => {
  it("goes from a pair to its bodies to their projects to those projects' other leads, and on to their partners", async () => {
    const data = await ask(`{
      coParticipation(first: 1) { nodes { a { participatesIn(${SORTED}) { id leads { id partners(first: 1) { nodes { partner { id leads { id } } } } } } } } }
    }`);
    const [pair] = (
      data.coParticipation as { nodes: { a: { participatesIn: { id: string; leads: object[] }[] } }[] }
    ).nodes;
    expect(pair!.a.participatesIn.map(({ id }) => id)).toEqual([
      "national-population-database",
      "universal-health-security",
      "universal-social-security",
    ]);
    expect(pair!.a.participatesIn[2]!.leads).toEqual([
      { id: "mohrss", partners: { nodes: [{ partner: { id: "lgop-office", leads: [] } }] } },
    ]);
  });

  it("goes from a stored list through connections and back", async () => {
    const data = await ask(`{
      projectsConnection(first: 1, where: { id: { eq: "universal-health-security" } }) {
        totalCount
        edges { node { leadsConnection { edges { properties { statementIds } node { id lineage { successions { predecessor { id leads { id } } on } } } } } } }
      }
    }`);
    expect(JSON.stringify(data)).toContain('{"predecessor":{"id":"moh","leads":[]},"on":"2013-03-14"}');
  });
});

describe("single lookups", () => {
  const known: [string, string][] = [
    ["body", "mca"],
    ["name", "mca/民政部"],
    ["project", "credit-system"],
    ["businessChain", "universal-health-information"],
    ["goal", "goal-credit-system"],
    ["transformation", "transformation-way"],
    ["plan", "plan-egov-12th-five-year"],
    ["dataset", "egov-speech-2014"],
    ["document", "egov-speech-2014"],
    ["statement", "egov-speech-2014:LEADS:mps:national-population-database"],
    ["dataVersion", "1"],
  ];

  it.each(known)("finds a %s by its id, and gives null for an unknown one", async (field, id) => {
    const source = `query ($id: ID!) { found: ${field}(id: $id) { id } missing: ${field}(id: "no-such-id") { id } }`;
    expect(await ask(source, { id })).toEqual({ found: { id }, missing: null });
  });

  it("takes an exact name too, and refuses one that several have carried", async () => {
    expect(
      await ask(
        `{ body(id: "人社部") { id } project(id: "国家人口信息资源库") { id } businessChain(id: "全民健康信息和服务") { id } }`,
      ),
    ).toEqual({
      body: { id: "mohrss" },
      project: { id: "national-population-database" },
      businessChain: { id: "universal-health-information" },
    });
    const refused: Result = await doors.http(`{ body(id: "药监局") { id } }`);
    expect(refused.errors?.[0]?.extensions?.code).toBe("NAME_AMBIGUOUS");
  });
});

describe("conditions that the stored half would fail on, or answer without a part of them", () => {
  const of = (where: string) =>
    doors.http(
      `{ body(id: "mca") { participatesInConnection(where: ${where}) { totalCount aggregate { count { nodes } } } } }`,
    );
  const PROJECT = `id: { eq: "universal-social-security" }`;
  const DATA = `nameZh: { contains: "数据" }`;
  const EDGE = `edge: { statementIds: { eq: ["x"] } }`;

  it.each([
    [`{ node: { nameZh: null } }`, "where.node.nameZh is null. Leave it out"],
    [`{ node: { NOT: { leads: null } } }`, "where.node.NOT.leads is null. Leave it out"],
    [`{ AND: null }`, "where.AND is null. Leave it out"],
    [
      `{ AND: [{ node: { ${DATA} ${PROJECT} } }] }`,
      "where.AND needs one condition in each entry, and one has 2",
    ],
    [`{ OR: [{ node: { ${PROJECT} } ${EDGE} }] }`, "where.OR has conditions on node and on edge"],
    [`{ OR: [{ node: { ${PROJECT} } }, { ${EDGE} }] }`, "where.OR has conditions on node and on edge"],
    [
      `{ NOT: { AND: [{ node: { ${PROJECT} } }, { ${EDGE} }] } }`,
      "where.NOT has conditions on node and on edge",
    ],
    [`{ NOT: { node: {} } }`, "where.NOT needs one condition in each entry, and one has 0"],
  ])("refuses %s", async (where, message) => {
    const { errors } = await of(where);
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_FILTER" } });
    expect(errors?.[0]?.message).toContain(message);
  });

  it.each([
    [`{ node: { ${DATA} ${PROJECT} } }`, 0],
    [`{ AND: [{ node: { ${DATA} } }, { node: { ${PROJECT} } }] }`, 0],
    [`{ AND: [{ node: { ${PROJECT} } }, { ${EDGE} }] }`, 0],
    [`{ OR: [{ node: { ${PROJECT} } }, { node: { ${DATA} } }] }`, 1],
    [`{ NOT: { ${EDGE} } }`, 3],
  ])("and answers %s", async (where, count) => {
    const { data, errors } = await of(where);
    expect(errors).toBeUndefined();
    const found = { totalCount: count, aggregate: { count: { nodes: count } } };
    expect(data).toEqual({ body: { participatesInConnection: found } });
  });
});
