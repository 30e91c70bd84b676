import { describe, expect, it } from "@jest/globals";
import { codePointOffsets, textNames } from "../../../src/extract/names/names.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { lives, records } = seedCollaboration();
const names = textNames(records.names, lives);

const found = (text: string, date: string | null = "2014-05-29"): string =>
  names
    .find(text, date)
    .map(({ form, bodyIds, kind }) => `${form}=${kind === "LOCAL" ? "local" : bodyIds.join("/")}`)
    .join(" ");
const pieces = (cell: string, date = "2014-05-29"): string =>
  names
    .split(cell, date)
    .map(({ form, bodyIds, kind }) => `${form}=${bodyIds.join("/") || kind}`)
    .join(" ");

describe("names in running text", () => {
  it.each([
    ["由国务院扶贫办牵头", "国务院扶贫办=lgop-office"],
    ["各级建设部门要会同公安部", "公安部=mps"],
    ["国家统计局、统计局", "国家统计局=nbs 统计局=nbs"],
    ["人力资源 社会保障部", "人力资源 社会保障部=mohrss"],
    ["教育部体育卫生与艺术教育司、财政部", "教育部体育卫生与艺术教育司=moe 财政部=mof"],
    ["财政部税务总局", "财政部=mof 税务总局=sta"],
    ["工业和信息化部办公厅 公安部办公厅", "工业和信息化部办公厅=miit 公安部办公厅=mps"],
    ["國家發展和改革委員會", "國家發展和改革委員會=ndrc"],
    ["公\u200b安部", "公\u200b安部=mps"],
    ["宁波市统计局、广东省气象局", "宁波市统计局=local 广东省气象局=local"],
    ["公安部\n办公厅", "公安部=mps"],
    ["教育部长、银监会同有关部门", "银监会=cbrc"],
    ["由市发改委牵头", "市发改委=local"],
    ["国务院各部门、国务院有关部委、全国人大有关专门委员会", ""],
    ["国务院、教育部", "国务院=state-council 教育部=moe"],
  ])("%s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it("takes the body that carried the name on the date", () => {
    expect(found("交通部", "2005-01-01")).toBe("交通部=ministry-of-communications");
    expect(found("交通部", "2014-05-29")).toBe("交通部=mot");
    expect(found("版权局、标准委", "2018-12-11")).toBe("版权局=nppa 标准委=samr");
    expect(found("国家药监局", null)).toMatch(/\//u);
  });

  it("counts offsets as slices do, and gives code points beside them", () => {
    const text = "𠮷野公安部";
    const [name] = names.find(text, "2014");
    expect(text.slice(name!.start, name!.end)).toBe("公安部");
    expect([...text].slice(codePointOffsets(text)(name!.start)).join("")).toBe("公安部");
  });
});

describe("a list taken apart", () => {
  it.each([
    ["教育部、财政部等12个部门", "教育部=moe 财政部=mof 等12个部门=COLLECTIVE"],
    ["教育部财政部 民政部", "教育部=moe 财政部=mof 民政部=mca"],
    ["中央军委后勤保障部、外交部", "中央军委后勤保障部=LIKE 外交部=mfa"],
    ["公安部和成都大运组委", "公安部=mps 成都大运组委=LIKE"],
    ["王某某；各有关单位", "王某某=TEXT 各有关单位=COLLECTIVE"],
    ["", ""],
  ])("%s", (cell, expected) => {
    expect(pieces(cell)).toBe(expected);
  });

  // quadratic reading would take minutes
  it("reads a long hostile text in linear time", () => {
    const started = performance.now();
    expect(names.find("国务院公安建设部门（".repeat(50_000), "2014")).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
