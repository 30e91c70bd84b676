import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TwoDoors } from "../support/running/two-doors.js";

let doors: TwoDoors;

beforeAll(async () => {
  doors = await TwoDoors.open();
});

afterAll(() => doors?.close());

const SPEECH = `datasetIds: ["egov-speech-2014"]`;

async function data<T>(source: string, variables: Record<string, unknown> = {}): Promise<T> {
  const result = await doors.http(source, variables);
  expect(result.errors).toBeUndefined();
  return result.data as T;
}

interface Pairs {
  coParticipation: {
    totalCount: number;
    tiesCut: boolean;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    nodes: { rank: number; sharedCount: number; a: { id: string }; b: { id: string } }[];
  };
}
const PAGE =
  "totalCount tiesCut pageInfo { endCursor hasNextPage } nodes { rank sharedCount a { id } b { id } }";

describe("filters", () => {
  const total = async (filter: string): Promise<number> =>
    (await data<Pairs>(`{ coParticipation(filter: { ${SPEECH} ${filter} }) { ${PAGE} } }`)).coParticipation
      .totalCount;

  it.each([
    ["", 296],
    ["bodyIds: []", 0],
    ["bodyIds: null", 296],
    [`bodyIds: ["mohrss", "mca", "lgop-office"]`, 3],
    [`involving: ["人社部"]`, 27],
    [`involving: ["moh"], identity: { mode: AT_DOCUMENT_DATE }`, 21],
    [`chainIds: ["universal-health-information"]`, 15],
    [`projectIds: ["全民健康保障信息化工程"]`, 15],
    ["bodyKinds: [CENTRAL_BANK]", 0],
    ["roles: [LEAD]", 0],
    ["statuses: [PROPOSED]", 0],
    ["minConfidence: 1", 296],
    [`period: { from: "2014" to: "2014" }`, 296],
    [`period: { to: "2013" }`, 0],
    [`period: { from: "2014", basis: PARTICIPATION }`, 0],
    [`documentIds: ["egov-speech-2014"]`, 296],
    ["excludeJointOffices: true", 295],
    [`dataVersion: "1"`, 296],
  ])("%s leaves %i pairs", async (filter, expected) => {
    expect(await total(filter)).toBe(expected);
  });

  it("says what a period could not date", async () => {
    const answer = await data<{ coParticipation: { statementsUndatable: number } }>(
      `{ coParticipation(filter: { ${SPEECH} period: { from: "2014-05", basis: PARTICIPATION } }) { statementsUndatable } }`,
    );
    expect(answer.coParticipation.statementsUndatable).toBe(63);
  });
});

describe("pages", () => {
  it("join to the whole ranking, by every order, with ranks that go on", async () => {
    for (const orderBy of [
      "{ field: SHARED_COUNT }",
      "{ field: JACCARD, direction: ASC }",
      "{ field: Q_VALUE }",
      "{ field: LEAD_PARTICIPANT }",
    ]) {
      const seen: Pairs["coParticipation"]["nodes"] = [];
      let after: string | null = null;
      for (let page = 0; page < 8; page++) {
        const answer: Pairs = await data(
          `query ($after: String) { coParticipation(first: 50, after: $after, orderBy: ${orderBy}, filter: { ${SPEECH} }) { ${PAGE} } }`,
          { after },
        );
        seen.push(...answer.coParticipation.nodes);
        if (!answer.coParticipation.pageInfo.hasNextPage) break;
        after = answer.coParticipation.pageInfo.endCursor;
      }
      expect(new Set(seen.map(({ a, b }) => `${a.id} ${b.id}`)).size).toBe(296);
      expect(seen.every(({ rank }, at) => at === 0 || rank >= seen[at - 1]!.rank)).toBe(true);
    }
  });

  it("tell when they end inside a tie", async () => {
    const answer = await data<Pairs>(`{ coParticipation(first: 3, filter: { ${SPEECH} }) { ${PAGE} } }`);
    expect(answer.coParticipation.nodes.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(answer.coParticipation.tiesCut).toBe(true);
  });
});

describe("evidence", () => {
  it("names the leads of a shared chain whatever roles are asked for, and none where none is stated", async () => {
    interface Shared {
      coParticipation: {
        nodes: {
          shared: {
            nodes: { item: { nameZh: string }; leads: { id: string }[]; statements: { id: string }[] }[];
          };
        }[];
      };
    }
    const answer = await data<Shared>(`{
      coParticipation(filter: { ${SPEECH} bodyIds: ["mca", "moe"], roles: [PARTICIPANT] }) {
        nodes { shared { nodes { item { nameZh } leads { id } statements { id } } } }
      }
    }`);
    expect(answer.coParticipation.nodes[0]!.shared.nodes).toEqual([
      {
        item: { nameZh: "法人单位基础信息的建设和服务" },
        leads: [],
        statements: [
          { id: "egov-speech-2014:PARTICIPATES_IN:mca:national-legal-entity-database" },
          { id: "egov-speech-2014:PARTICIPATES_IN:moe:national-legal-entity-database" },
        ],
      },
      {
        item: { nameZh: "人口基础信息的建设和服务" },
        leads: [{ id: "mps" }],
        statements: [
          { id: "egov-speech-2014:PARTICIPATES_IN:mca:national-population-database" },
          { id: "egov-speech-2014:PARTICIPATES_IN:moe:national-population-database" },
        ],
      },
    ]);
  });
});

describe("groups of bodies", () => {
  it("hold stored objects, with the items that all share and every statement behind each", async () => {
    const source = `{
      coGroups(size: 3, first: 1, filter: { ${SPEECH} identity: { mode: AT_DOCUMENT_DATE } }) {
        complete sureAbove totalCount tiesCut
        nodes {
          rank sharedCount bodies { id names(limit: 1) { kind } }
          items(first: 1) { totalCount nodes { item { businessChain { id } } statements { document { id } } } }
        }
        identityReport { merged { body { id } named { id } } }
      }
    }`;
    const { coGroups } = await data<{ coGroups: Groups }>(source);
    // the speech names 卫生部 and 人口委 too, which were 卫计委 by then
    const one = coGroups.identityReport.merged.find(({ body }) => body.id === "nhfpc");
    expect(one?.named.map(({ id }) => id)).toEqual(expect.arrayContaining(["moh", "npfpc"]));
    expect(coGroups).toMatchObject({ complete: true, sureAbove: null, totalCount: null, tiesCut: false });
    const [{ items, bodies, ...group }] = coGroups.nodes as [Groups["nodes"][0]];
    expect(group).toEqual({ rank: 1, sharedCount: 3 });
    expect(bodies).toEqual(
      ["lgop-office", "mohrss", "nhfpc"].map((id) => ({ id, names: [{ kind: expect.any(String) }] })),
    );
    expect(items.totalCount).toBe(3);
    expect(items.nodes[0]!.item.businessChain.id).toBe("population-basic-information");
    expect(items.nodes[0]!.statements.length).toBeGreaterThanOrEqual(3);
  });

  it("of another size are refused, and nothing chosen gives nothing", async () => {
    const { errors } = await doors.http("{ coGroups(size: 5) { complete } }");
    expect(errors?.[0]?.extensions?.code).toBe("BAD_FILTER");
    const none = "{ coGroups(filter: { bodyIds: [] }) { nodes { key } totalCount complete } }";
    expect(await data(none)).toEqual({ coGroups: { nodes: [], totalCount: 0, complete: true } });
  });
});

interface Groups {
  identityReport: { merged: { body: { id: string }; named: { id: string }[] }[] };
  nodes: {
    rank: number;
    sharedCount: number;
    bodies: { id: string }[];
    items: {
      totalCount: number;
      nodes: { item: { businessChain: { id: string } }; statements: object[] }[];
    };
  }[];
}
