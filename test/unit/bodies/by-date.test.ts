import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { holdsWithin, liesIn } from "../../../src/domain/dates.js";
import {
  bodiesByDate,
  documentsByDate,
  successionsByDate,
  type BodiesQuestion,
} from "../../../src/services/questions/bodies/by-date.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const YEARS = [2004, 2005, 2006];
/** Every day of the years as YYYYMMDD; the months have three days each, the last one 31 as in the rule. */
const DAYS = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => [1, 28, 31].map((day) => year * 10_000 + (month + 1) * 100 + day)),
).flat();
const DATES = YEARS.flatMap((year) => [
  `${year}`,
  ...["01", "06", "12"].flatMap((month) => [
    `${year}-${month}`,
    `${year}-${month}-01`,
    `${year}-${month}-28`,
  ]),
]);
const partial = fc.constantFrom(...DATES);
/** The days that each date can mean. */
const MEANT = new Map(
  DATES.map((date) => [date, DAYS.filter((day) => String(day).startsWith(date.replaceAll("-", "")))]),
);
const meant = (date: string) => MEANT.get(date)!;
const inRange = (day: number, from: string | null, to: string | null) =>
  (from === null || day >= Math.min(...meant(from))) && (to === null || day <= Math.max(...meant(to)));
const verdict = (cases: boolean[]) =>
  cases.every(Boolean) ? "YES" : cases.some(Boolean) ? "UNCERTAIN" : "NO";
const ordered = (from: string | null, to: string | null) =>
  from === null || to === null || Math.min(...meant(from)) <= Math.max(...meant(to));

describe("a date in a range", () => {
  it("is judged as by every day that it can mean", () => {
    fc.assert(
      fc.property(partial, fc.option(partial), fc.option(partial), (date, from, to) => {
        fc.pre(ordered(from, to));
        expect(liesIn(date, { from, to })).toBe(verdict(meant(date).map((day) => inRange(day, from, to))));
      }),
      { numRuns: 2_000 },
    );
  });

  it("and a span are judged as by every day on which it can begin and end", () => {
    fc.assert(
      fc.property(partial, fc.option(partial), partial, partial, (begin, end, from, to) => {
        fc.pre(ordered(from, to));
        const ends = end === null ? [Infinity] : meant(end);
        const [first, last] = [Math.min(...meant(from)), Math.max(...meant(to))];
        const cases = meant(begin).flatMap((starts) => ends.map((stops) => starts <= last && stops > first));
        expect(holdsWithin({ from: begin, to: end }, { from, to })).toBe(verdict(cases));
      }),
      { numRuns: 2_000 },
    );
  });

  it("holds in doubt for a body whose beginning is unknown", () => {
    expect(holdsWithin({ from: null, to: "2006" }, { from: "2005", to: "2005" })).toBe("UNCERTAIN");
    expect(holdsWithin({ from: null, to: "2004" }, { from: "2005", to: "2005" })).toBe("NO");
  });
});

const records = seedRecords(["authority", "egov-speech-2014", "policy-documents"]);

const analysis = analysisOf(collaborationOf(records));
const ALL = { first: 10_000 };
const idsOf = async (question: BodiesQuestion) =>
  (await bodiesByDate(analysis, { ...ALL, ...question })).nodes.map(({ body }) => body.id).sort();
const low = (date: string) => date.padEnd(10, "-00").slice(0, 10);
const high = (date: string) => `${date}-12-31`.slice(0, date.length === 4 ? 10 : date.length);

describe("bodies by date", () => {
  it("that existed in 2005 and were merged by 2013 are found in one question, as by plain loops", async () => {
    const question: BodiesQuestion = {
      existed: { from: "2005", to: "2005" },
      became: { kinds: ["MERGED_INTO"], on: { to: "2013" } },
    };
    const expected = records.bodies
      .filter(({ establishedOn }) => establishedOn === null || low(establishedOn) <= "2005-12-31")
      .filter(({ abolishedOn }) => abolishedOn === null || high(abolishedOn) > "2005-01-01")
      .filter(({ id }) =>
        records.successions.some(
          ({ predecessor, kind, on }) =>
            predecessor === id && kind === "MERGED_INTO" && low(on) <= "2013-12-31",
        ),
      );
    const found = await idsOf(question);
    expect(found).toEqual(expected.map(({ id }) => id).sort());
    expect(found.length).toBeGreaterThan(2);
    const { nodes } = await bodiesByDate(analysis, { ...ALL, ...question });
    expect(nodes.every(({ successions }) => successions.length > 0)).toBe(true);
  });

  it("meet all conditions together", async () => {
    const [founded, ended] = [
      { from: "2013", to: "2013" },
      { from: "2018", to: "2018" },
    ];
    const both = await idsOf({ founded, ended });
    const [one, other] = [await idsOf({ founded }), await idsOf({ ended })];
    expect(both).toEqual(one.filter((id) => other.includes(id)));
    expect(both).toContain("nhfpc");
    expect(await idsOf({ founded, ended, kinds: ["CENTRAL_BANK"] })).toEqual([]);
  });

  it("come in pages by founding, and a range whose end lies before its beginning is refused", async () => {
    const page = await bodiesByDate(analysis, { first: 2, existed: { from: "2005" } });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await bodiesByDate(analysis, {
      first: 2,
      existed: { from: "2005" },
      after: page.pageInfo.endCursor,
    });
    expect(next.nodes[0]!.key).not.toBe(page.nodes[0]!.key);
    await expect(bodiesByDate(analysis, { existed: { from: "2006", to: "2005" } })).rejects.toMatchObject({
      code: "BAD_FILTER",
      message: expect.stringContaining("existed.from (2006) lies after existed.to (2005)"),
    });
  });
});

describe("documents and successions by date", () => {
  it("equal those of plain loops", async () => {
    const published = { from: "2015", to: "2020-06" };
    const documents = await documentsByDate(analysis, { ...ALL, published });
    const expected = records.documents.filter(
      ({ publishedOn }) =>
        publishedOn !== null && high(publishedOn) >= "2015-01-01" && low(publishedOn) <= "2020-06-31",
    );
    expect(documents.nodes.map(({ document }) => document.id).sort()).toEqual(
      expected.map(({ id }) => id).sort(),
    );
    expect(expected.length).toBeGreaterThan(2);
    const on = { from: "2018", to: "2018" };
    const steps = await successionsByDate(analysis, { ...ALL, on, kinds: ["MERGED_INTO"], mainLine: true });
    const merged = records.successions.filter(
      (one) => one.on.startsWith("2018") && one.kind === "MERGED_INTO" && one.mainLine,
    );
    expect(steps.nodes.map(({ succession }) => succession.key).sort()).toEqual(
      merged.map(({ id }) => id).sort(),
    );
    expect(steps.certainCount).toBe(merged.length);
  });

  it("of one body are those from and to it", async () => {
    const { nodes } = await successionsByDate(analysis, { ...ALL, body: "nhfpc" });
    const ends = nodes.map(({ succession }) => [succession.predecessor?.id, succession.successor?.id]);
    expect(ends.length).toBeGreaterThan(1);
    expect(ends.every((pair) => pair.includes("nhfpc"))).toBe(true);
  });
});
