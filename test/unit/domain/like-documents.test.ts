import { expect, it } from "@jest/globals";
import { likeDocuments } from "../../../src/domain/like-documents.js";

const pairs = (...rows: [id: string, title: string, number: string | null, publishedOn: string | null][]) =>
  likeDocuments(rows.map(([id, title, number, publishedOn]) => ({ id, title, number, publishedOn }))).map(
    ({ one, other, by }) => `${one.id} ${other.id} ${by}`,
  );

it("documents look like one by a number however it is written, or by a title of one date", () => {
  expect(
    pairs(
      ["a", "甲", "银保监发[2021]43号", "2021-06-01"],
      ["b", "甲的通知", "银保监发〔2021〕43 号", "2021"],
      ["c", "关于乙的通知", null, "2020-03-01"],
      ["d", "关于“乙”的通知", "教财〔2020〕1号", "2020-03-01"],
    ),
  ).toEqual(["a b number", "c d title"]);
});

it("bare numbers, other dates and other numbers are of other documents", () => {
  expect(
    pairs(
      ["a", "商务部甲办法", "第1号", "2013-01-05"],
      ["b", "卫生部乙规定", "第1号", "2013-01-05"],
      ["c", "年度通知", "教财〔2020〕1号", "2020-03-01"],
      ["d", "年度通知", "教财〔2020〕2号", "2020-03-01"],
      ["e", "年度公告", null, "2019-01-01"],
      ["f", "年度公告", null, "2020-01-01"],
      ["g", "无日期", null, null],
      ["h", "无日期", null, null],
    ),
  ).toEqual([]);
});
