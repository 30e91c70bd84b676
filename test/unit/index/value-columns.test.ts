import { expect, it } from "@jest/globals";
import { CodeColumn } from "../../../src/analysis/index/value-columns.js";

function columnOf(...values: unknown[]): CodeColumn {
  const column = new CodeColumn();
  for (const value of values) column.push(value);
  return column;
}

it("a column of codes takes rows of one whose values have other codes", () => {
  const column = columnOf("b", null);
  column.pushRange(columnOf("a", "b", null, true, "a"), 1, 5);
  expect([...column]).toEqual(["b", null, "b", null, true, "a"]);
});
