import { expect, it } from "@jest/globals";
import { kindOn, kindsOf } from "../../../src/domain/kinds-over-time.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const { bodies } = seedRecords(["authority"]);
const body = (id: string) => bodies.find((one) => one.id === id)!;

it("tells the kinds of 国家知识产权局: under the State Council, a bureau under a ministry, and back", () => {
  expect(kindsOf(body("cnipa"))).toEqual([
    { kind: "DIRECTLY_AFFILIATED", from: null, to: "2018-03-17" },
    { kind: "NATIONAL_BUREAU_UNDER_MINISTRY", from: "2018-03-17", to: "2023-03-10" },
    { kind: "DIRECTLY_AFFILIATED", from: "2023-03-10", to: null },
  ]);
  const on = ["1999", "2018-03-16", "2018-03-17", "2022", "2023-03", "2024"];
  expect(on.map((date) => kindOn(body("cnipa"), date))).toEqual([
    ...["DIRECTLY_AFFILIATED", "DIRECTLY_AFFILIATED"],
    ...["NATIONAL_BUREAU_UNDER_MINISTRY", "NATIONAL_BUREAU_UNDER_MINISTRY"],
    ...["DIRECTLY_AFFILIATED", "DIRECTLY_AFFILIATED"],
  ]);
});

it("is one kind for ever where none was recorded before", () => {
  expect(kindsOf(body("mof"))).toEqual([{ kind: "STATE_COUNCIL_MINISTRY", from: null, to: null }]);
});

it("takes 证监会 of 2014 for an institution", () => {
  expect(kindOn(body("csrc"), "2014-05-29")).toBe("INSTITUTION_OF_STATE_COUNCIL");
  expect(kindOn(body("csrc"), "2024")).toBe("DIRECTLY_AFFILIATED");
});

it("keeps former kinds in order, each of them a change", () => {
  for (const one of bodies.filter(({ formerKinds }) => formerKinds)) {
    const periods = kindsOf(one);
    expect(periods).toHaveLength(one.formerKinds!.length + 1);
    const ends = periods.flatMap(({ to }) => to ?? []);
    expect(ends).toEqual([...ends].sort());
    periods.slice(1).forEach(({ kind }, at) => expect(kind).not.toBe(periods[at]!.kind));
  }
});
