import { expect, it } from "@jest/globals";
import { answerTable } from "../../../web/playground/answerTable.js";

const table = (data: unknown) => answerTable(JSON.stringify({ data }))?.slice(1).trimEnd().split("\r\n");

it("has a row for each object and a column for each value; lists within a row stand in one cell", () => {
  const a = { nameZh: "民政部" };
  const leads = [{ nameZh: "公安部" }, { nameZh: "教育部" }];
  const nodes = [
    { rank: 1, a, leads, roles: ["LEAD", "PARTICIPANT"] },
    { rank: 2, a: { nameZh: '说"一", 二' }, leads: [], roles: null },
  ];
  expect(table({ coParticipation: { totalCount: 2, nodes } })).toEqual([
    "rank,a.nameZh,leads,roles",
    "1,民政部,公安部; 教育部,LEAD; PARTICIPANT",
    '2,"说""一"", 二",,',
  ]);
});

it("takes connections, lists below objects, and several lists", () => {
  const edges = [{ node: { id: "mof" } }];
  expect(table({ body: { names: [{ text: "财政部" }] } })).toEqual(["text", "财政部"]);
  expect(table({ bodiesConnection: { edges }, projects: [{ id: "p" }] })).toEqual([
    "list,id",
    "bodiesConnection,mof",
    "projects,p",
  ]);
});

it("is null where the answer holds no list", () => {
  for (const answer of ["", "{", '{"errors": []}', '{"data": {"meta": {"id": 1}}}'])
    expect(answerTable(answer)).toBeNull();
});
