import { describe, expect, it } from "@jest/globals";
import type { ParticipationFilter } from "../../../src/services/questions/filter.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { body, document, project, records, statement } from "../../support/records/records.js";

const graph = records({
  bodies: ["a", "b"].map((id) => body(id)),
  projects: [project("p")],
  documents: [document("d", "2014-05-29"), document("other", "2015")],
  statements: ["a", "b"].map((subject) =>
    statement(subject, { predicate: "PARTICIPATES_IN", subject, object: "p", document: "d" }),
  ),
});

async function reason(
  filter: ParticipationFilter,
  unit: "PROJECT" | "BUSINESS_CHAIN" | "DOCUMENT" = "PROJECT",
) {
  const answer = await analysisOf(collaborationOf(graph)).rankPairs({ unit, filter, minShared: 1 });
  return answer.emptyBecause;
}

describe("an empty answer", () => {
  it("names the condition that excluded everything, with the count without it", async () => {
    expect(await reason({ period: { from: "2016" } })).toBe(
      "No statement meets the filter. Statements there would be without one condition: period (2).",
    );
    expect(await reason({ documentIds: ["other"], roles: ["PARTICIPANT"] })).toContain("documentIds (2).");
    expect(await reason({ statuses: ["REJECTED"] })).toContain("statuses (2)");
  });

  it("reports when no single condition is to blame, or the data has no such statements", async () => {
    expect(await reason({ documentIds: ["other"], roles: ["LEAD"] })).toContain("Drop several.");
    expect(await reason({}, "DOCUMENT")).toBe("The data holds no statement that this unit counts.");
  });

  it("distinguishes projects without a chain, and conditions on bodies from those on statements", async () => {
    expect(await reason({}, "BUSINESS_CHAIN")).toContain("All 2 participations selected are in projects");
    expect(await reason({ bodyIds: ["a"] })).toContain("2 participations are selected, but");
  });

  it("is not reported when there are results", async () => {
    expect(await reason({})).toBeNull();
  });
});
