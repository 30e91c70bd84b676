import { describe, expect, it } from "@jest/globals";
import type { StatementRecord } from "../../../src/domain/records.js";
import type { ParticipationFilter } from "../../../src/services/questions/filter.js";
import { timelineOf } from "../../../src/services/questions/pairs/timeline.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { body, document, project, records, statement, succession } from "../../support/records/records.js";

type Line = [subject: string, predicate: StatementRecord["predicate"], object: string, document: string];

/** a and b meet in p1 in 2010; in 2012 c joins p1 and b is gone; in 2015 a and c meet in p2, where a was in 2012. */
const LINES: Line[] = [
  ["a", "LEADS", "p1", "d2010"],
  ["b", "PARTICIPATES_IN", "p1", "d2010"],
  ["c", "PARTICIPATES_IN", "p1", "d2012"],
  ["a", "LEADS", "p1", "d2012"],
  ["a", "PARTICIPATES_IN", "p2", "d2012"],
  ["c", "LEADS", "p2", "d2015"],
  ["c", "LEADS", "p2", "undated"],
];

const graph = records({
  bodies: ["a", "b", "c"].map((id) => body(id)),
  projects: ["p1", "p2"].map(project),
  documents: [
    ...[document("d2010", "2010-05"), document("d2012", "2012"), document("d2015", "2015-01-31")],
    document("undated", null),
  ],
  statements: LINES.map(([subject, predicate, object, from], at) =>
    statement(`s${at}`, { predicate, subject, object, document: from }),
  ),
});

async function years(filter: ParticipationFilter = {}, of = graph) {
  const { years: list } = await timelineOf(analysisOf(collaborationOf(of)), { unit: "PROJECT", filter });
  const ids = (bodies: readonly { id: string }[]) => bodies.map(({ id }) => id).join("");
  return list.map(({ year, documents, participations, bodies, entered, left, pairsFormed }) => [
    ...[year, documents, participations, ids(bodies), ids(entered), ids(left), pairsFormed],
  ]);
}

describe("the timeline", () => {
  it("lists for each year with a document the bodies, those that enter and leave, and the pairs formed", async () => {
    expect(await years()).toEqual([
      [2010, 1, 2, "ab", "ab", "", 1],
      // c meets a and b in p1, b by what 2010 says of it
      [2012, 1, 3, "ac", "c", "b", 2],
      // a and c shared p1 before: sharing p2 too forms no pair
      [2015, 1, 1, "c", "", "a", 0],
    ]);
  });

  it("follows bodies through reforms under AS_OF, so that a reformed body does not leave", async () => {
    const reformed = { ...graph, successions: [succession("b", "c", "2011-01-01")] };
    expect(await years({ identity: { mode: "AS_OF", date: "2016" } }, reformed)).toEqual([
      [2010, 1, 2, "ac", "ac", "", 1],
      [2012, 1, 3, "ac", "", "", 0],
      [2015, 1, 1, "c", "", "a", 0],
    ]);
  });

  it("respects the filters by body and period", async () => {
    expect(await years({ bodyIds: ["a", "c"], period: { from: "2011" } })).toEqual([
      [2012, 1, 3, "ac", "ac", "", 1],
      [2015, 1, 1, "c", "", "a", 0],
    ]);
  });

  it("is empty when nothing is selected", async () => {
    expect(await years({ documentIds: ["undated"] })).toEqual([]);
  });
});
