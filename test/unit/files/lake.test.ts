import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { affiliationHolds } from "../../../src/domain/affiliations.js";
import { earliestDay, latestDay } from "../../../src/domain/dates.js";
import { Lineage } from "../../../src/domain/identity.js";
import { kindOn } from "../../../src/domain/kinds-over-time.js";
import { livesOf } from "../../../src/domain/lives.js";
import { LAKE_TABLES } from "../../../src/exchange/lake/tables.js";
import { recordRows, type RecordTable } from "../../../src/services/lake/lake-rows.js";
import { laterDate, partialDate, randomGraph } from "../../support/brute-force/random-graph.js";

interface Row {
  [column: string]: string | number;
  begunDay: number;
  fromDay: number;
  toDay: number;
}

/** Whether a date lies in an interval of a lake: by its last day begun, by its first day in the range. */
function covers({ begunDay, fromDay, toDay }: Row, date: string): boolean {
  const first = earliestDay(date);
  return latestDay(date) >= begunDay && first >= fromDay && first < toDay;
}

describe("the intervals of a lake", () => {
  const drawn = fc.tuple(randomGraph, fc.oneof(partialDate, laterDate));
  const rowsOf = (graph: Parameters<typeof recordRows>[0], table: RecordTable): Row[] =>
    [...recordRows(graph)[table]()].map(
      (row) =>
        Object.fromEntries(
          LAKE_TABLES[table].columns.map(({ name }, at) => [name, row[at]]),
        ) as unknown as Row,
    );

  it("give each body the body that it is on any date", () => {
    let followed = 0;
    const property = fc.property(drawn, ([graph, date]) => {
      const lineage = new Lineage(graph.successions, livesOf(graph.bodies, graph.successions));
      const rows = rowsOf(graph, "identities");
      for (const { id } of graph.bodies) {
        const found = rows.filter((row) => row.body === id && covers(row, date));
        expect(found.length).toBeLessThanOrEqual(1);
        expect(found[0]?.resolved ?? id).toBe(lineage.resolve(id, date).id);
        if (found[0] && found[0].resolved !== id) followed++;
      }
    });
    fc.assert(property, { numRuns: 200, seed: 1 });
    expect(followed).toBeGreaterThan(50);
  });

  it("say when an affiliation counts", () => {
    let verdicts = { true: 0, false: 0, again: 0 };
    const property = fc.property(drawn, ([graph, date]) => {
      const lives = livesOf(graph.bodies, graph.successions);
      for (const one of graph.affiliations) {
        const rows = rowsOf({ ...graph, affiliations: [one] }, "affiliations");
        const holds = rows.some((row) => covers(row, date));
        expect(holds).toBe(affiliationHolds(one, lives, date));
        verdicts = { ...verdicts, [`${holds}`]: verdicts[`${holds}`] + 1 };
        if (rows.length > 1) verdicts.again++;
      }
    });
    fc.assert(property, { numRuns: 200, seed: 1 });
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(5);
  });

  it("give each body its kind on the last day of any date", () => {
    const property = fc.property(drawn, ([graph, date]) => {
      const day = latestDay(date);
      const rows = rowsOf(graph, "kinds").filter(({ fromDay, toDay }) => day >= fromDay && day < toDay);
      const kinds = rows.map(({ body, kind }) => [body, kind]).sort();
      expect(kinds).toEqual(graph.bodies.map((body) => [body.id, kindOn(body, date)]).sort());
    });
    fc.assert(property, { numRuns: 100, seed: 1 });
  });
});
