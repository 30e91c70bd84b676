import { describe, expect, it } from "@jest/globals";
import { affiliationHolds } from "../../../src/domain/affiliations.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { names, lineage, lives, records } = seedCollaboration();

/** The body that carried the name and, where another, what it is on the date; null when the name is not resolved. */
function meant(name: string, date: string | null): string | null {
  const { match } = names.resolve(name, date);
  if (match === null) return null;
  return match.id === match.namedId ? match.id : `${match.namedId} → ${match.id}`;
}
const offered = (name: string, date: string | null): string[] =>
  names
    .resolve(name, date)
    .alternatives.map(({ namedId }) => namedId)
    .sort();

describe("a short name that went from body to body", () => {
  it.each([
    ["药监局", "2003-02-28", "sda-1998"],
    ["药监局", "2013-03-13", "sfda"],
    ["药监局", "2013-03-14", "cfda"],
    ["国家药监局", "2018-03-16", "cfda"],
    ["国家药监局", "2018-03-17", "nmpa"],
    ["食品药品监管总局", "2014", "cfda"],
    ["国家药品监督管理局", "2000", "sda-1998"],
    ["国家药品监督管理局", "2019", "nmpa"],
    ["广电总局", "2013-03-13", "sarft"],
    ["国家广电总局", "2017", "sapprft"],
    ["国家广电总局", "2018-03-17", "nrta"],
    ["测绘局", "2011-05-22", "sbsm"],
    ["测绘局", "2011-05-23", "nasg"],
    ["中央财办", "2018-03-20", "financial-economic-lg-office"],
    ["中央财办", "2018-03-21", "financial-economic-commission-office"],
    ["中央改革办", "2018-03-20", "deepening-reform-lg-office"],
    ["中央改革办", "2018-03-21", "deepening-reform-commission-office"],
    ["中央外办", "2018-03-20", "foreign-affairs-lg-office"],
    ["中央外办", "2018-03-21", "foreign-affairs-commission-office"],
  ])("%s on %s is %s", (name, date, id) => {
    expect(meant(name, date)).toBe(id);
  });

  it("is ambiguous in a year or month in which it changed hands", () => {
    expect([meant("药监局", "2013"), offered("药监局", "2013")]).toEqual([null, ["cfda", "sfda"]]);
    expect([meant("药监局", "2003-03"), offered("药监局", "2003-03")]).toEqual([null, ["sda-1998", "sfda"]]);
    // the day of the decision is known
    expect([meant("药监局", "2003-03-09"), meant("药监局", "2003-03-10")]).toEqual(["sda-1998", "sfda"]);
    expect(meant("药监局", "2003-04")).toBe("sfda");
  });

  it("is the drug bureau's whose full name was the same twenty years before, and the older one's in between", () => {
    expect(meant("国家药品监督管理局", "2014-05-29")).toBe("sda-1998 → cfda");
  });
});

describe("the office against crime in the communities, 中央综治办", () => {
  it.each([
    ["2011-08", "zongzhi-office-1991"],
    ["2011-10", "zongzhi-office-2011"],
    ["2014-05-29", "zongzhi-office-2011"],
    ["2014-09", "zongzhi-office-2011"],
    ["2014-11", "zongzhi-office-2014"],
    ["2018-03-20", "zongzhi-office-2014"],
  ])("is one of three by its spans: on %s %s", (date, id) => {
    expect(meant("中央综治办", date)).toBe(id);
    expect(meant("综治办", date)).toBe(id);
  });

  it("is two of them in the month of a change, and the Political and Legal Commission's after the last", () => {
    expect(offered("中央综治办", "2014-10-10")).toEqual(["zongzhi-office-2011", "zongzhi-office-2014"]);
    expect(meant("中央综治办", "2018-03-21")).toBe("zongzhi-office-2014 → cplac");
  });
});

describe("the offices for information and the internet", () => {
  it("leave 国信办 to nobody between 2008 and 2011: what is found is the older one, marked as out of use", () => {
    expect(meant("国信办", "2008-03-14")).toBe("sc-informatization-office");
    for (const date of ["2008-03-15", "2010", "2011-04-30"]) {
      expect(names.resolve("国信办", date).match).toMatchObject({
        namedId: "sc-informatization-office",
        outdated: true,
        score: 0.8,
      });
    }
    expect(meant("国信办", "2011-05")).toBe("siio");
  });

  it("have one record for each name of the party plate, by date", () => {
    const dates = ["2013", "2014-05-29", "2018-03-21"];
    const ids = ["siio", "cac-leading-group-office", "cac"];
    for (const name of ["网信办", "国家网信办"]) {
      expect(dates.map((date) => meant(name, date))).toEqual(ids);
    }
    expect(dates.slice(1).map((date) => meant("中央网信办", date))).toEqual(ids.slice(1));
    expect([meant("中央网信办", "2013"), offered("中央网信办", "2013")]).toEqual([
      null,
      ["cac", "cac-leading-group-office"],
    ]);
  });
});

describe("a name kept in use after its body had ended", () => {
  it.each([
    ["卫生部", "2013-03-13", "moh"],
    ["卫生部", "2013-03-14", "moh → nhfpc"],
    ["卫生部", "2018-03-16", "moh → nhfpc"],
    ["卫生部", "2018-03-17", "moh → nhc"],
    ["人口委", "2014-05-29", "npfpc → nhfpc"],
    ["计生委", "2014-05-29", "npfpc → nhfpc"],
    ["银保监会", "2023-05-18", "cbirc → nfra"],
    ["监察部", "2019", "mos → nsc"],
  ])("%s on %s is %s", (name, date, id) => {
    expect(meant(name, date)).toBe(id);
  });

  it("is not what 交通部 is: the name went on in everyday use for the ministry of transport", () => {
    expect(meant("交通部", "2008-03-14")).toBe("ministry-of-communications");
    expect(names.resolve("交通部", "2014").match).toMatchObject({
      namedId: "mot",
      id: "mot",
      outdated: false,
    });
  });

  it("keeps the three names of one line of health bodies three bodies", () => {
    expect(["卫生部", "卫生计生委", "国家卫生健康委"].map((name) => meant(name, null))).toEqual([
      "moh",
      "nhfpc",
      "nhc",
    ]);
  });
});

describe("a name that became a nameplate of another body", () => {
  it.each([
    ["国家海洋局", "soa", "2018-03-17", "mnr"],
    ["国家外国专家局", "safea", "2018-03-17", "most"],
    ["国家公务员局", "scs", "2018-03-21", "organization-department"],
    ["国家宗教事务局", "sara", "2018-03-21", "ufwd"],
    ["国务院侨办", "ocao", "2018-03-21", "ufwd"],
    ["国家乡村振兴局", "nrra", "2023-03-10", "mara"],
    ["国家标准委", "sac", "2018-03-17", "samr"],
    ["国家认监委", "cnca", "2018-03-17", "samr"],
    ["国家行政学院", "cag", "2018-03-21", "central-party-school"],
    ["国务院港澳办", "hmo", "2023-03-16", "hmo-central"],
  ])("%s was %s before %s, and is %s from that day on", (name, before, reform, carrier) => {
    const dayBefore = `${Number(reform.slice(0, 4)) - 1}-12-31`;
    expect(meant(name, dayBefore)).toBe(before);
    expect(names.resolve(name, reform).match).toMatchObject({
      id: carrier,
      namedId: carrier,
      outdated: false,
    });
    expect(offered(name, reform.slice(0, 7))).toContain(before);
  });

  it("goes with the plate when that is moved: 外专局 is the human resources ministry's since 2023", () => {
    expect(["外专局", "国家外专局", "国家外国专家局"].map((name) => meant(name, "2024"))).toEqual(
      Array(3).fill("mohrss"),
    );
  });

  it("may have been a plate all along: 国家版权局 and 国家核安全局", () => {
    expect(["2012", "2015", "2019"].map((date) => meant("国家版权局", date))).toEqual([
      "gapp",
      "sapprft",
      "nppa",
    ]);
    expect(["2007", "2015", "2019"].map((date) => meant("国家核安全局", date))).toEqual([
      "sepa",
      "mep",
      "mee",
    ]);
  });
});

describe("names that look alike", () => {
  it("are distinct bodies", () => {
    const all = ["中办", "中编办", "国办", "国研中心", "国研室", "监察部", "国家监委", "中央纪委"];
    expect(all.map((name) => meant(name, null))).toEqual([
      ...["cpc-general-office", "scopsr", "gosc", "drc", "sc-research-office", "mos", "nsc", "ccdi"],
    ]);
  });

  it("of which one contains the other are matched whole", () => {
    expect(meant("国务院", null)).toBe("state-council");
    expect(meant("国务院扶贫办", null)).toBe("lgop-office");
    for (const [short, long] of [
      ["统计局", "国家统计局"],
      ["税务总局", "国家税务总局"],
      ["发改委", "国家发改委"],
    ]) {
      expect(meant(long!, null)).toBe(meant(short!, null));
    }
  });
});

describe("one office under two names", () => {
  it("is on record as one: supervision and discipline, before and after 2018, also where the old name is used on", () => {
    const offices = records.affiliations.filter(({ kind }) => kind === "JOINT_OFFICE_WITH");
    const on = (date: string): string[] =>
      offices
        .filter((one) => one.other === "ccdi" && affiliationHolds(one, lives, date))
        .map(({ body }) => body);
    expect([on("2014-05-29"), on("2019")]).toEqual([["mos"], ["mos", "nsc"]]);
  });
});

describe("what was decided where the facts leave a choice", () => {
  const kindsOf = (from: string): string[] =>
    records.successions
      .filter(({ predecessor }) => predecessor === from)
      .map((one) => `${one.kind} ${one.successor}`);

  it("codes a body replaced by one obvious heir as renamed, and says in a note where that is a reading", () => {
    const noted = records.successions.filter(({ kind, note }) => kind === "RENAMED" && note !== null);
    expect(noted.map(({ predecessor }) => predecessor)).toEqual(expect.arrayContaining(["mep", "moa"]));
    expect([kindsOf("sbsm"), kindsOf("coal-mine-safety")]).toEqual([
      ["RENAMED nasg"],
      ["RENAMED mine-safety"],
    ]);
  });

  it("keeps a body re-organised under its own name one body", () => {
    for (const [name, id] of [
      ["科技部", "most"],
      ["司法部", "moj"],
      ["能源局", "nea"],
      ["国家知识产权局", "cnipa"],
    ]) {
      expect(["2009", "2014", "2024"].map((date) => meant(name!, date))).toEqual([id, id, id]);
    }
    expect(["2012", "2014"].map((date) => meant("国家海洋局", date))).toEqual(["soa", "soa"]);
  });

  it("knows no bureau of energy before 2008, and offers the later one", () => {
    expect(meant("能源局", "2007")).toBeNull();
    expect(names.resolve("能源局", "2007")).toMatchObject({
      ambiguous: false,
      alternatives: [{ namedId: "nea", outdated: false, score: 0.5 }],
    });
  });

  it("follows the food and drug administration to market regulation and records its drug work as a split", () => {
    expect(lineage.resolve("cfda", "2019").id).toBe("samr");
    expect(kindsOf("cfda")).toEqual(["SPLIT_INTO nmpa", "MERGED_INTO samr"]);
  });
});
