import { describe, expect, it } from "@jest/globals";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { names } = seedCollaboration();
const meant = (name: string, date: string | null): string | null =>
  names.resolve(name, date).match?.id ?? null;
const offered = (name: string, date: string | null): string[] =>
  names
    .resolve(name, date)
    .alternatives.map(({ namedId }) => namedId)
    .sort();

describe("a word that names no body", () => {
  it.each([
    "建设部门",
    "电子政务建设部门",
    "中央国家机关",
    "政务部门",
    "等部门",
    "各部门",
    "各地区",
    "有关部门",
  ])("is not resolved and suggests nothing: %s", (word) => {
    for (const date of ["2005", "2014-05-29", null]) {
      expect(names.resolve(word, date)).toEqual({
        name: word,
        match: null,
        ambiguous: false,
        alternatives: [],
      });
    }
  });

  it("is not read as a body name: 建设部 before 门 is part of another word", () => {
    expect(meant("建设部", "2005")).toBe("ministry-of-construction");
    expect(offered("建设部门户网站", "2005")).toEqual([]);
  });
});

describe("a short name that local bodies have too", () => {
  const SHORT = ["统计局", "气象局", "林业局", "海洋局", "邮政局", "国资委", "人口委", "综治办", "政法委"];
  const MORE = ["统战部", "扶贫办", "残联", "疾控局", "数据局", "发改委"];

  it.each([...SHORT, ...MORE])(
    "stands for the central body when bare, for none with a place before it: %s",
    (name) => {
      expect(names.holders(name).length).toBeGreaterThan(0);
      for (const place of ["北京市", "湖北省", "内蒙古自治区", "新疆", "武汉市", "中共杭州市委"]) {
        expect(names.resolve(place + name, "2014-05-29")).toMatchObject({ match: null, alternatives: [] });
      }
    },
  );

  it.each(["编办", "教育局", "金融办"])("is unresolved where no central body has it: %s", (name) => {
    expect(meant(name, "2014-05-29")).toBeNull();
  });
});

describe("an English abbreviation that clashes", () => {
  it.each(["MOC", "NFRA", "CAC", "CAAC", "HKMAO", "LAO", "SAC", "MOS"])(
    "is never resolved alone, with a date or without: %s",
    (name) => {
      for (const date of [null, "2007", "2014", "2024"]) expect(meant(name, date)).toBeNull();
      expect(names.resolve(name, null).ambiguous).toBe(true);
    },
  );

  it("offers those that carry it on the date", () => {
    const culture = "ministry-of-culture";
    expect(offered("MOC", "2007")).toEqual([
      "ministry-of-communications",
      "ministry-of-construction",
      culture,
    ]);
    expect(offered("MOC", "2014")).toEqual([culture]);
    expect(offered("NFRA", "2024")).toEqual(["fire-rescue", "nfra"]);
  });
});
