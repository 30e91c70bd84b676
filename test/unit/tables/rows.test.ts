import { describe, expect, it } from "@jest/globals";
import { code } from "../../support/records/tables.js";

const HEAD = "title,number,date,issuers,project,body,role";
const table = (...rows: string[]) => [HEAD, ...rows].join("\n");

describe("a row", () => {
  it("may name leads and participants in two columns", async () => {
    const { claims, records } = await code(
      "标题,日期,任务,牵头单位,配合单位,备注\n甲,2016,某事,财政部,民政部、公安部等,见附件",
    );
    expect(claims).toEqual(["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部", "PARTICIPATES_IN mps 公安部"]);
    expect(records.statements!.map(({ reviewNote }) => reviewNote)).toEqual(Array(3).fill("见附件"));
  });

  it.each<[string, string, string[]]>([
    ["参与部门", "财政部（牵头）、民政部", ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    [
      "责任单位",
      "财政部牵头，民政部、公安部配合",
      ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部", "PARTICIPATES_IN mps 公安部"],
    ],
    ["责任单位", "财政部会同民政部负责", ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    [
      "责任单位",
      "财政部、民政部按职责分工负责",
      ["PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mca 民政部"],
    ],
    ["责任单位", "财政部、民政部共同牵头", ["LEADS mof 财政部", "LEADS mca 民政部"]],
    ["责任单位", "牵头：财政部；配合：民政部", ["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    ["配合单位", "财政部、民政部等", ["PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mca 民政部"]],
  ])("of %s takes the roles that the cell says: %s", async (heading, cell, expected) => {
    const { claims, reasons } = await code(`标题,日期,任务,${heading}\n甲,2016,某事,"${cell}"`);
    expect([claims, reasons]).toEqual([expected, []]);
  });

  it.each([
    [
      "no issuer, where the table has nothing else",
      "标题,日期,发文机关\n甲,2016,无\n乙,2016,—\n丙,2016,财政部",
      ["2 issuers: issuers is empty", "3 issuers: issuers is empty"],
    ],
    [
      "a date that could be two",
      "标题,日期,发文机关\n甲,05/03/2018,财政部",
      ['2 date: date "05/03/2018" does not say which number is the month; write 2018-05-03 or 2018-03-05'],
    ],
  ])("with %s comes back", async (_, content, expected) => {
    expect((await code(content)).reasons).toEqual(expected);
  });

  it("with 无 for its number has none", async () => {
    const { records } = await code("标题,文号,日期,发文机关\n甲,无,2016,财政部\n乙,无,2016,财政部");
    expect(records.documents!.map(({ id, number }) => [id, number])).toEqual([
      ["甲 (2016)", null],
      ["乙 (2016)", null],
    ]);
  });

  it.each([
    [
      "a number as role",
      "甲,,2016,财政部,事,财政部,1",
      '2 role: role "1" is not known; write 牵头 or 参与 (LEAD, PARTICIPANT), or say what it means with --role',
    ],
    [
      "a formula as title",
      '"=HYPERLINK(""http://x"",""甲"")",,2016,财政部,事,财政部,牵头',
      "2 title: title holds a formula; write its value",
    ],
    [
      "an impossible date",
      "甲,,2016-13,财政部,事,财政部,牵头",
      '2 date: date "2016-13" is no date; write 2013, 2013-03 or 2013-03-14',
    ],
  ])("with %s comes back", async (_, row, reason) => {
    expect((await code(table(row))).reasons).toEqual([reason]);
  });
});
