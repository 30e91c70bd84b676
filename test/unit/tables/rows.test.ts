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
    expect(records.statements.map(({ reviewNote }) => reviewNote)).toEqual(Array(3).fill("见附件"));
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
    ["配合单位", "1.财政部 2.民政部", ["PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    ["配合单位", "（1）财政部；（2）民政部", ["PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    ["配合单位", "“财政部”、《民政部》", ["PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mca 民政部"]],
    [
      "配合单位",
      "\u3000财政部\u200b、民\u00ad政部",
      ["PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mca 民政部"],
    ],
    [
      "配合单位",
      "国家西部地区“两基”攻坚领导小组、“财政部”",
      ["PARTICIPATES_IN two-basics-lg 国家西部地区“两基”攻坚领导小组", "PARTICIPATES_IN mof 财政部"],
    ],
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

  it.each([
    ["2016-07-00", "2016-07"],
    ["2016/00/00", "2016"],
    ["20160700", "2016-07"],
    ["2016-00", "2016"],
  ])("of %s is of %s: zeros stand for what is not known", async (date, expected) => {
    const { records } = await code(`标题,日期,发文机关\n甲,${date},财政部`);
    expect(records.documents).toMatchObject([{ publishedOn: expected }]);
  });

  it("repeats the cell above where it says 同上 or 〃", async () => {
    const head = "标题,文号,日期,任务,牵头单位,配合单位";
    const rows = ["甲,测发〔2016〕1号,2016,事一,财政部,民政部", "同上,同上,〃,事二,同上,公安部"];
    const { claims, records } = await code([head, ...rows].join("\n"));
    expect(records.documents).toHaveLength(1);
    expect(claims).toEqual([
      ...["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"],
      ...["LEADS mof 财政部", "PARTICIPATES_IN mps 公安部"],
    ]);
    expect((await code(`${head}\n同上,,2016,事一,财政部,同上`)).reasons).toEqual([
      '2 participants: body "同上" is no body on 2016',
    ]);
  });

  it("may have a column for each body with its role in the cells", async () => {
    const head = "标题,日期,任务,财政部,民政部,公安部";
    const { claims, reasons } = await code(`${head}\n甲,2016,事一,牵头,配合,\n甲,2016,事二,配合,,主办`);
    expect(reasons).toEqual([]);
    expect(claims).toEqual([
      ...["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"],
      ...["LEADS mps 公安部", "PARTICIPATES_IN mof 财政部"],
    ]);
  });

  it("with a column for each body is as wide as its head, and says what is no role", async () => {
    const head = "标题,日期,任务,财政部,民政部,公安部";
    await expect(code(`${head}\n甲,2016,事一,牵头,配合`)).rejects.toThrow(
      "line 2 has 5 cells where the head has 6",
    );
    const rows = [
      "甲,2016,事一,牵头,配合,配合",
      "甲,2016,事二,牵头,配合,配合",
      "甲,2016,事三,牵投,配合,配合",
    ];
    await expect(code([head, ...rows].join("\n"))).rejects.toThrow(
      'line 4 says "牵投" in the column 财政部, which is no role; write 牵头 or 配合',
    );
  });

  it("does not repeat the head or a total where it says 同上", async () => {
    const rows = ["甲,2016,财政部", "标题,日期,发文机关", "同上,2017,民政部", "合计,,", "同上,2018,公安部"];
    const { records } = await code(["标题,日期,发文机关", ...rows].join("\n"));
    expect(records.documents.map(({ title }) => title)).toEqual(["甲", "甲", "甲"]);
  });

  it("with 无 for its number has none", async () => {
    const { records } = await code("标题,文号,日期,发文机关\n甲,无,2016,财政部\n乙,无,2016,财政部");
    expect(records.documents.map(({ id, number }) => [id, number])).toEqual([
      ["甲 (2016)", null],
      ["乙 (2016)", null],
    ]);
  });

  it.each([
    [
      "a number as role",
      "甲,,2016,财政部,事,财政部,1",
      '2 role: role "1" is not known; write 牵头 or 参与 (LEAD, PARTICIPANT), or say what it means (on the command line with --role)',
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

describe("what holds for the whole table", () => {
  const TASKS = [
    "序号,重点任务,牵头单位,配合单位,完成时限",
    "1,建立数据共享平台,国家发展改革委,财政部、公安部,2018年底前",
    "2,完善标准体系,市场监管总局,工业和信息化部,2019年6月",
    "3,加强人才培养,教育部、人力资源社会保障部,,长期坚持",
  ].join("\n");
  const whole = {
    title: "关于样例工作的分工方案",
    date: "2018年9月3日",
    number: "国办发〔2018〕900号",
    issuers: "国务院办公厅",
  };

  it("is the document of all rows of a division of tasks", async () => {
    const { claims, reasons, records } = await code(TASKS, {}, undefined, { whole });
    expect(reasons).toEqual([]);
    expect(records.documents).toMatchObject([
      { title: whole.title, publishedOn: "2018-09-03", number: whole.number, issuers: [{ body: "gosc" }] },
    ]);
    expect(claims).toEqual([
      "ISSUED gosc 国务院办公厅",
      ...["LEADS ndrc 国家发展改革委", "PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN mps 公安部"],
      ...["LEADS samr 市场监管总局", "PARTICIPATES_IN miit 工业和信息化部"],
      ...["LEADS moe 教育部", "LEADS mohrss 人力资源社会保障部"],
    ]);
  });

  it("gives way to what a row says itself", async () => {
    const table = "标题,日期,项目,牵头单位\n甲办法,2015-01-05,甲,财政部\n,,乙,民政部";
    const { records } = await code(table, {}, undefined, { whole });
    expect(records.documents.map(({ title, publishedOn }) => `${title} ${publishedOn}`)).toEqual([
      "甲办法 2015-01-05",
      "关于样例工作的分工方案 2018-09-03",
    ]);
  });

  it("is asked for where only the document is missing", async () => {
    await expect(code(TASKS)).rejects.toThrow(
      /the columns title, date are missing; where all rows are of one document, say them once for the whole table \(on the command line with --title, --date\)/,
    );
  });
});

describe("the organizations of projects as CORDIS publishes them", () => {
  const HEAD =
    "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;postCode;city;country;order;role;ecContribution";
  const row = (acronym: string, name: string, role: string) =>
    [
      "101",
      acronym,
      "99",
      "",
      name,
      "SN",
      "false",
      "HES",
      "Street 1",
      "10115",
      "Berlin",
      "DE",
      "1",
      role,
      "100,5",
    ]
      .map((cell) => `"${cell}"`)
      .join(";");
  const table = [
    HEAD.split(";")
      .map((heading) => `"${heading}"`)
      .join(";"),
    row("ALPHA", "UNIVERSITY OF EXAMPLE", "coordinator"),
    row("ALPHA", "Ministry of Finance", "participant"),
    row("ALPHA", "ACME GMBH", "thirdParty"),
    row("BETA", "INSTITUT D'EXEMPLE", "associatedPartner"),
  ].join("\n");

  it("have their name as body and the acronym as project", async () => {
    const whole = { title: "CORDIS: Horizon Europe", date: "2024-06-01" };
    const { claims, reasons, records } = await code(table, {}, undefined, { whole });
    expect(reasons.every((reason) => /is no body on/u.test(reason))).toBe(true);
    expect(records.projects.map(({ nameZh }) => nameZh)).toEqual(["ALPHA", "BETA"]);
    expect(claims).toEqual([
      "LEADS ? UNIVERSITY OF EXAMPLE",
      "PARTICIPATES_IN mof Ministry of Finance",
      "PARTICIPATES_IN ? ACME GMBH",
      "PARTICIPATES_IN ? INSTITUT D'EXEMPLE",
    ]);
  });
});
