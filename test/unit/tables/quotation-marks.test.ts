import { describe, expect, it } from "@jest/globals";
import { readTitleTable } from "../../../src/exchange/title-table.js";
import { gbk, read } from "../../support/records/tables.js";

const HEAD = "标题,文号,发文日期,项目,牵头单位,配合单位";
const REST = "国发〔2019〕1号,2019-03-05,戌工程,财政部,教育部";
const table = (...titles: string[]) => `${HEAD}\n${titles.map((title) => `${title},${REST}\n`).join("")}`;

const titlesOf = async (content: string | Buffer) =>
  (await read(content)).rows.map(({ line, cells }) => `${line} ${cells.title}`);

const MARKED = table('关于"十三五"戌工程的通知', '5" 软盘', '"甲, ""乙"""', '"丙\n丁"', "戊");
const TITLES = ['2 关于"十三五"戌工程的通知', '3 5" 软盘', '4 甲, "乙"', "5 丙丁", "7 戊"];

describe("a quotation mark inside a cell of a table in text", () => {
  it.each<[string, string | Buffer]>([
    ["commas", MARKED],
    ["a byte order mark", `\uFEFF${MARKED.replace("标题", '"标题"')}`],
    ["lines of Windows", MARKED.replaceAll("\n", "\r\n").replace("丙\r\n", "丙\n")],
    ["GB 18030", gbk(MARKED)],
  ])("stays as it is with %s", async (_, content) => expect(await titlesOf(content)).toEqual(TITLES));

  it.each(["\t", ";", "，", "|"])("stays as it is between %j", async (delimiter) => {
    const titles = ['关于"十三五"戌工程的通知', `"甲${delimiter}""乙"""`];
    expect(await titlesOf(table(...titles).replaceAll(",", delimiter))).toEqual([
      TITLES[0],
      `3 甲${delimiter}"乙"`,
    ]);
  });

  it.each<[string, string[], RegExp]>([
    ["that opens a cell with more behind it", ["甲", '"十三五"戌工程'], /line 3: a cell that begins with a/],
    [
      "after several lines",
      ["甲", '"乙\n\n""丙"丁', "戊"],
      /line 5: a cell that begins with a quote goes on/,
    ],
    ["that would split a cell", ['"甲 "乙, 丙" 丁"'], /line 2: .*put the whole cell in quotes and double/],
    [
      "after a space",
      ["甲", ' "乙, 丙"'],
      /line 3: a cell begins with a space and a quote; remove the space/,
    ],
    ["that never closes", ["甲", '"乙', "丙"], /line 3: a quote that opens in this row never closes/],
    [
      "around which a comma splits the cell",
      ['关于"甲,乙"的通知'],
      /line 2 has 7 cells where the head has 6/,
    ],
  ])("%s is refused with its line", async (_, titles, message) => {
    const refused = { code: "BAD_TABLE", message: expect.stringMatching(message) };
    await expect(read(table(...titles))).rejects.toMatchObject(refused);
  });

  it("stays as it is in a table of titles, which is refused where a cell is unclear", () => {
    const titles = (rows: string) => readTitleTable(`title,url\n${rows}`).map(({ title }) => title);
    expect(titles('关于"十三五"的通知,\n"甲, ""乙""",\n')).toEqual(['关于"十三五"的通知', '甲, "乙"']);
    expect(() => titles('甲,\n"十三五"规划,\n')).toThrow(/cannot be read: line 3: a cell that begins with/);
    expect(() => titles('甲,\n"乙,\n')).toThrow(
      /The table cannot be read: it is not valid CSV: Quote Not Closed/,
    );
  });
});
