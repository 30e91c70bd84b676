import { expect, it } from "@jest/globals";
import { CodeColumn } from "../../../src/analysis/index/value-columns.js";

function columnOf(...values: unknown[]): CodeColumn {
  const column = new CodeColumn();
  for (const value of values) column.push(value);
  return column;
}

it("a column of codes takes rows of one whose values have other codes", () => {
  const column = columnOf("b", null);
  const copy = column.copying(columnOf("a", "b", null, true, "a"));
  copy(1, 3);
  column.push("c");
  copy(3, 5);
  expect([...column]).toEqual(["b", null, "b", null, "c", true, "a"]);
});

it("and none of the values that only other rows have", () => {
  const column = columnOf();
  column.copying(columnOf("a", "b", "c"))(1, 2);
  expect(column.parts).toEqual({ codes: Uint8Array.of(0), values: ["b"] });
});

it("a code takes as many bytes as the values that came meanwhile need", () => {
  const many = Array.from({ length: 300 }, (_, at) => `value ${at}`);
  const column = columnOf("other");
  column.copying(columnOf(...many))(0, 300);
  expect([...column]).toEqual(["other", ...many]);
});
