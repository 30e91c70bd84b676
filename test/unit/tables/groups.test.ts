import { describe, expect, it } from "@jest/globals";
import { code } from "../../support/records/tables.js";

/** What a table gives with this cell as the participants of a project. */
const taking = (cell: string, coding = {}) =>
  code(`标题,日期,项目,配合单位\n甲,2016-05-05,寅一工程,"${cell}"`, coding);
const nobody = (text: string) => [{ text, rows: 1 }];

describe("a phrase for the bodies below a central organ", () => {
  it.each([
    ..."国务院有关部门 国务院各部门 国务院各部委 国务院相关部门 国务院有关部委 国务院部门".split(" "),
    ..."国务院其他成员单位 国务院直属机构 中央军委有关部门 中共中央有关部门 全国人大有关专门委员会".split(
      " ",
    ),
  ])("names nobody: %s", async (cell) => {
    const { claims, reasons, findings } = await taking(cell);
    expect([claims, reasons, findings.namingNobody]).toEqual([[], [], nobody(cell)]);
  });

  it("leaves the list of the bodies beside it open", async () => {
    const { records, reasons } = await taking("教育部及国务院各部门");
    expect(records.statements).toMatchObject([{ subject: "moe", listIsOpen: true }]);
    expect(reasons).toEqual([]);
  });

  it("is not taken for the organ where it means one department", async () => {
    expect((await taking("国务院财政部门")).claims).toEqual(["PARTICIPATES_IN ? 国务院财政部门"]);
  });

  it.each([
    ["国务院", "state-council"],
    ["国务院办公厅", "gosc"],
    ["国务院国资委", "sasac"],
    ["国务院扶贫办", "lgop-office"],
    ["全国人大", "npc"],
  ])("is no part of the name %s", async (cell, body) => {
    expect((await taking(cell)).claims).toEqual([`PARTICIPATES_IN ${body} ${cell}`]);
  });
});

describe("a group whose bodies brackets list", () => {
  const both = ["moe 教育部", "mof 财政部"];
  it.each([
    ...[
      "有关部门（教育部、财政部）",
      "各部门(教育部，财政部)",
      "相关部门【教育部/财政部】",
      "成员单位（教育部、财政部)",
    ],
    ...["国务院有关部门（教育部和财政部）", "教育部、各有关单位（财政部）", "教育部及有关部门（财政部）"],
  ])("stands for them: %s", async (cell) => {
    for (const place of [null, "浙江省"]) {
      const { records, claims, reasons } = await taking(cell, { place });
      expect([claims, reasons]).toEqual([both.map((one) => `PARTICIPATES_IN ${one}`), []]);
      expect(records.statements.map(({ listIsOpen }) => listIsOpen)).toEqual([false, false]);
    }
  });

  it("may be open, and have a role", async () => {
    const { records } = await taking("有关部门（教育部、财政部等）");
    expect(records.statements).toMatchObject([{ listIsOpen: true }, { listIsOpen: true }]);
    const { claims } = await taking("科技部牵头，有关部门（教育部、财政部）配合");
    expect(claims).toEqual(["LEADS most 科技部", ...both.map((one) => `PARTICIPATES_IN ${one}`)]);
  });

  it.each([
    ["有关部门（按职责分工、分别负责）", "有关部门"],
    ["有关部门（以下简称各部门、各单位）"],
    ["各部门（单位、企业）"],
  ])("names nobody where brackets hold no names: %s", async (cell, text = cell) => {
    const { claims, reasons, findings } = await taking(cell);
    expect([claims, reasons, findings.namingNobody]).toEqual([[], [], nobody(text)]);
  });

  it.each(["教育部直属单位", "教育部各所属高校"])("is not %s, which names nobody", async (cell) => {
    for (const place of [null, "浙江省"]) {
      const { records, reasons, findings } = await taking(cell, { place });
      expect([records.statements, records.bodies, reasons, findings.namingNobody]).toEqual([
        ...[[], [], []],
        nobody(cell),
      ]);
    }
  });
});

describe("a phrase for the governments of places", () => {
  const phrases = [
    ...["各省（自治区、直辖市）人民政府", "各省、自治区、直辖市人民政府", "有关省（区、市）人民政府"],
    ...["各省级人民政府", "各地方人民政府", "各省、自治区、直辖市及计划单列市人民政府", "各市、县人民政府"],
    ...["省、自治区、直辖市人民政府", "31个省（区、市）人民政府", "各省（区、市）", "各省发展改革委"],
    ...["各省、自治区、直辖市财政厅（局）", "各省（区、市）文化和旅游厅", "中共中央、国务院有关部门"],
  ];
  it.each(phrases)("names nobody: %s", async (cell) => {
    for (const place of [null, "浙江省"]) {
      const { records, reasons, findings } = await taking(cell, { place });
      expect([records.statements, records.bodies, reasons]).toEqual([[], [], []]);
      expect(findings.namingNobody).toEqual(nobody(cell));
    }
  });

  it.each([
    ["财政部、各省（区、市）人民政府、教育部", ["mof", "moe"]],
    ["各省、自治区、直辖市人民政府和新疆生产建设兵团", ["xpcc"]],
    ["各省、自治区、直辖市及计划单列市人民政府，新疆生产建设兵团", ["xpcc"]],
    ["各省发展改革委和教育部", ["moe"]],
  ])("leaves the other bodies of %s, and their list open", async (cell, expected) => {
    const { records, reasons } = await taking(cell);
    expect(reasons).toEqual([]);
    expect(records.statements.map(({ subject, listIsOpen }) => [subject, listIsOpen])).toEqual(
      expected.map((body) => [body, true]),
    );
  });

  it.each(["有关部门", "各有关单位", "省级人民政府", "北京市有关部门", "在甬金融机构", "驻甬高校"])(
    "%s is no body of the place of the table",
    async (cell) => {
      const { records, findings } = await taking(cell, { place: "浙江省" });
      expect([records.statements, records.bodies, findings.namingNobody]).toEqual([[], [], nobody(cell)]);
    },
  );

  it.each([
    ["湖北省人民政府", "hubei-government"],
    ["宁波市发展改革委", "local:宁波市:ndrc"],
    ["国务院西部地区开发领导小组办公室", "western-office"],
  ])("is not seen in the name %s", async (cell, body) => {
    expect((await taking(cell)).records.statements.map(({ subject }) => subject)).toEqual([body]);
  });

  it("is looked for in a moment, however long the cell is", async () => {
    const cell = `各${"地区（市、县）".repeat(70)}甲`;
    const began = performance.now();
    await taking(cell.slice(0, 490));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
