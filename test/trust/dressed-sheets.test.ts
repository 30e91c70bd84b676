/** The hundred sheets of test/unit/tables/dress.test.ts through the database. */
import { expect, it } from "@jest/globals";
import { stringify } from "csv-stringify/sync";
import { checkGraph } from "../../src/services/data/check.js";
import { dressed, picker, sheet } from "../support/records/dressed-sheets.js";
import { ImportBench } from "../support/records/import-bench.js";
import { takeTable } from "../support/records/take-table.js";

const bench = new ImportBench("SEEDED");

it("100 sheets in random dress add nothing to the first of them", async () => {
  const take = (content: string | Buffer) => takeTable(bench.graph, content, { by: "coder" });
  expect((await take(stringify(sheet(picker(1))))).versions).not.toBeNull();
  for (let seed = 1; seed <= 100; seed++) {
    const pick = picker(seed);
    const { refused, versions } = await take(dressed(sheet(pick), pick));
    expect({ seed, refused, versions }).toEqual({ seed, refused: 0, versions: null });
  }
  expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
}, 600_000);
