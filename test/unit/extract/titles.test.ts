import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { textNames } from "../../../src/extract/names/names.js";
import { readTitle } from "../../../src/extract/titles/read-title.js";
import { readTitleTable } from "../../../src/exchange/title-table.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { lives, records } = seedCollaboration();
const names = textNames(records.names, lives);

const read = (title: string, date: string) => {
  const { issuers, authors, listIsOpen, forwarded } = readTitle(title, date, names);
  const words = [issuers, authors ?? []].map((list) =>
    list.map(({ form, bodyIds }) => `${form}=${bodyIds.join("/")}`).join(" "),
  );
  return [...words, listIsOpen, title.slice(forwarded)];
};

describe("the title of a forwarding document", () => {
  it.each([
    [
      "国务院办公厅转发发展改革委财政部卫生部关于清理化解基层医疗卫生机构债务意见的通知",
      "2011-07-05",
      ["国务院办公厅=gosc", "发展改革委=ndrc 财政部=mof 卫生部=moh", false],
      "关于清理化解基层医疗卫生机构债务意见的通知",
    ],
    [
      "国务院 中央军委关于批转人力资源社会保障部总参谋部总政治部军人随军家属就业安置办法的通知",
      "2013-10-08",
      [
        "国务院=state-council 中央军委=cmc",
        "人力资源社会保障部=mohrss 总参谋部=pla-gsd 总政治部=pla-gpd",
        false,
      ],
      "军人随军家属就业安置办法的通知",
    ],
    [
      "国务院办公厅转发教育部等部门(单位)关于幼儿教育改革与发展指导意见的通知",
      "2003-03-04",
      ["国务院办公厅=gosc", "教育部=moe", true],
      "关于幼儿教育改革与发展指导意见的通知",
    ],
    [
      "国务院批转国家计委等五个部门关于在全国实行天然气商品量常数包干办法报告的通知",
      "1987-03-30",
      ["国务院=state-council", "国家计委=planning-commission", true],
      "关于在全国实行天然气商品量常数包干办法报告的通知",
    ],
    [
      "国务院办公厅转发财政部、国家林草局（国家公园局）关于推进国家公园建设若干财政政策意见的通知",
      "2022-09-09",
      ["国务院办公厅=gosc", "财政部=mof 国家林草局=nfga", false],
      "关于推进国家公园建设若干财政政策意见的通知",
    ],
    [
      "国务院转发卫生部军管会、商业部、燃料化学工业部“关于做好计划生育工作的报告”",
      "1971-07-08",
      [
        "国务院=state-council",
        "卫生部军管会=moh 商业部=commerce-1970 燃料化学工业部=fuel-chemical-1970",
        false,
      ],
      "“关于做好计划生育工作的报告”",
    ],
    [
      "国务院办公厅转发国务院某某事务领导小组关于工作的通知",
      "2010",
      ["国务院办公厅=gosc", "国务院某某事务领导小组=", false],
      "关于工作的通知",
    ],
    ["国务院批转治淮会议纪要的通知", "1982-02-15", ["国务院=state-council", "", false], "治淮会议纪要的通知"],
    [
      "国务院关于批转国家机械工业委员会组建方案的通知",
      "1987-02-24",
      ["国务院=state-council", "", false],
      "国家机械工业委员会组建方案的通知",
    ],
  ])("%s", (title, date, expected, rest) => {
    expect(read(title, date)).toEqual([...expected, rest]);
  });

  it("has no authors where it forwards nothing", () => {
    const title = "国务院、中央军委关于成立国家国防动员委员会的通知";
    const { issuers, authors } = readTitle(title, "1994-11", names);
    expect([issuers.map(({ bodyIds }) => bodyIds), authors]).toEqual([[["state-council"], ["cmc"]], null]);
  });
});

/** 300 names drawn from the authors in 759 titles of 1970 to 2023; each reading was looked through by hand. */
const SAMPLE = readFileSync(new URL("../../fixtures/title-names.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [date: string, name: string, body: string, title: string]);

describe("a sample of real titles", () => {
  it("has 300 names, each read as the body that bore it on the date", () => {
    expect(SAMPLE).toHaveLength(300);
    const wrong = SAMPLE.filter(([date, name, body, title]) => {
      const found = readTitle(title, date || null, names).authors ?? [];
      return !found.some(({ form, bodyIds }) => form === name && bodyIds.join() === body);
    });
    expect(wrong).toEqual([]);
  });
});

describe("a table of titles", () => {
  it("is tab-separated or comma-separated, and has a column for the title", () => {
    const row = { title: "国务院批转“甲”", issuedOn: "1986-01-02", number: null, url: null };
    expect(readTitleTable("issuedOn\ttitle\n1986-01-02\t国务院批转“甲”\n")).toEqual([row]);
    expect(readTitleTable('title,issuedOn\n"国务院批转“甲”",1986-01-02\n')).toEqual([row]);
    expect(readTitleTable("title,issuedOn\n甲,1986-13\n")[0]!.issuedOn).toBeNull();
    expect(() => readTitleTable("name\n甲\n")).toThrow('The table has no column "title"');
  });
});
