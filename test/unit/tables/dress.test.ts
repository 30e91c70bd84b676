import { expect, it } from "@jest/globals";
import { stringify } from "csv-stringify/sync";
import { dressed, picker, sheet } from "../../support/records/dressed-sheets.js";
import { code } from "../../support/records/tables.js";

it("100 sheets in random dress hold the same records", async () => {
  const records = async (content: string | Buffer) => {
    const { records, reasons } = await code(content);
    expect(reasons).toEqual([]);
    // the word for a role is kept as it was written
    const statements = records.statements.map((statement) => ({ ...statement, reviewNote: null }));
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    return JSON.stringify([[...records.documents].sort(byId), records.projects, statements.sort(byId)]);
  };
  const plain = await records(stringify(sheet(picker(1))));
  for (let seed = 1; seed <= 100; seed++) {
    const pick = picker(seed);
    const rows = sheet(pick);
    const same = (await records(dressed(rows, pick))) === plain;
    expect({ seed, head: rows[0], row: rows[1], same }).toEqual({
      seed,
      head: rows[0],
      row: rows[1],
      same: true,
    });
  }
});
