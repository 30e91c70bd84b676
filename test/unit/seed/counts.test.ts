import { describe, expect, it } from "@jest/globals";
import { coverageByDocument } from "../../../src/services/about/document-coverage.js";
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

describe("how far documents were read", () => {
  const all = collaborationOf(
    seedRecords(["authority", "egov-speech-2014", "policy-documents", "state-council-reports"]),
  );

  it("is told by data set, and by document", () => {
    const { bySet, coding } = describeData(all, about).coverage;
    expect(Object.fromEntries(bySet.map((one) => [one.dataset.id, one.coding]))).toEqual({
      "egov-speech-2014": { total: 1, inFull: 1, issuersOnly: 0, titleOnly: 0 },
      "policy-documents": { total: 9, inFull: 5, issuersOnly: 4, titleOnly: 0 },
      "state-council-reports": { total: 710, inFull: 0, issuersOnly: 0, titleOnly: 710 },
      "state-council-reports-issuers": { total: 939, inFull: 0, issuersOnly: 0, titleOnly: 939 },
    });
    expect(coding).toMatchObject({ inFull: 6, issuersOnly: 4, titleOnly: 947 });
    const limits = { defaultPageSize: 25, maxPageSize: 200 };
    const page = coverageByDocument(all, "ISSUERS_ONLY", {}, limits);
    expect(page.nodes.map(({ document, issuances }) => [document.id, issuances])).toEqual([
      ["bonded-zones-2019", 1],
      ["business-environment-2020", 1],
      ["enterprise-innovation-2022", 11],
      ["farm-machinery-2018", 1],
    ]);
  });

  it("is said by a ranking of the documents that it counts", async () => {
    const ranked = await analysisOf(all).rankPairs({
      ...{ unit: "DOCUMENT", minShared: 1, first: 1, orderBy: null },
      filter: { datasetIds: ["policy-documents"] },
    });
    expect(ranked.documentsCounted).toEqual({ total: 9, inFull: 5, issuersOnly: 4, titleOnly: 0 });
  });
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
