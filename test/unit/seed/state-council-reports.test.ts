import { describe, expect, it } from "@jest/globals";
import { findBreaches } from "../../../src/domain/integrity.js";
import { RECORD_SCHEMAS } from "../../../src/exchange/interchange/schemas.js";
import { textNames } from "../../../src/extract/names/names.js";
import { recordsOfTitles } from "../../../src/services/importing/title-records.js";
import { analysisOf, indexPairs } from "../../support/brute-force/index-answers.js";
import { question } from "../../support/brute-force/question.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const FOLDER = "state-council-reports";
const own = seedRecords([FOLDER]);
const all = seedRecords(["authority", FOLDER]);
const collaboration = collaborationOf(all);
const { documents, statements } = own;
const reports = documents.filter(({ id }) => id.endsWith("-report"));
const forwarding = documents.filter(({ id }) => !id.endsWith("-report"));

describe("the joint reports", () => {
  it("are as many as their description says", () => {
    expect([own.datasets.length, forwarding.length, reports.length, statements.length]).toEqual([
      ...[2, 947, 713, 2163],
    ]);
    expect(reports.filter(({ issuers }) => issuers.length > 1)).toHaveLength(172);
    const open = new Set(statements.flatMap((one) => (one.listIsOpen ? [one.object] : [])));
    expect(open.size).toBe(203);
    const bodies = new Set(
      statements.flatMap(({ dataset, subject }) => (dataset === FOLDER ? [subject] : [])),
    );
    expect(bodies.size).toBe(199);
  });

  it("are what the program reads from the titles, place by place", () => {
    const rows = forwarding.map(({ title, publishedOn, number, url }) => ({
      ...{ title, issuedOn: publishedOn, number, url },
    }));
    const sets = { reports: FOLDER, issuers: `${FOLDER}-issuers`, at: "2026-11-27T00:00:00Z", by: "xietong" };
    const { records, lives } = collaboration;
    const read = recordsOfTitles(rows, textNames(records.names, lives), sets);
    expect(read.documents).toEqual(documents);
    expect(read.statements).toEqual(statements);
    expect([...new Set(read.missing.map(({ name }) => name))].sort()).toEqual([
      ...["国家计委", "外经贸部", "林业部赴云南工作组"],
    ]);
  });

  it("take the year of the number where the table's date does not go with it", () => {
    const ids = ["guofa-1969-40", "guobanfa-2001-76"];
    const dated = ids.map((id) => documents.find((one) => one.id === id)?.publishedOn);
    expect(dated).toEqual(["1969", "2001"]);
  });

  it("break no rule, and every named form stands in the title at its place", () => {
    expect(findBreaches(all)).toEqual([]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    for (const record of documents) expect(RECORD_SCHEMAS.documents.parse(record)).toEqual(record);
    const titleOf = new Map(forwarding.map(({ id, title }) => [id, [...title]]));
    for (const { document, start, end, namedForm } of statements) {
      expect(titleOf.get(document)!.slice(start!, end!).join("")).toBe(namedForm);
    }
  });

  it("count 270 pairs of bodies that reported together, 国家计委 and 国家经委 most in the 1980s", () => {
    const asked = question({ unit: "DOCUMENT", datasetIds: [FOLDER] });
    const analysis = analysisOf(collaboration);
    expect(indexPairs(analysis, asked)).toHaveLength(270);
    const eighties = { ...asked, periodFrom: "1980", periodTo: "1989" };
    expect(indexPairs(analysis, eighties)[0]).toMatchObject({
      ...{ a: "planning-commission", b: "sec-1978", sharedCount: 7 },
    });
  });
});
