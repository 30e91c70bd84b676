import { describe, expect, it } from "@jest/globals";
import XLSX from "@e965/xlsx";
import { code, read, workbook } from "../../support/records/tables.js";

const merge =
  (...ranges: string[]) =>
  (sheet: XLSX.WorkSheet) =>
    void (sheet["!merges"] = ranges.map((range) => XLSX.utils.decode_range(range)));

describe("a cell that names nobody", () => {
  it.each(["各有关部门", "有关部门", "各部门", "相关单位", "各有关单位"])(
    "%s is told, and the document kept",
    async (cell) => {
      const { records, reasons, findings } = await code(
        `标题,日期,任务,牵头单位,配合单位\n甲,2016,某事,财政部,${cell}\n乙,2016,某事,${cell},`,
      );
      expect([reasons, records.documents.length]).toEqual([[], 2]);
      expect(records.statements.map(({ subject }) => subject)).toEqual(["mof"]);
      expect(findings.namingNobody).toEqual([{ text: cell, rows: 2 }]);
    },
  );
});

describe("two numbers in one cell", () => {
  it.each([
    "国发〔2018〕39号、国办发〔2018〕40号",
    "国发〔2018〕39号;国办发〔2018〕40号",
    "国发〔2018〕39号\n国办发〔2018〕40号",
    "国发[2018]39号，国办发[2018]40号",
    "国发〔2018〕39号 国办发〔2018〕40号",
    "国发〔2018〕39号（国办发〔2018〕40号）",
    "国发〔2018〕39、40号",
    "国发〔2018〕39号、40号",
    "商务部公告2018年第3号、2018年第4号",
  ])("%s are asked about", async (number) => {
    const { reasons, records } = await code(`标题,文号,日期,发文机关\n甲,"${number}",2018,国务院`);
    expect(reasons).toEqual([
      expect.stringMatching(/^2 number: number "[^]*" holds several numbers; give each/),
    ]);
    expect(records.documents).toEqual([]);
  });

  it.each([
    "国发〔2018〕39号",
    "商务部 海关总署公告2018年第39号",
    "财税〔2018〕2018号",
    "令第3号",
    "银保监发（2021）第43 号",
  ])("%s is one", async (number) =>
    expect((await code(`标题,文号,日期,发文机关\n甲,${number},2018,国务院`)).records.documents).toHaveLength(
      1,
    ),
  );
});

describe("a head of two rows", () => {
  const GROUPS = ["文件信息", "", "", "部门", ""];
  const HEAD = ["标题", "日期", "任务", "牵头单位", "配合单位"];
  const ROW = ["甲", "2016", "某事", "财政部", "民政部"];
  const CLAIMS = ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"];

  it.each<[string, string | Buffer]>([
    ["merged titles of groups above it", workbook([GROUPS, HEAD, ROW], merge("A1:C1", "D1:E1"))],
    ["the same without merged cells", [GROUPS, HEAD, ROW].map((cells) => cells.join(",")).join("\n")],
    [
      "cells merged over both rows",
      workbook(
        [["标题", "日期", "任务", "部门", ""], ["", "", "", "牵头单位", "配合单位"], ROW],
        merge("A1:A2", "B1:B2", "C1:C2", "D1:E1"),
      ),
    ],
    [
      "a lower row that has only some",
      "标题,日期,任务,部门,\n,,,牵头单位,配合单位\n甲,2016,某事,财政部,民政部",
    ],
    [
      "a title above both",
      workbook(
        [["某表"], ["标题", "日期", "任务", "责任主体", ""], ["", "", "", "牵头", "配合"], ROW],
        merge("A1:E1", "D2:E2"),
      ),
    ],
    [
      "groups that are headings too",
      workbook([["文件", "时间", "项目", "部门", ""], HEAD, ROW], merge("D1:E1")),
    ],
  ])("is read with %s", async (_, content) => {
    const { claims, reasons } = await code(content);
    expect([claims, reasons]).toEqual([CLAIMS, []]);
  });

  it("that is not understood is refused with its merged cell", async () => {
    const content = workbook(
      [
        ["标题", "日期", "发文机关", ""],
        ["", "", "甲", "乙"],
        ["丙", "2016", "财政部", ""],
      ],
      merge("C1:D1"),
    );
    await expect(read(content)).rejects.toThrow("the head has the merged cells C1:D1; part them");
  });

  it("is not made of rows of roles", async () => {
    const content =
      "标题,日期,任务,财政部,民政部\n甲,2016,事一,牵头,配合\n,,,牵头,配合\n丙,2016,事三,配合,牵头";
    expect((await code(content)).reasons).toEqual(["3 title: title is empty"]);
  });
});

const HEAD = ["标题", "文号", "日期", "发文机关"];
const ROW = ["关于共享的通知", "国办发〔2016〕52号", "2016-07-05", "财政部、民政部"];
const EXPECTED = ["ISSUED mof 财政部", "ISSUED mca 民政部"];
const csv = (...rows: string[][]) => [HEAD, ...rows].map((cells) => cells.join(",")).join("\n");
const instead = (at: number, cell: string) => ROW.map((one, column) => (column === at ? cell : one));

describe("sheets as people have them", () => {
  it.each<[string, () => string | Buffer]>([
    ["hidden rows", () => workbook([HEAD, ROW], (sheet) => void (sheet["!rows"] = [{}, { hidden: true }]))],
    ["a row of totals with a count", () => csv(ROW, ["合计：1件", "", "", ""])],
    ["totals behind a number", () => `序号,${HEAD.join(",")}\n1,${ROW.join(",")}\n,总计（1）,,,`],
    ["notes below it", () => csv(ROW, ["注：1. 来自网站", "", "", ""], ["2. 截至2020年", "", "", ""])],
    [
      "years and blank lines between rows",
      () => csv(["2016年", "", "", ""], ROW, ["", "", "", ""], ["2017年度", "", "", ""]),
    ],
    ["titles of sections", () => csv(["一、综合类", "", "", ""], ROW, ["（二）其他", "", "", ""])],
    ["marks of footnotes", () => csv(ROW.map((cell) => `${cell}①`))],
    ["asterisks", () => csv(ROW.map((cell) => `${cell}*`))],
    ["marks of direction", () => csv(ROW.map((cell) => `\u202b${cell}\u202c\u200f`))],
    ["apostrophes before its cells", () => csv(ROW.map((cell) => `'${cell}`))],
    ["a percentage", () => `${HEAD.join(",")},占比\n${ROW.join(",")},50%`],
    ["an English month", () => csv(instead(2, "5 July 2016"))],
    ["an English ordinal", () => csv(instead(2, "July 5th 2016"))],
    ["half-width commas", () => csv(instead(3, '"财政部,民政部"'))],
    ["half-width commas and spaces", () => csv(instead(3, '"财政部, 民政部"'))],
    ["spaces of the web", () => csv(ROW.map((cell) => `\u00a0${cell}\u3000`))],
    [
      "lines in HTML",
      () =>
        `<table><tr>${HEAD.map((one) => `<th>${one}</th>`).join("")}</tr><tr><td>关于<b>共享</b>的通知</td><td>国办发〔2016〕52号</td><td>2016-07-05</td><td>财政部<br>民政部</td></tr></table>`,
    ],
    ["a column of numbers that ends in an empty one", () => `序号,${HEAD.join(",")},\n1,${ROW.join(",")},`],
  ])("with %s are read as meant", async (_, content) => {
    const { claims, reasons, records } = await code(content());
    expect([claims.map((claim) => claim.replace(/[①*]/gu, "")), reasons]).toEqual([EXPECTED, []]);
    expect(records.documents).toMatchObject([
      { title: "关于共享的通知", number: "国办发〔2016〕52号", publishedOn: "2016-07-05" },
    ]);
  });

  it.each<[string, string[]]>([
    ["财政部（牵头）、民政部", ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    ["财政部【牵头】、民政部", ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    ["财政部[牵头]、民政部[配合]", ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    [
      "财政部牵头，民政部、公安部配合",
      ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部", "PARTICIPATES_IN mps 公安部"],
    ],
    ["原卫生部（现国家卫生健康委）", ["PARTICIPATES_IN moh 原卫生部（现国家卫生健康委）"]],
    ["财政部部长、民政部副部长", ["PARTICIPATES_IN mof 财政部部长", "PARTICIPATES_IN mca 民政部副部长"]],
    ["国家发展改革委主任", ["PARTICIPATES_IN ndrc 国家发展改革委主任"]],
  ])("may say %s", async (cell, expected) => {
    const { claims, reasons } = await code(`标题,日期,任务,参与部门\n甲,2016,某事,"${cell}"`);
    expect([claims, reasons]).toEqual([expected, []]);
  });

  it("of several sheets tell those that were not read", async () => {
    const book = XLSX.utils.book_new();
    for (const name of ["2016", "2017"])
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEAD, ROW]), name);
    const { sheetsAside } = await read(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect(sheetsAside).toEqual(["2017"]);
  });

  it("with a document merged over its bodies name each of them", async () => {
    const rows = [
      ["甲", "2016", "某事", "财政部", "牵头"],
      ["", "", "", "民政部", "配合"],
      ["", "", "", "公安部", "配合"],
    ];
    const content = workbook(
      [["标题", "日期", "任务", "部门", "角色"], ...rows],
      merge("A2:A4", "B2:B4", "C2:C4"),
    );
    expect((await code(content)).claims).toEqual([
      "LEADS mof 财政部",
      "PARTICIPATES_IN mca 民政部",
      "PARTICIPATES_IN mps 公安部",
    ]);
  });

  it("with a very long cell say which", async () => {
    const { reasons } = await code(csv(instead(0, "长".repeat(40_000)), ROW));
    expect(reasons).toEqual(["2 title: title: it has 40000 characters; at most 500 are stored"]);
  });
});
