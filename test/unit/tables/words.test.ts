import { describe, expect, it } from "@jest/globals";
import { tableDate } from "../../../src/exchange/coding-table/table-dates.js";
import { roleKey, tableRole } from "../../../src/exchange/coding-table/table-roles.js";

describe("a date", () => {
  it.each([
    ...[
      ["2020/3/1", "2020-03-01"],
      ["2020-3-1", "2020-03-01"],
      ["2020年3月1日", "2020-03-01"],
      ["2020.3", "2020-03"],
    ],
    ...[
      ["20200301", "2020-03-01"],
      ["43891", "2020-03-01"],
      ["2020", "2020"],
      ["2020年", "2020"],
      ["202003", "2020-03"],
    ],
    ...[
      ["2020年3月", "2020-03"],
      ["２０２０年３月１日", "2020-03-01"],
      ["二〇二〇年三月一日", "2020-03-01"],
    ],
    ...[
      ["二○一八年十二月二十一日", "2018-12-21"],
      ["2020-03-01 00:00:00", "2020-03-01"],
      ["2020/3/1 0:00", "2020-03-01"],
    ],
    ...[
      ["2020年3月1日印发", "2020-03-01"],
      ["March 1, 2020", "2020-03-01"],
      ["1 Mar 2020", "2020-03-01"],
      ["2020.03.01", "2020-03-01"],
    ],
    ...[
      ["2020年3月1号", "2020-03-01"],
      ["2020、3、1", "2020-03-01"],
      ["2020-03-01 星期日", "2020-03-01"],
      ["2020/03/01（印发）", "2020-03-01"],
      ["01.03.2020", "2020-03-01"],
      ["1-Mar-20", "2020-03-01"],
      ["5-Oct-98", "1998-10-05"],
      ["2020年3月上旬", "2020-03"],
      ["2020年上半年", "2020"],
      ["2018.5.1.", "2018-05-01"],
      ["May 1st, 2018", "2018-05-01"],
      ["二〇一八年五月一日", "2018-05-01"],
    ],
  ])("%s is %s", (cell, date) => expect(tableDate(cell)).toBe(date));

  it.each([
    "2020/13/1",
    "1/3/2020",
    "去年",
    "",
    "2020-02-30",
    "7",
    "20/3/1",
    "约2020年",
    "05/03/2018",
    "99999999",
    "民国107年5月1日",
    "1.V.2018",
    "MMXVIII",
  ])("%s is none", (cell) => expect(tableDate(cell)).toBeNull());
});

describe("a role", () => {
  it.each(["牵头", "主办", "负责单位", "召集", "牵头部门", "coordinator", "LEAD", "召集人"])(
    "%s leads",
    (word) => expect(tableRole(word)).toBe("LEAD"),
  );
  it.each([
    "参加",
    "参与单位",
    "配合",
    "协办",
    "成员单位",
    "支持",
    "会同",
    "partner",
    "thirdParty",
    "associatedPartner",
    "internationalPartner",
    "third-party",
  ])("%s takes part", (word) => expect(tableRole(word)).toBe("PARTICIPANT"));
  it("is unknown unless the caller says what it means", () => {
    expect([tableRole("1"), tableRole("旁观")]).toEqual([null, null]);
    expect(tableRole("1", new Map([[roleKey("1"), "LEAD"]]))).toBe("LEAD");
  });
});
