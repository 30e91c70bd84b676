import { describe, expect, it } from "@jest/globals";
import { rankBodies } from "../../../src/analysis/bodies/rank-bodies.js";
import { analysisOf, indexBodies, indexPairs } from "../../support/brute-force/index-answers.js";
import { filterOf, question, type Question } from "../../support/brute-force/question.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const analysis = analysisOf(seedCollaboration());

const MODES = {
  AS_NAMED: { identityMode: "AS_NAMED" },
  AT_DOCUMENT_DATE: { identityMode: "AT_DOCUMENT_DATE" },
  "AS_OF 2018-12-31": { identityMode: "AS_OF", identityDate: "2018-12-31" },
} as const satisfies Record<string, Partial<Question>>;
type Mode = keyof typeof MODES;

const pairs = (mode: Mode, more: Partial<Question> = {}) =>
  indexPairs(analysis, question({ ...MODES[mode], ...more }));
const sharing = (mode: Mode, count: number) =>
  pairs(mode)
    .filter(({ sharedCount }) => sharedCount === count)
    .map(({ a, b }) => `${a} ${b}`);

function viewOf(mode: Mode) {
  const asked = question(MODES[mode]);
  return analysis.prepare({ unit: asked.unit, filter: filterOf(asked) }).view;
}

describe("the six joint projects of the speech", () => {
  it.each([
    ["AS_NAMED", 40, 63],
    ["AT_DOCUMENT_DATE", 38, 62],
    ["AS_OF 2018-12-31", 34, 58],
  ] as const)("%s have %i bodies with %i participations in 6 chains", (mode, bodies, participations) => {
    const { incidence, ...view } = viewOf(mode);
    expect([incidence.bodiesInUse, view.participations, incidence.itemsInUse]).toEqual([
      bodies,
      participations,
      6,
    ]);
    expect([view.participationsWithoutItem, view.statementsUndatable]).toEqual([0, 0]);
  });

  it.each([
    ["AS_NAMED", 296, 47, ["lgop-office mohrss", "mca mohrss"]],
    ["AT_DOCUMENT_DATE", 274, 48, ["lgop-office mohrss", "lgop-office nhfpc", "mca mohrss", "mohrss nhfpc"]],
    ["AS_OF 2018-12-31", 233, 41, ["lgop-office mohrss", "lgop-office nhc", "mca mohrss", "mohrss nhc"]],
  ] as const)("%s make %i pairs; %i share two chains and these share three: %j", (mode, all, two, three) => {
    expect([pairs(mode).length, sharing(mode, 2).length]).toEqual([all, two]);
    expect(sharing(mode, 3)).toEqual(three);
    expect(sharing(mode, 4)).toEqual([]);
  });

  it.each([
    ["AS_NAMED", 27],
    ["AT_DOCUMENT_DATE", 25],
    ["AS_OF 2018-12-31", 22],
  ] as const)("%s put mohrss first, in 4 chains with %i partners", (mode, partners) => {
    const [first, second] = indexBodies(analysis, question(MODES[mode]));
    expect(first).toMatchObject({ body: "mohrss", items: 4, leads: 1, partners });
    expect(second?.items).toBe(3);
  });

  it("give the same numbers by project, since each chain here has a project of its own", () => {
    expect(pairs("AS_NAMED", { unit: "PROJECT" })).toEqual(pairs("AS_NAMED"));
  });

  it("have no lead of 国家法人单位信息资源库 and five leads in all", () => {
    const leads = indexBodies(analysis, question()).filter((body) => body.leads > 0);
    expect(leads.map(({ body }) => body)).toEqual(["mohrss", "mep", "mps", "nhfpc", "saws"].sort(byItems));
    const legalEntity = pairs("AS_NAMED", { projectIds: ["national-legal-entity-database"] });
    expect(legalEntity).toHaveLength((13 * 12) / 2);
    expect(legalEntity.every((pair) => pair.participantParticipant === 1)).toBe(true);
  });
});

/** In the order of the ranking: more items first, then by id. */
const ITEMS = new Map(indexBodies(analysis, question()).map(({ body, items }) => [body, items]));
function byItems(a: string, b: string): number {
  return ITEMS.get(b)! - ITEMS.get(a)! || (a < b ? -1 : 1);
}

describe("what three chains are shared through", () => {
  it.each([
    [
      "mca",
      [
        "population-basic-information",
        "legal-entity-basic-information",
        "universal-social-security-information",
      ],
    ],
    [
      "lgop-office",
      [
        "population-basic-information",
        "universal-health-information",
        "universal-social-security-information",
      ],
    ],
  ])("by mohrss and %s: %j", async (other, chains) => {
    const { nodes } = await analysis.partners("mohrss", { unit: "BUSINESS_CHAIN", filter: {}, minShared: 3 });
    const pair = nodes.find(({ b }) => b.id === other)!;
    const shared = pair.shared({}).nodes.map(({ item }) => item.businessChain!.id);
    expect([...shared].sort()).toEqual([...chains].sort());
    expect(pair.listIsOpen).toBe(true);
  });
});

describe("a body and its parent", () => {
  const left = (mode: Mode) => {
    const kept = new Set(pairs(mode, { excludeParentChild: true }).map(({ a, b }) => `${a} ${b}`));
    return pairs(mode)
      .map(({ a, b }) => `${a} ${b}`)
      .filter((key) => !kept.has(key))
      .sort();
  };

  it("leave 292, 270 and 228 pairs when they are left out", () => {
    // 卫生部 had ended by then; the bureau was its own to the end
    expect(left("AS_NAMED")).toEqual(["mlr soa", "moh natcm", "mot spb", "natcm nhfpc"]);
    expect(left("AT_DOCUMENT_DATE")).toEqual(["mlr soa", "mot spb", "natcm nhfpc", "ndrc nea"]);
    // by 2018 soa and mlr are both mnr, the forest administration came under it, and 中央编办 under 中组部
    expect(left("AS_OF 2018-12-31")).toEqual([
      ...["mnr nfga", "mot spb", "natcm nhc", "ndrc nea", "organization-department scopsr"],
    ]);
    expect(pairs("AS_OF 2018-12-31", { excludeParentChild: true })).toHaveLength(228);
  });

  it("are no joint office: that filter leaves out 中央政法委 with 中央综治办, which was one office with it", () => {
    const counts = (["AS_NAMED", "AT_DOCUMENT_DATE"] as const).map((mode) => {
      const kept = pairs(mode, { excludeJointOffices: true });
      const isKept = ({ a, b }: (typeof kept)[number]) => kept.some((one) => one.a === a && one.b === b);
      expect(pairs(mode).filter((one) => !isKept(one))).toMatchObject([
        { a: "cplac", b: "zongzhi-office-2011" },
      ]);
      return kept.length;
    });
    expect(counts).toEqual([295, 273]);
  });
});

describe("with six chains nothing is significant", () => {
  const all = pairs("AS_NAMED");

  it("the two pairs that share three have p = C(4,3)·C(2,0) / C(6,3) = 0.2", () => {
    const three = all.filter(({ sharedCount }) => sharedCount === 3);
    expect(three.map(({ pValue }) => pValue)).toEqual([0.2, 0.2]);
  });

  it("the smallest p is 1/15: two bodies in two chains each, the same two", () => {
    expect(Math.min(...all.map(({ pValue }) => pValue))).toBeCloseTo(1 / 15, 12);
  });

  it.each(Object.keys(MODES) as Mode[])("%s: every q is 1", (mode) => {
    expect(new Set(pairs(mode).map(({ qValue }) => qValue))).toEqual(new Set([1]));
  });
});

describe("the identity report of the speech", () => {
  it("says that 人口委 and 卫生部 became one body and that 电监会 became 国家能源局", () => {
    const { report, collaboration } = viewOf("AT_DOCUMENT_DATE");
    const id = (at: number) => collaboration.records.bodies[at]!.id;
    expect(report.merged.map(({ body, named }) => [id(body), named.map(id)])).toEqual([
      ["nea", ["serc"]],
      ["nhfpc", ["moh", "nhfpc", "npfpc"]],
    ]);
    expect([report.stopped, report.notYetFounded, report.unresolved]).toEqual([[], [], []]);
  });
});

describe("a ranking of bodies cut into pages", () => {
  it("holds every body once", () => {
    const view = viewOf("AS_NAMED");
    const { conditions } = analysis.prepare({ unit: "BUSINESS_CHAIN", filter: {} });
    const { scope, numbers } = analysis.views.bodyNumbers(view, conditions);
    const seen: number[] = [];
    let page = rankBodies(view, scope, numbers, numbers.strength, { size: 7, after: null });
    for (
      ;
      ;
      page = rankBodies(view, scope, numbers, numbers.strength, { size: 7, after: page.pairs.at(-1)! })
    ) {
      seen.push(...page.pairs.map(({ a }) => a));
      if (!page.hasNext) break;
    }
    expect([seen.length, new Set(seen).size]).toEqual([40, 40]);
  });
});
