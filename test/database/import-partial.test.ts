import { describe, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { ImportBench, withChange } from "../support/records/import-bench.js";
import { smallGraph } from "../support/records/interchange.js";
import { affiliation, body, succession } from "../support/records/records.js";

const bench = new ImportBench();

describe("a partial import", () => {
  it("refuses an invalid line with all that depend on it, and imports the rest", async () => {
    const base = smallGraph();
    // b ends before it begins; s2 is about b, its document and project stay; the name and the affiliation are b's
    const { refused, refusals, counts, versions } = await bench.takeRecords(
      {
        ...base,
        bodies: withChange(base.bodies, 1, { establishedOn: "2015", abolishedOn: "2013" }),
        names: ["a", "b"].map((id) => ({
          ...{ id: `${id}/x`, body: id, text: `${id}x`, kind: "ALIAS" as const, language: "zh" as const },
          ...{ from: null, to: null },
        })),
        affiliations: [affiliation("PART_OF", "a", "b")],
      },
      { partial: true },
    );
    const places = refusals.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places).toEqual([
      "in/bodies.jsonl:2:abolishedOn",
      "in/names.jsonl:2:body",
      "in/affiliations.jsonl:1:other",
      "in/statements.jsonl:2:subject",
    ]);
    expect(refused).toBe(4);
    expect(counts.statements).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(versions!.last.number).toBe(1);
    expect(await bench.idsOf("statements")).toEqual(["s1", "s3"]);
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
  });

  it("imports all but one succession of a cycle, also when a stored one closes it", async () => {
    const bodies = ["a", "b", "c", "d"].map((id) => body(id));
    await bench.takeRecords({
      bodies,
      successions: [succession("c", "a", "2015"), succession("a", "b", "2013")],
    });
    const given = [succession("d", "c", "2012"), succession("b", "c", "2014")];
    const { refusals } = await bench.takeRecords({ successions: given }, { partial: true });
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([[2, "successor"]]);
    expect(await bench.idsOf("successions")).toEqual(["a.b.2013", "c.a.2015", "d.c.2012"]);
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
  });

  it("refuses the new main line where one is stored, whatever the order of their ids", async () => {
    const bodies = ["a", "b", "c", "d"].map((id) => body(id));
    const [first, second] = [succession("a", "b", "2013", { mainLine: false }), succession("a", "c", "2013")];
    await bench.takeRecords({ bodies, successions: [first, second] });
    const given = [succession("c", "d", "2014"), { ...first, mainLine: true }];
    const { refusals } = await bench.takeRecords({ successions: given }, { partial: true });
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([[2, "mainLine"]]);
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
  });
});
