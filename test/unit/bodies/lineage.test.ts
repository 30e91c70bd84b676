import { describe, expect, it } from "@jest/globals";
import { bodyOn, lineageOf } from "../../../src/services/questions/bodies/lineage.js";
import { allSteps } from "../../../src/analysis/steps.js";
import { resolveNames } from "../../../src/services/questions/bodies/resolve-names.js";
import { affiliationHolds } from "../../../src/domain/affiliations.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { affiliation, body, records, succession } from "../../support/records/records.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const transfer = (from: string, to: string, on: string) =>
  succession(from, to, on, { kind: "FUNCTIONS_TRANSFERRED", mainLine: false });

describe("the lineage of a body", () => {
  it("is its predecessors and successors; functions exchanged lead no further", () => {
    const small = collaborationOf(
      records({
        bodies: ["old", "a", "b", "giver", "before-giver", "taker", "after-taker"].map((id) => body(id)),
        successions: [
          succession("old", "a", "2003"),
          succession("a", "b", "2013"),
          succession("before-giver", "giver", "2003"),
          transfer("giver", "a", "2008"),
          transfer("giver", "old", "2001"),
          transfer("a", "taker", "2009"),
          succession("taker", "after-taker", "2018"),
        ],
      }),
    );
    const { bodies, successions } = lineageOf(small, "a");
    expect(bodies.map(({ id }) => id).sort()).toEqual(["a", "b", "giver", "old", "taker"]);
    expect(successions.map(({ on }) => on)).toEqual(["2003", "2008", "2009", "2013"]);
  });

  it("of the Ministry of Natural Resources does not reach the bodies of population and construction", () => {
    const seed = seedCollaboration();
    const ids = lineageOf(seed, "mnr").bodies.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["mlr", "soa", "mnr"]));
    const far = seed.records.bodies.filter(({ nameZh }) => /人口和计划生育委员会|共和国建设部/.test(nameZh));
    expect(far.length).toBeGreaterThan(1);
    for (const { id } of far) expect(ids).not.toContain(id);
  });
});

describe("a main line", () => {
  const given = records({
    bodies: [body("a", { nameZh: "甲部" }), body("b", { nameZh: "乙部" }), body("c")],
    names: [{ id: "a/甲部", body: "a", text: "甲部", kind: "FULL", language: "zh", from: null, to: null }],
    affiliations: [affiliation("PART_OF", "a", "c")],
    successions: [succession("a", "b", "2013-03-14")],
  });

  it("ends its predecessor for names as it does for bodies, where the predecessor has no end of its own", () => {
    const small = collaborationOf(given);
    expect(bodyOn(small, "a", "2014").id).toBe("b");
    const [now] = allSteps(resolveNames(small, ["甲部"], "2014"));
    expect(now!.match).toMatchObject({ named: { id: "a" }, body: { id: "b" }, outdated: true });
    const [then] = allSteps(resolveNames(small, ["甲部"], "2012"));
    expect(then!.match).toMatchObject({ body: { id: "a" }, outdated: false });
  });

  it("leaves its part in another body, which counts where a document names it after its end", () => {
    const { lives, records: of } = collaborationOf(given);
    const holds = (date: string) => affiliationHolds(of.affiliations[0]!, lives, date);
    expect([holds("2012"), holds("2014")]).toEqual([true, true]);
  });
});
