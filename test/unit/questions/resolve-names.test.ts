import { expect, it } from "@jest/globals";
import { allSteps } from "../../../src/analysis/steps.js";
import { resolveNames } from "../../../src/services/questions/bodies/resolve-names.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { body, records } from "../../support/records/records.js";

it("names are resolved one in a step, so that others are answered in between", () => {
  const collaboration = collaborationOf(records({ bodies: [body("a"), body("b")] }));
  const names = ["甲局", "乙局", "甲局"];
  const steps = resolveNames(collaboration, names, null);
  for (let at = 0; at < names.length; at++) expect(steps.next().done).toBe(false);
  const found = allSteps(steps);
  expect(found.map(({ key }) => key)).toEqual(["0:甲局", "1:乙局", "2:甲局"]);
});
