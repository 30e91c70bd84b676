import { expect, it } from "@jest/globals";
import { describe as describeData } from "../../../src/services/about/meta.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { seedCollaboration, seedRecords } from "../../support/records/seed-collaboration.js";

const about = { apiVersion: "", schemaHash: "", limits: {} as never };

it("counts as participations only what is accepted", () => {
  const records = seedRecords();
  const [lead, participant] = (["LEADS", "PARTICIPATES_IN"] as const).map((predicate) =>
    records.statements.find((one) => one.predicate === predicate),
  );
  const others = [
    { ...lead!, id: "rejected", status: "REJECTED" as const },
    { ...participant!, id: "proposed", status: "PROPOSED" as const, listIsOpen: true },
  ];
  const before = describeData(seedCollaboration(), about);
  const after = describeData(
    collaborationOf({ ...records, statements: [...records.statements, ...others] }),
    about,
  );
  expect(before.counts).toMatchObject({ leads: 5, participants: 58, participationStatements: 63 });
  expect(after.counts).toEqual({ ...before.counts, statements: before.counts.statements + 2 });
  expect(after.coverage).toEqual(before.coverage);
});

it("ranks pairs by LEAD_PARTICIPANT whichever of the two is named first", async () => {
  const ranked = await analysisOf(seedCollaboration()).rankPairs({
    ...{ unit: "BUSINESS_CHAIN", filter: {}, minShared: 1, first: 300 },
    orderBy: { field: "LEAD_PARTICIPANT" },
  });
  const pair = ranked.nodes.find(({ a, b }) => a.id === "mca" && b.id === "mohrss");
  // mohrss leads one chain in which mca takes part, and no pair has more of these on one side
  expect(pair!.rolePairs).toMatchObject({ leadParticipant: 0, participantLead: 1 });
  expect(pair!.rank).toBe(1);
});
