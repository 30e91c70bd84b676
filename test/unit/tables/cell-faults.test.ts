import { describe, expect, it } from "@jest/globals";
import { inChinese } from "../../../src/wording/chinese.js";
import { code } from "../../support/records/tables.js";

const taking = (cell: string, date = "2016-05-05") =>
  code(`标题,日期,项目,配合单位\n甲,${date},寅一工程,"${cell}"`);

describe("a row with bodies in brackets behind another", () => {
  it.each([
    ["财政部（教育部配合）", "教育部"],
    ["教育部（财政部、科技部配合）", "财政部, 科技部"],
    ["财政部（会同教育部）", "教育部"],
    ["财政部【教育部】", "教育部"],
    ["财政部（某某局配合）", "某某局"],
    ["北京市教委（教育部配合）", "教育部"],
    ["国土资源部（国家测绘地信局、国家海洋局）", "国家测绘地信局, 国家海洋局"],
    ["质检总局（国家标准委）", "国家标准委"],
    ["宁波市财政局（财政部）", "财政部"],
    ["宁波市发展改革委（市能源局、市粮食局）", "市能源局, 市粮食局"],
    ["某某中心（教育部、财政部）", "教育部, 财政部"],
  ])("%s is refused whole, and says which", async (cell, names) => {
    const { records, reasons } = await taking(cell);
    const reason = `"${cell}" names ${names} in brackets; write these bodies without brackets, in the column of their role`;
    expect([records.documents, records.statements, reasons]).toEqual([[], [], [`2 participants: ${reason}`]]);
    expect(inChinese(reason)).toContain("请去掉括号");
  });

  it.each(["财政部、教育部（科技部配合）", "公安部、教育部牵头（财政部、科技部配合）"])(
    "%s is refused though others stand beside it, in any column",
    async (cell) => {
      for (const [head, rest] of [
        ["发文机关", ""],
        ["牵头单位,项目", ",某事"],
        ["单位,角色,项目", ",牵头,某事"],
      ]) {
        const { claims, reasons } = await code(`标题,日期,${head}\n甲,2016,"${cell}"${rest}`);
        expect([claims, reasons]).toEqual([[], [expect.stringContaining("科技部 in brackets")]]);
      }
    },
  );

  it.each([
    ["国家发展改革委（发改委）", "ndrc"],
    ["国家发展改革委（以下简称发改委）", "ndrc"],
    ["财政部（Ministry of Finance）", "mof"],
    ["原卫生部（现国家卫生健康委）", "moh"],
    ["国家卫生计生委（卫生部）", "nhfpc"],
    ["国家能源局（国家发展改革委管理）", "nea"],
    ["教育部（基础教育司）", "moe"],
    ["教育部（基础教育司、高等教育司）", "moe"],
    ["教育部【基础教育司；（高等教育司）】", "moe"],
    ["国家林草局（国家公园局）", "nfga", "2020-05-05"],
    ["中央宣传部（国家新闻出版署）", "publicity-department", "2020-05-05"],
  ])("%s is taken where both are one, or one explains the other", async (cell, body, date = "2016-05-05") => {
    const { records, reasons } = await taking(cell, date);
    expect([records.statements.map(({ subject }) => subject), reasons]).toEqual([[body], []]);
  });
});

describe("a row with an exception", () => {
  it.each([
    ...["除教育部外的其他部门", "除教育部以外的部门", "教育部、财政部除外", "除教育部、外交部外，各部门"],
    ...["教育部等部门（除财政部外）", "教育部，除财政部外各部门"],
  ])("is refused whole: %s", async (cell) => {
    const { records, reasons } = await taking(cell);
    const reason = `"${cell}" leaves bodies out (除…外); write the bodies that are meant`;
    expect([records.documents, records.statements, reasons]).toEqual([[], [], [`2 participants: ${reason}`]]);
  });

  it("is not seen in names", async () => {
    expect((await taking("外交部、中央外办")).reasons).toEqual([]);
  });
});
