import { describe, expect, it } from "@jest/globals";
import { profileOf } from "../../../src/services/questions/bodies/profile.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const speech = analysisOf(seedCollaboration());
const profile = (body: string, filter = {}) => profileOf(speech, body, { unit: "BUSINESS_CHAIN", filter });

describe("the profile of a body", () => {
  it("counts the participations of 人社部 in the speech", async () => {
    const { items, leads, participations, partners, strength, itemsWithOpenList } = profile("人社部");
    expect([items, leads, participations, partners, strength, itemsWithOpenList]).toEqual([
      4, 1, 4, 27, 41, 4,
    ]);
    const { documents, firstDocumentOn, lastDocumentOn } = profile("mohrss");
    expect([documents.length, firstDocumentOn, lastDocumentOn]).toEqual([1, "2014-05-29", "2014-05-29"]);
  });

  it("gives ranks, equal values sharing one", async () => {
    expect(await profile("mohrss").standing("ITEMS")).toEqual({ value: 4, rank: 1, of: 40 });
    // 发改委 has 28 partners
    expect(await profile("mohrss").standing("PARTNERS")).toEqual({ value: 27, rank: 2, of: 40 });
    const last = await profile("mps").standing("BETWEENNESS");
    expect([last.value, last.of]).toEqual([0, 40]);
    expect(last.rank).toBe((await profile("saws").standing("BETWEENNESS")).rank);
  });

  it("resolves the body under the identity, and ranks it among those that the filter selects", async () => {
    const asOf = { identity: { mode: "AS_OF" as const, date: "2018-12-31" } };
    expect(profile("moh", asOf).body.id).toBe("nhc");
    expect(await profile("mohrss", { bodyIds: ["mohrss", "mca"] }).standing("STRENGTH")).toEqual({
      value: 3,
      rank: 1,
      of: 2,
    });
  });

  it("is empty for a body without participations", async () => {
    const { items, partners, documents, firstDocumentOn } = profile("moj");
    expect([items, partners, documents, firstDocumentOn]).toEqual([0, 0, [], null]);
    expect(await profile("moj").standing("ITEMS")).toEqual({ value: null, rank: null, of: 40 });
  });
});
