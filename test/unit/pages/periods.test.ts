/** Two periods that the explorer compares: read, proposed, matched on one date. */
import { describe, expect, it } from "@jest/globals";
import { conditionsOf } from "../../../web/explorer/view/conditions.js";
import { periodsOf, usualPeriods, written } from "../../../web/explorer/view/periods.js";
import { filterOf, isMatrix, START, type View } from "../../../web/explorer/view/view.js";

const comparing = (...compared: string[]): View => ({ ...START, compared });

describe("two periods of a view", () => {
  it("are read from the address; what is no pair of periods compares nothing", () => {
    const periods = periodsOf(comparing("1980..1989", "1990-03..1990"))!;
    expect(periods).toEqual([
      { from: "1980", to: "1989" },
      { from: "1990-03", to: "1990" },
    ]);
    expect(written(periods)).toEqual(["1980..1989", "1990-03..1990"]);
    for (const wrong of [["1980..1989"], ["1989..1980", "1990..1999"], ["1980..", "x"], ["1", "2", "3"]])
      expect(periodsOf(comparing(...wrong))).toBeNull();
    expect(periodsOf({ ...comparing("1980..1989", "1990..1999"), mode: "TWO_MODE" })).toBeNull();
  });

  it("stand in place of the single one, with bodies as of the end of the later, and are one condition", () => {
    const view: View = { ...comparing("1990..1999", "1980..1989"), from: "2001", form: "MATRIX" };
    expect(filterOf(view)).toMatchObject({
      identity: { mode: "AS_OF", date: "1999-12-31" },
      period: { from: "1980", to: "1999" },
    });
    expect(conditionsOf(view)).toEqual(["compared"]);
    expect(isMatrix(view)).toBe(false);
    const asOf: View = { ...view, identity: "AS_OF", asOf: "2018-03" };
    expect(filterOf(asOf).identity).toEqual({ mode: "AS_OF", date: "2018-03" });
  });

  it("begin with a chosen range and as much before it, or with the halves of the span", () => {
    const span = { first: 1978, last: 2023 };
    const usual = (from: string, to: string, within = span) => {
      const periods = usualPeriods({ from, to }, within);
      return periods && written(periods);
    };
    expect(usual("", "")).toEqual(["1978..2000", "2001..2023"]);
    expect(usual("1990", "1999-06")).toEqual(["1980..1989", "1990..1999"]);
    expect(usual("2014", "")).toEqual(["2004..2013", "2014..2023"]);
    expect(usual("", "1981")).toEqual(["1978..1979", "1980..1981"]);
    expect(usual("", "", { first: 2014, last: 2014 })).toBeNull();
    expect(usual("", "1978")).toEqual(["1978..2000", "2001..2023"]);
  });
});
