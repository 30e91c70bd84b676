import { describe, expect, it } from "@jest/globals";
import { pathsBetween, type PathsQuestion } from "../../../src/services/network/paths.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";
import { body, document, project, records, statement } from "../../support/records/records.js";

/** a–b meet in p1, b–d in p2, a–c in p3, c–d in p4 and p5, d–e in p6; f is alone in p7. */
const MEETINGS = ["abp1", "bdp2", "acp3", "cdp4", "cdp5", "dep6", "fp7"];

const graph = records({
  bodies: [..."abcdefg"].map((id) => body(id)),
  projects: MEETINGS.map((line) => project(line.slice(-2))),
  documents: [document("d", "2014")],
  statements: MEETINGS.flatMap((line) =>
    [...line.slice(0, -2)].map((subject) =>
      statement(`${line}${subject}`, { predicate: "LEADS", subject, object: line.slice(-2), document: "d" }),
    ),
  ),
});

function paths(given: Partial<PathsQuestion> = {}) {
  const question = { unit: "PROJECT" as const, filter: {}, from: "a", to: "d", maxHops: 4, ...given };
  const { hops, truncated, paths: found } = pathsBetween(analysisOf(collaborationOf(graph)), question);
  const lines = found.map(({ steps }) =>
    steps.map(({ from, item, to }) => `${from.id}-${item.project!.id}-${to.id}`).join(" "),
  );
  return { hops, truncated, lines };
}

describe("the paths between two bodies", () => {
  it("are all shortest ones, each step with the item in which both take part", () => {
    expect(paths()).toEqual({
      hops: 2,
      truncated: false,
      lines: ["a-p1-b b-p2-d", "a-p3-c c-p4-d", "a-p3-c c-p5-d"],
    });
  });

  it("are reported as truncated when there are more", () => {
    expect(paths({ first: 2 })).toMatchObject({ hops: 2, truncated: true, lines: { length: 2 } });
  });

  it("do not exist beyond the limit, to an isolated body, or to one without participations", () => {
    expect(paths({ to: "e", maxHops: 2 })).toEqual({ hops: null, truncated: false, lines: [] });
    expect(paths({ to: "e", maxHops: 3 }).hops).toBe(3);
    expect(paths({ to: "f" }).hops).toBeNull();
    expect(paths({ to: "g" }).hops).toBeNull();
  });

  it("of a body to itself have no step", () => {
    expect(paths({ to: "a" })).toEqual({ hops: 0, truncated: false, lines: [""] });
  });

  it("respect the filter", () => {
    expect(paths({ filter: { projectIds: ["p3", "p5"] } }).lines).toEqual(["a-p3-c c-p5-d"]);
  });

  it("refuse a limit of 0", () => {
    expect(() => paths({ maxHops: 0 })).toThrow(/1 to 10/);
  });

  it("connect 环保部 and 卫计委 in the speech, with statements for each step", () => {
    const question = {
      unit: "BUSINESS_CHAIN" as const,
      filter: {},
      from: "环保部",
      to: "卫计委",
      maxHops: 4,
    };
    const { hops, paths } = pathsBetween(analysisOf(seedCollaboration()), question);
    // both are with 发改委: in the environment and in the health chain
    expect(hops).toBe(2);
    expect(paths.map(({ steps }) => steps[0]!.to.id)).toContain("ndrc");
    expect(paths.flatMap(({ steps }) => steps).every(({ statements }) => statements.length >= 2)).toBe(true);
  });
});
