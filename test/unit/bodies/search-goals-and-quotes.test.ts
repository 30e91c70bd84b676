import { describe, expect, it } from "@jest/globals";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import { FormIndex } from "../../../src/analysis/search/form-index.js";
import type { Quotes } from "../../../src/services/questions/quotes.js";
import { search as searchOn, type SearchQuestion } from "../../../src/services/questions/search.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { body, document, records, succession } from "../../support/records/records.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const LIMITS = { defaultPageSize: 25, maxPageSize: 1_000 };
const search = (text: string, given: Partial<SearchQuestion>, on: Collaboration) =>
  searchOn(on, { text, ...given }, LIMITS);
const seed = seedCollaboration();

describe("goals, plans and quotes", () => {
  const goal = { id: "g", text: "加快推进社会信用体系建设" };
  const plan = { id: "pl", nameZh: "国家规划", nameEn: "A plan" };
  const made = collaborationOf(records({ goals: [goal], plans: [plan], documents: [document("d", null)] }));
  const passages = [
    { document: "d", text: "由公安部牵头，人社部、民政部参与", statement: "s1" },
    { document: "d", text: "工业和信息化部负责", statement: "s2" },
  ];
  const index = new FormIndex(() => passages.map(({ text }, record) => ({ record, text })), false);
  const quoted = (text: string, quotes: Quotes | null = { passages, index }) =>
    searchOn(made, { text, types: ["QUOTE"] }, LIMITS, quotes);

  it("are found by their texts, plans by their pinyin too", () => {
    expect(search("信用体系", {}, made).nodes).toMatchObject([{ type: "GOAL", goal, how: "CONTAINS" }]);
    expect(search("guihua", {}, made).nodes).toMatchObject([{ type: "PLAN", plan }]);
    expect(search("xinyong", {}, made).totalCount).toBe(0);
    expect(search("社会信用体系", { types: ["GOAL"] }, seed).nodes[0]?.goal?.id).toBe("goal-credit-system");
  });

  it("of which quotes count only where they are searched, with document and statement", () => {
    const { nodes, facets } = quoted("人社部");
    expect(nodes).toMatchObject([
      {
        type: "QUOTE",
        matched: passages[0]!.text,
        document: { id: "d" },
        statement: { id: "s1", inVersion: 1 },
      },
    ]);
    expect(facets).toContainEqual(expect.objectContaining({ type: "QUOTE", count: 1 }));
    expect(quoted("人社部", null).facets.map(({ type }) => type)).not.toContain("QUOTE");
  });

  it("and no characters that only occur in order in a quote", () => {
    expect(quoted("工信部").totalCount).toBe(0);
    expect(quoted("公安部 民政部").nodes).toHaveLength(1);
  });
});

it("a body that its main line ended comes after one that lives, whatever its own record says", () => {
  const made = collaborationOf(
    records({
      bodies: [body("a", { nameZh: "同名部" }), body("b", { nameZh: "同名部" })],
      successions: [succession("a", "b", "2018")],
    }),
  );
  expect(search("同名部", {}, made).nodes.map((hit) => hit.body?.id)).toEqual(["b", "a"]);
});
