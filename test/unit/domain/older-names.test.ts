import { describe, expect, it } from "@jest/globals";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { names } = seedCollaboration();
/** "named → followed to", or one id where they are the same. */
const meant = (name: string, date: string | null): string | null => {
  const { match } = names.resolve(name, date);
  return match && (match.id === match.namedId ? match.id : `${match.namedId} → ${match.id}`);
};
const offered = (name: string, date: string | null) =>
  names.resolve(name, date).alternatives.map(({ namedId }) => namedId);

describe("a name that nobody carried for years", () => {
  it("is the later body's where no date is given, and each one's on its dates", () => {
    expect(["教育部", "农业部", "税务总局", "工商总局"].map((name) => meant(name, null))).toEqual([
      ...["moe", "moa", "sta", "saic"],
    ]);
    expect(["1984", "1995", "2000"].map((date) => meant("教育部", date))).toEqual([
      ...["education-1949", "education-1949 → sedc", "moe"],
    ]);
    expect(["1956", "1980", "1984", "1990"].map((date) => meant("农业部", date))).toEqual([
      ...["agriculture-1949", "agriculture-1979", "agriculture-1979 → agriculture-fishery", "moa"],
    ]);
    expect(offered("国防科工委", null)).toEqual(["costind-military", "costind"]);
  });
});
