import { describe, expect, it } from "@jest/globals";
import type { StatementRecord } from "../../../src/domain/records.js";
import { compare, type ComparisonQuestion } from "../../../src/services/questions/pairs/compare.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { body, document, project, records, statement, succession } from "../../support/records/records.js";

type Line = [subject: string, predicate: StatementRecord["predicate"], object: string, document: string];

/** In 2010 a and b share p1 and p2, a and c share p1; in 2015 a and d, which b became, share p1, and c and d share p3. */
const LINES: Line[] = [
  ["a", "LEADS", "p1", "d2010"],
  ["b", "PARTICIPATES_IN", "p1", "d2010"],
  ["c", "PARTICIPATES_IN", "p1", "d2010"],
  ["a", "LEADS", "p2", "d2010"],
  ["b", "PARTICIPATES_IN", "p2", "d2010"],
  ["a", "LEADS", "p1", "d2015"],
  ["d", "PARTICIPATES_IN", "p1", "d2015"],
  ["c", "LEADS", "p3", "d2015"],
  ["d", "LEADS", "p3", "d2015"],
];

const graph = records({
  bodies: ["a", "b", "c", "d"].map((id) => body(id)),
  successions: [succession("b", "d", "2013-03-14")],
  projects: ["p1", "p2", "p3"].map(project),
  documents: [document("d2010", "2010-05"), document("d2015", "2015-01-31")],
  statements: LINES.map(([subject, predicate, object, from], at) =>
    statement(`s${at}`, { predicate, subject, object, document: from }),
  ),
});

const QUESTION: ComparisonQuestion = {
  unit: "PROJECT",
  from: { documentIds: ["d2010"] },
  to: { documentIds: ["d2015"] },
};

const LATER = { establishedOn: "2013-03-14" };
const D = body("d", LATER);

const asked = (given: Partial<ComparisonQuestion> = {}) =>
  compare(analysisOf(collaborationOf(graph)), { ...QUESTION, ...given });
const lines = (answer: Awaited<ReturnType<typeof asked>>) =>
  answer
    .pairs({ first: 10 })
    .nodes.map(({ a, b, change, before, after }) => `${a.id}${b.id} ${change} ${before} ${after}`);

describe("a comparison", () => {
  it("matches bodies through their reforms: b became d, so a and b are not lost but share less", async () => {
    const answer = await asked();
    expect(answer.matchedAsOf).toBe("2015-01-31");
    // c and d shared p1 under the name of b in 2010, and share p3 in 2015: as many
    expect(lines(answer)).toEqual(["ac LOST 1 0", "ad CHANGED 2 1"]);
    expect(answer.counts).toEqual({ gained: 0, lost: 1, changed: 1, unchanged: 1 });
  });

  it("counts bodies as of the requested date, also before the reform", async () => {
    const identity = { mode: "AS_OF" as const, date: "2012" };
    const answer = await asked({
      from: { documentIds: ["d2010"], identity },
      to: { documentIds: ["d2015"], identity },
    });
    expect(lines(answer)).toEqual([
      "ab LOST 2 0",
      "ac LOST 1 0",
      "ad GAINED 0 1",
      "bc LOST 1 0",
      "cd GAINED 0 1",
    ]);
  });

  it("of one body shows only its pairs", async () => {
    expect(lines(await asked({ body: "c" }))).toEqual(["ac LOST 1 0"]);
  });

  it("of one body that did not exist yet is refused, and tells who it was then", async () => {
    const founded = { ...graph, bodies: [...graph.bodies.filter(({ id }) => id !== "d"), D] };
    const of = (given: Partial<ComparisonQuestion>) =>
      compare(analysisOf(collaborationOf(founded)), {
        ...QUESTION,
        to: { documentIds: ["d2010"] },
        ...given,
      });
    await expect(of({ body: "d" })).rejects.toMatchObject({
      code: "BAD_FILTER",
      message:
        "d (d) was founded on 2013-03-14, after 2010-05, the date as of which bodies are matched. On that date it was b (b). Ask for that, or give both selections an identity AS_OF a later date.",
      details: { argument: "body", given: "d", alternatives: [{ id: "b", nameZh: "b" }] },
    });
    expect((await of({ body: "b" })).counts.unchanged).toBe(2);
    const filter = { documentIds: ["d2010"], identity: { mode: "AS_OF" as const, date: "2014" } };
    expect((await of({ body: "d", from: filter, to: filter })).counts.unchanged).toBe(2);
  });

  it("of one body that a document names before it was founded counts it", async () => {
    const early = { ...graph, bodies: [...graph.bodies.filter(({ id }) => id !== "c"), body("c", LATER)] };
    const answer = await compare(analysisOf(collaborationOf(early)), {
      ...QUESTION,
      to: { documentIds: ["d2010"] },
      body: "c",
    });
    expect(answer.counts.unchanged).toBe(2);
  });

  it("of a selection with itself finds no change", async () => {
    expect((await asked({ to: { documentIds: ["d2010"] } })).counts).toEqual({
      gained: 0,
      lost: 0,
      changed: 0,
      unchanged: 3,
    });
  });

  it("refuses two dates of identity, and two data versions", async () => {
    const of = (date: string) => ({ identity: { mode: "AS_OF" as const, date } });
    await expect(asked({ from: of("2010"), to: of("2015") })).rejects.toMatchObject({ code: "BAD_FILTER" });
    await expect(asked({ from: { dataVersion: "1" } })).rejects.toMatchObject({ code: "BAD_FILTER" });
  });
});
