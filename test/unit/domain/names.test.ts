import { describe, expect, it } from "@jest/globals";
import { findBreaches } from "../../../src/domain/integrity.js";
import { seedCollaboration, seedRecords } from "../../support/records/seed-collaboration.js";

const { names } = seedCollaboration();
const SPEECH = "2014-05-29";

/** Body named and body on the date, or null. */
function resolved(name: string, date: string | null): [named: string, on: string, outdated: boolean] | null {
  const { match } = names.resolve(name, date);
  return match && [match.namedId, match.id, match.outdated];
}

describe("the built-in data", () => {
  it("satisfies the rules between records", () => {
    expect(findBreaches(seedRecords())).toEqual([]);
  });
});

describe("a name of many bodies", () => {
  it.each([
    ["药监局", "1999-06-01", "sda-1998"],
    ["药监局", "2005-06-01", "sfda"],
    ["药监局", SPEECH, "cfda"],
    ["药监局", "2019-01-01", "nmpa"],
    ["交通部", "2007-01-01", "ministry-of-communications"],
    ["交通部", SPEECH, "mot"],
    ["中央综治办", "2010-01-01", "zongzhi-office-1991"],
    ["中央综治办", SPEECH, "zongzhi-office-2011"],
    ["中央综治办", "2016-01-01", "zongzhi-office-2014"],
    ["国信办", "2007-01-01", "sc-informatization-office"],
    ["国信办", "2012-01-01", "siio"],
    ["国信办", "2015-01-01", "cac-leading-group-office"],
    ["中央网信办", SPEECH, "cac-leading-group-office"],
    ["中央网信办", "2019-01-01", "cac"],
    ["国家网信办", "2013-01-01", "siio"],
    ["国家网信办", SPEECH, "cac-leading-group-office"],
    ["国家网信办", "2019-01-01", "cac"],
    ["广电总局", "2010-01-01", "sarft"],
    ["广电总局", SPEECH, "sapprft"],
    ["广电总局", "2019-01-01", "nrta"],
  ])("%s on %s is %s", (name, date, id) => {
    expect(resolved(name, date)).toEqual([id, id, false]);
  });

  it.each([
    ["卫生部", SPEECH, "moh", "nhfpc"],
    ["人口委", SPEECH, "npfpc", "nhfpc"],
    ["电监会", SPEECH, "serc", "nea"],
    ["卫生部", "2019-01-01", "moh", "nhc"],
    // of the three that carried it the last that ended
    ["中央综治办", "2020-01-01", "zongzhi-office-2014", "cplac"],
  ])("%s on %s is an old name of %s, which is %s by then", (name, date, named, on) => {
    expect(resolved(name, date)).toEqual([named, on, true]);
  });

  it("that two carried in one month is ambiguous at that precision, and both are offered", () => {
    const { match, ambiguous, alternatives } = names.resolve("广电总局", "2013-03");
    expect([match, ambiguous]).toEqual([null, true]);
    expect(alternatives.map(({ id }) => id).sort()).toEqual(["sapprft", "sarft"]);
  });

  it("between two carriers means the one that had ended: 国信办 in 2010", () => {
    expect(resolved("国信办", "2010-01-01")?.[0]).toBe("sc-informatization-office");
  });

  it("before anybody carried it is not resolved, and offers who did later", () => {
    const { match, ambiguous, alternatives } = names.resolve("人社部", "2001-01-01");
    expect([match, ambiguous, alternatives.map(({ id }) => id)]).toEqual([null, false, ["mohrss"]]);
  });

  it("is resolved without a date only when one body alone ever carried it", () => {
    expect(resolved("人社部", null)).toEqual(["mohrss", "mohrss", false]);
    const { match, ambiguous, alternatives } = names.resolve("药监局", null);
    expect([match, ambiguous]).toEqual([null, true]);
    expect(alternatives.map(({ id }) => id).sort()).toEqual(["cfda", "nmpa", "sda-1998", "sfda"]);
  });
});

describe("a name that several bodies went on to carry", () => {
  it("offers an earlier one too, although nobody carried it for some years: 国信办 of 2001 to 2008", () => {
    const all = ["cac-leading-group-office", "sc-informatization-office", "siio"];
    expect(names.holders("国信办")).toEqual(all);
    const { match, ambiguous, alternatives } = names.resolve("国信办", null);
    expect([match, ambiguous]).toEqual([null, true]);
    expect(alternatives.map(({ id }) => id).sort()).toEqual(all);
  });
});

describe("a name by its pinyin", () => {
  it("is read as it is said, where characters have several readings", () => {
    expect(resolved("yanghang", SPEECH)).toEqual(["pbc", "pbc", false]);
    expect(resolved("nanshuibeidiaoban", SPEECH)).toEqual(["snwd-office", "snwd-office", false]);
  });
});

describe("a name that resolves to nothing", () => {
  it("is unresolved, without a guess", () => {
    expect(names.resolve("不存在部", SPEECH)).toMatchObject({ match: null, ambiguous: false });
    expect(names.resolve("", SPEECH)).toEqual({ name: "", match: null, ambiguous: false, alternatives: [] });
  });

  it("gets names that contain it as suggestions, scored below any match", () => {
    const { match, alternatives } = names.resolve("社会保障", SPEECH);
    expect(match).toBeNull();
    expect(alternatives.map(({ id }) => id)).toContain("mohrss");
    expect(Math.max(...alternatives.map(({ score }) => score))).toBeLessThan(0.5);
  });

  it("is compared without regard to width, case and white space", () => {
    expect(resolved(" ｍｏｈｒｓｓ ", null)).toEqual(resolved("MOHRSS", null));
    expect(resolved("人 社 部", SPEECH)).toEqual(["mohrss", "mohrss", false]);
  });
});
