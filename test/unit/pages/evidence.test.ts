import { expect, it } from "@jest/globals";
import { byItem } from "../../../web/explorer/panel/byItem.js";
import { documentBodies } from "../../../web/explorer/panel/documentBodies.js";
import { sortedByDate } from "../../../web/explorer/panel/sortedByDate.js";

it("evidence is sorted by its newest or its oldest document, what has no date last", () => {
  const entry = (...dates: (string | null)[]) => ({
    statements: dates.map((publishedOn) => ({ document: { publishedOn } })),
  });
  const [old, long, none, young] = [
    entry("2014-05"),
    entry("2010", "2020-01-01"),
    entry(null),
    entry("2019-12-31"),
  ];
  const given = [none, old, young, long];
  expect(sortedByDate(given, "NEWEST")).toEqual([long, young, old, none]);
  expect(sortedByDate(given, "OLDEST")).toEqual([long, old, young, none]);
});

it("lists the bodies of a document by their tasks, those that only sign it last", () => {
  const body = (id: string) => ({ id, nameZh: id, nameEn: null, shortZh: null });
  const node = (id: string) => ({ key: `BODY:${id}`, entries: 1, body: body(id), item: null });
  const link = (id: string, target: string, role: "LEAD" | "PARTICIPANT") => {
    return { key: `${id} ${target}`, source: `BODY:${id}`, target, roles: [role], statements: [] };
  };
  const named = {
    nodes: [node("a"), node("b")],
    links: [link("a", "p", "LEAD"), link("b", "p", "PARTICIPANT"), link("b", "q", "LEAD")],
    totals: { nodesCut: 0, linksCut: 0 },
  };
  const found = documentBodies(named, [body("a"), body("c")]);
  expect(found.map(({ body: { id }, items, leads }) => [id, items, leads])).toEqual([
    ["b", 2, 1],
    ["a", 1, 1],
    ["c", 0, 0],
  ]);
});

it("groups participations by item, leads first, in a time that grows with their number", () => {
  const link = (key: string, target: string, role: "LEAD" | "PARTICIPANT") => ({
    key,
    target,
    roles: [role],
  });
  const found = byItem([link("1", "q", "PARTICIPANT"), link("2", "p", "LEAD"), link("3", "q", "LEAD")]);
  expect(found.map(({ item, links }) => [item, ...links.map(({ key }) => key)])).toEqual([
    ["p", "2"],
    ["q", "3", "1"],
  ]);
  const many = Array.from({ length: 100_000 }, (_, at) => link(`${at}`, `${at % 20_000}`, "LEAD"));
  const begin = performance.now();
  expect(byItem(many)).toHaveLength(20_000);
  expect(performance.now() - begin).toBeLessThan(2_000);
});
