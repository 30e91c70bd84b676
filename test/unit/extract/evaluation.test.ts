import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { compareDocument } from "../../../src/extract/evaluation/compare.js";
import type { GoldBody, Prediction } from "../../../src/extract/evaluation/gold.js";
import { textNames } from "../../../src/extract/names/names.js";
import { evaluateFolder } from "../../../src/services/extracting/evaluate-folder.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const ANNOTATED = path.resolve(import.meta.dirname, "../../fixtures/annotated");

it("four documents annotated before they were read by the program: all names, records and bodies", async () => {
  const { records, lives } = seedCollaboration();
  const { documents, mistakes } = await evaluateFolder(ANNOTATED, textNames(records.names, lives));
  expect(mistakes).toEqual([]);
  expect(
    documents.map((one) => [one.document.slice(0, 2), one.correct, one.exactRecords, one.resolved]),
  ).toEqual([
    ["04", 82, 18, { right: 82, of: 82 }],
    ["08", 45, 18, { right: 45, of: 45 }],
    ["09", 72, 18, { right: 72, of: 72 }],
    ["16", 77, 23, { right: 77, of: 77 }],
  ]);
});

describe("a body in the annotation", () => {
  const text = "（海洋局、民政部负责）";
  const read = (namedForm: string, bodyId: string | null): Prediction => ({
    ...{ role: "PARTICIPANT", namedForm, start: text.indexOf(namedForm), end: text.length, bodyId },
    ...{ clause: { start: 0, end: text.length }, listIsOpen: false, rule: "bracket-shared", confidence: 1 },
  });
  const compare = (bodies: readonly GoldBody[], ...predictions: Prediction[]) =>
    compareDocument(
      {
        ...{ name: "a", text, date: null, bodies },
        records: [{ task: "", lead: [], participants: ["海洋局", "民政部"], others: false, quote: text }],
      },
      predictions,
    );

  it.each([
    ["mnr", 1],
    [null, 0],
  ])("left open counts neither way: %s is found", (bodyId, found) => {
    const score = compare(
      [
        { name: "海洋局", body: null },
        { name: "民政部", body: "mca" },
      ],
      read("海洋局", bodyId),
      read("民政部", "mca"),
    );
    expect(score).toMatchObject({
      resolved: { right: 1, of: 1 },
      openBodies: { found, of: 1 },
      mistakes: [],
    });
  });

  it.each(["moe", null])("that is another than the one read is a mistake: %s", (bodyId) => {
    const score = compare([{ name: "民政部", body: "mca" }], read("海洋局", null), read("民政部", bodyId));
    expect(score.resolved).toEqual({ right: 0, of: 1 });
    expect(score.mistakes.map(({ kind, namedForm }) => `${kind} ${namedForm}`)).toEqual(["BODY 民政部"]);
  });
});
