import { describe, expect, it } from "@jest/globals";
import { buildView } from "../../../src/analysis/index/view.js";
import { Lineage } from "../../../src/domain/identity.js";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import { NamedRecords } from "../../../src/domain/named-records.js";
import { readFilter } from "../../../src/services/questions/filter.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { filterOf, question, type Question } from "../../support/brute-force/question.js";
import { body, document, project, records, statement, succession } from "../../support/records/records.js";

const BODIES = [
  body("moh", { abolishedOn: "2013-03-14" }),
  body("npfpc", { abolishedOn: "2013-03-14" }),
  body("nhfpc", { establishedOn: "2013-03-14", abolishedOn: "2018-03-17" }),
  body("nhc", { establishedOn: "2018-03-17" }),
  body("split", { abolishedOn: "2008" }),
  body("left"),
  body("right"),
  body("gone", { abolishedOn: "2008" }),
  body("vague"),
  body("after"),
  body("parted", { abolishedOn: "2008" }),
];
const SUCCESSIONS = [
  succession("moh", "nhfpc", "2013-03-14", { kind: "MERGED_INTO" }),
  succession("npfpc", "nhfpc", "2013-03-14", { kind: "MERGED_INTO" }),
  succession("nhfpc", "nhc", "2018-03-17"),
  succession("split", "left", "2008", { kind: "SPLIT_INTO", mainLine: false }),
  succession("split", "right", "2008", { kind: "SPLIT_INTO", mainLine: false }),
  succession("vague", "after", "2013"),
  succession("parted", "left", "2008", { kind: "SPLIT_INTO", mainLine: false }),
  succession("parted", "right", "2013", { kind: "SPLIT_INTO", mainLine: false }),
];
const lineage = new Lineage(SUCCESSIONS, new Map(BODIES.map((one) => [one.id, one])));

describe("a body on a date", () => {
  it.each([
    ["2013-03-13", "moh"],
    ["2013-03-14", "nhfpc"],
    ["2018-03-16", "nhfpc"],
    ["2018-03-17", "nhc"],
  ])("follows a chain of renamings: moh on %s is %s", (date, id) => {
    expect(lineage.resolve("moh", date)).toMatchObject({ id, stop: null });
  });

  it("lists the successions followed, in order", () => {
    const { followed } = lineage.resolve("moh", "2020");
    expect(followed.map(({ successor }) => successor)).toEqual(["nhfpc", "nhc"]);
  });

  it("stops at a split without a main line and names the parts, never guessing", () => {
    const { id, stop } = lineage.resolve("split", "2014");
    expect([id, stop?.reason, stop?.at]).toEqual(["split", "NO_MAIN_LINE", "split"]);
    expect(stop?.successions.map(({ successor }) => successor)).toEqual(["left", "right"]);
  });

  it("stops where a body ended and nothing is known to follow it", () => {
    expect(lineage.resolve("gone", "2014")).toMatchObject({ id: "gone", stop: { reason: "NO_SUCCESSOR" } });
    expect(lineage.resolve("gone", "2007")).toMatchObject({ id: "gone", stop: null });
  });

  it("is kept and reported when the date of the succession is too coarse to tell", () => {
    expect(lineage.resolve("vague", "2013-06-01")).toMatchObject({
      id: "vague",
      stop: { reason: "AMBIGUOUS_DATE" },
    });
    expect(lineage.resolve("vague", "2013-12-31").id).toBe("after");
    expect(lineage.resolve("vague", "2012-12-31")).toMatchObject({ id: "vague", stop: null });
  });

  it("is kept as named before it was founded", () => {
    expect(lineage.resolve("nhc", "2014")).toMatchObject({ id: "nhc", followed: [], notYetFounded: true });
    expect(lineage.resolve("nhc", "2018").notYetFounded).toBe(false);
  });
});

const NAMED: [body: string, document: string][] = [
  ["moh", "paper-2012"],
  ["moh", "paper-2014"],
  ["npfpc", "paper-2014"],
  ["nhc", "paper-2014"],
  ["split", "paper-2014"],
  ["moh", "undated"],
  ["parted", "paper-2014"],
  ["parted", "paper-2012"],
];
const GRAPH: InterchangeRecords = records({
  bodies: BODIES,
  successions: SUCCESSIONS,
  projects: [project("p")],
  documents: [
    document("paper-2012", "2012-06"),
    document("paper-2014", "2014-05-29"),
    document("undated", null),
  ],
  statements: NAMED.map(([subject, paper], at) =>
    statement(`s${at}`, { predicate: "PARTICIPATES_IN", subject, object: "p", document: paper }),
  ),
});
const collaboration = collaborationOf(GRAPH);

function ask(given: Partial<Question>) {
  const asked = question({ unit: "PROJECT", ...given });
  const { report, incidence } = buildView(
    collaboration,
    readFilter({ collaboration, named: new NamedRecords() }, "PROJECT", filterOf(asked)).selection,
  );
  const body = (at: number): string => collaboration.records.bodies[at]!.id;
  const paper = (at: number): string => collaboration.records.documents.at(at).id;
  return { members: [...incidence.members].map(body), report, body, paper };
}

describe("the identity of an answer", () => {
  it("AS_NAMED keeps every body as the text names it and reports nothing", () => {
    const { members, report } = ask({});
    expect(members).toEqual(["moh", "nhc", "npfpc", "parted", "split"]);
    expect(report).toEqual({
      asOf: null,
      merged: [],
      stopped: [],
      notYetFounded: [],
      unresolved: [],
      asOfPrecedesDocument: [],
    });
  });

  it("AT_DOCUMENT_DATE reads each statement on its own document's date", () => {
    const { members, report, body, paper } = ask({ identityMode: "AT_DOCUMENT_DATE" });
    // moh of 2012 is moh; moh and npfpc of 2014 are nhfpc; nhc was not founded; the undated moh stays
    expect(members).toEqual(["moh", "nhc", "nhfpc", "parted", "split"]);
    const merged = report.merged.map((one) => [body(one.body), one.named.map(body)]);
    expect(merged).toEqual([["nhfpc", ["moh", "npfpc"]]]);
    expect(report.notYetFounded.map(body)).toEqual(["nhc"]);
    expect(report.stopped.map((one) => [body(one.body), one.reason])).toEqual([
      ["parted", "NO_MAIN_LINE"],
      ["split", "NO_MAIN_LINE"],
    ]);
    const unresolved = report.unresolved.map((one) => [body(one.body), one.documents.map(paper)]);
    expect(unresolved).toEqual([["moh", ["undated"]]]);
  });

  it("AT_DOCUMENT_DATE reports only what befell the selected statements", () => {
    const of2012 = ask({ identityMode: "AT_DOCUMENT_DATE", documentIds: ["paper-2012"] });
    expect(of2012.members).toEqual(["moh", "parted"]);
    expect(of2012.report).toMatchObject({ merged: [], notYetFounded: [], unresolved: [] });
    expect(of2012.report.stopped.map((one) => of2012.body(one.body))).toEqual(["parted"]);
  });

  it("AT_DOCUMENT_DATE names the successions of a stop at each of its dates, once and in order", () => {
    const stopIn = (...documentIds: string[]) => {
      const { report, body } = ask({ identityMode: "AT_DOCUMENT_DATE", documentIds });
      const stop = report.stopped.find((one) => body(one.body) === "parted");
      return stop?.successions.map(({ successor }) => successor);
    };
    expect(stopIn("paper-2012")).toEqual(["left"]);
    expect(stopIn("paper-2012", "paper-2014")).toEqual(["left", "right"]);
  });

  it("AS_OF follows every statement to one date, dated document or not", () => {
    const { members, report } = ask({ identityMode: "AS_OF", identityDate: "2018-12-31" });
    expect(members).toEqual(["nhc", "parted", "split"]);
    expect(report.unresolved).toEqual([]);
  });

  it("AS_OF a date before a document reports the later documents", () => {
    const { report, paper } = ask({ identityMode: "AS_OF", identityDate: "2013" });
    expect(report.asOfPrecedesDocument.map(paper)).toEqual(["paper-2014"]);
  });
});
