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
