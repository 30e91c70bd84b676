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
