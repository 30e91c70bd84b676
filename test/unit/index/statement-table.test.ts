import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  StatementTable,
  type Moved,
  type StatementRow,
} from "../../../src/analysis/index/statement-table.js";

const PLACES = 20;

/** Also those that take two and four bytes. */
const place = fc.constantFrom(0, 7, 255, 256, 65_535, 65_536, 99_999);

const row: fc.Arbitrary<StatementRow> = fc.record({
  id: fc.string(),
  body: fc.nat(PLACES - 1),
  target: fc.nat(PLACES - 1),
  role: fc.constantFrom("LEAD", "PARTICIPANT"),
  document: fc.nat(PLACES - 1),
  dataset: fc.nat(PLACES - 1),
  isOffice: fc.boolean(),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  status: fc.constantFrom("PROPOSED", "ACCEPTED", "REJECTED"),
  listIsOpen: fc.boolean(),
  isLocated: fc.boolean(),
  from: fc.constantFrom(null, "2013"),
  to: fc.constantFrom(null, "2014-02"),
});
const moved: fc.Arbitrary<Moved> = fc.option(
  fc.array(place, { minLength: PLACES, maxLength: PLACES }).map((list) => Int32Array.from(list)),
);

function tableOf(rows: readonly StatementRow[]): StatementTable {
  const table = new StatementTable();
  for (const one of rows) table.push(one);
  return table;
}

function rowsOf({ ids, length, confidences, confidence, ...columns }: StatementTable): unknown[] {
  const lists = Object.values(columns).filter((column) => ArrayBuffer.isView(column)) as Int32Array[];
  return Array.from({ length }, (_, at) => [
    ids.at(at),
    confidences[confidence[at]!],
    ...lists.map((list) => list[at]),
  ]);
}

describe("appending the rows of another table", () => {
  it("equals pushing them one by one, with rows left out and positions mapped", () => {
    const rows = fc.array(row, { maxLength: 150 });
    const columns = fc.record({ body: moved, target: moved, document: moved, dataset: moved });
    const property = fc.property(rows, rows, columns, fc.func(fc.boolean()), (old, added, now, isLeftOut) => {
      const without = old.flatMap((_, at) => (isLeftOut(at) ? [at] : []));
      const table = new StatementTable();
      table.append(tableOf(old), without, now);
      for (const one of added) table.push(one);
      const kept = old.filter((_, at) => !without.includes(at)).map((one) => inPlace(one, now));
      const expected = tableOf([...kept, ...added]);
      expect(table.length).toBe(expected.length);
      expect(rowsOf(table)).toEqual(rowsOf(expected));
      expect(rowsOf(StatementTable.of(table.columns()))).toEqual(rowsOf(expected));
    });
    fc.assert(property, { numRuns: 100, seed: 11 });
  });
});

function inPlace(
  one: StatementRow,
  now: Record<"body" | "target" | "document" | "dataset", Moved>,
): StatementRow {
  const placed = { ...one };
  for (const column of ["body", "target", "document", "dataset"] as const) {
    placed[column] = now[column]?.[one[column]] ?? one[column];
  }
  return placed;
}
