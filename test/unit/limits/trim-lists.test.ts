import { expect, it } from "@jest/globals";
import { Kind, parse, visit, type FieldNode } from "graphql";
import { trimLists, type ListLimits } from "../../../src/graphql/joining/trim-lists.js";

/** Every field called `list` has the limit 1. */
function limitsOf(source: string) {
  const limits: ListLimits = new Map();
  const note = (field: FieldNode): void => {
    if (field.name.value === "list") limits.set(field, { field: "T.list", limit: 1 });
  };
  const document = parse(source);
  visit(document, { [Kind.FIELD]: { enter: note } });
  return { document, limits };
}

it("cuts a list in a fragment that is named at several places", () => {
  const { document, limits } = limitsOf("{ a { ...F } b { ...F } } fragment F on T { x: list { id } }");
  const data = { a: { x: [{ id: 1 }, { id: 2 }] }, b: { x: [{ id: 3 }] } };
  expect(trimLists(data, document, limits)).toEqual([{ field: "T.list", limit: 1 }]);
  expect(data).toEqual({ a: { x: [{ id: 1 }] }, b: { x: [{ id: 3 }] } });
});

it("cuts lists within lists, and leaves others whole", () => {
  const { document, limits } = limitsOf("{ list { list { id } names } }");
  const data = {
    list: [
      { list: [1, 2], names: ["a", "b"] },
      { list: [], names: [] },
    ],
  };
  trimLists(data, document, limits);
  expect(data).toEqual({ list: [{ list: [1], names: ["a", "b"] }] });
});
