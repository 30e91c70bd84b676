import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TwoDoors } from "../support/two-doors.js";

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
    ["excludeJointOffices: true", 296],
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
