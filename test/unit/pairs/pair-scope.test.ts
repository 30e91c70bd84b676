import { describe, expect, it } from "@jest/globals";
import type { AffiliationRecord, BodyRecord, InterchangeRecords } from "../../../src/domain/records.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf, indexBodies, indexPairs } from "../../support/brute-force/index-answers.js";
import { question, type Question } from "../../support/brute-force/question.js";
import {
  affiliation,
  body,
  chain,
  document,
  project,
  records,
  statement,
  succession,
} from "../../support/records/records.js";

/** Parent, child and a third body in p1 (paper of 2012) and p2 (paper of 2014). */
function graphWith(
  affiliations: AffiliationRecord[],
  child: Partial<BodyRecord> = {},
  undated = false,
): InterchangeRecords {
  const projects = ["p1", "p2"];
  return records({
    bodies: [body("child", child), body("other", { kind: "PARTY_BODY" }), body("parent")],
    affiliations,
    projects: projects.map(project),
    chains: projects.map((id) => chain(id.replace("p", "c"))),
    documents: [document("d1", undated ? null : "2012-06-01"), document("d2", undated ? null : "2014-05-29")],
    statements: projects.flatMap((object) => {
      const paper = { object, document: object.replace("p", "d") };
      const serves = {
        ...paper,
        predicate: "SERVES" as const,
        subject: object,
        object: object.replace("p", "c"),
      };
      return [
        ...["child", "other", "parent"].map((subject) =>
          statement(`${subject}-${object}`, { ...paper, predicate: "PARTICIPATES_IN", subject }),
        ),
        statement(`serves-${object}`, serves),
      ];
    }),
  });
}

function pairsOf(graph: InterchangeRecords, given: Partial<Question>): string[] {
  return indexPairs(analysisOf(collaborationOf(graph)), question(given)).map(({ a, b }) => `${a} ${b}`);
}

const ALL = ["child other", "child parent", "other parent"];
const WITHOUT = ["child other", "other parent"];
const excluding = { excludeParentChild: true };

describe("a body and its parent", () => {
  it("are counted unless excluded", () => {
    expect(pairsOf(graphWith([affiliation("PART_OF", "child", "parent")]), {})).toEqual(ALL);
  });

  it.each([
    ["child", "parent"],
    ["parent", "child"],
  ])("are excluded in either direction: %s part of %s", (one, other) => {
    expect(pairsOf(graphWith([affiliation("PART_OF", one, other)]), excluding)).toEqual(WITHOUT);
  });

  it("are excluded only when affiliated on every date of the documents of what they share", () => {
    const since2013 = graphWith([affiliation("PART_OF", "child", "parent", { from: "2013-03-14" })]);
    expect(pairsOf(since2013, excluding)).toEqual(ALL);
    expect(pairsOf(since2013, { ...excluding, documentIds: ["d2"] })).toEqual(WITHOUT);
    expect(pairsOf(since2013, { ...excluding, documentIds: ["d1"] })).toEqual(ALL);
  });

  it("are excluded when consecutive spans cover all dates", () => {
    const until = affiliation("PART_OF", "child", "parent", { to: "2013-03-14" });
    const since = affiliation("PART_OF", "child", "parent", { from: "2013-03-14" });
    expect(pairsOf(graphWith([until, since]), excluding)).toEqual(WITHOUT);
    expect(pairsOf(graphWith([until]), excluding)).toEqual(ALL);
  });

  it("under AS_OF are judged on its date alone", () => {
    const since2013 = graphWith([affiliation("PART_OF", "child", "parent", { from: "2013-03-14" })]);
    const asOf = (identityDate: string) =>
      pairsOf(since2013, { ...excluding, identityMode: "AS_OF", identityDate });
    expect([asOf("2018"), asOf("2012")]).toEqual([WITHOUT, ALL]);
  });

  it("stay parent and child after one has ended, if the relation lasted to its end", () => {
    const until = (to: string | null) =>
      graphWith([affiliation("PART_OF", "child", "parent", { to })], { abolishedOn: "2013-03-14" });
    expect(pairsOf(until(null), excluding)).toEqual(WITHOUT);
    expect(pairsOf(until("2013-03-14"), excluding)).toEqual(WITHOUT);
    expect(pairsOf(until("2013-01-01"), excluding)).toEqual(ALL);
    const later = graphWith([affiliation("PART_OF", "child", "parent")], { establishedOn: "2013-03-14" });
    expect(pairsOf(later, excluding)).toEqual(ALL);
  });

  it("under AS_OF a year are judged on its last day, as successions are", () => {
    const moved = graphWith([affiliation("PART_OF", "child", "parent", { from: "2008-03-23" })]);
    moved.bodies.push(body("former", { abolishedOn: "2008-03-23" }));
    moved.successions.push(succession("former", "child", "2008-03-23"));
    moved.statements.forEach((one) => one.subject === "child" && (one.subject = "former"));
    const asOf = (identityDate: string) =>
      pairsOf(moved, { ...excluding, identityMode: "AS_OF", identityDate });
    expect([asOf("2008"), asOf("2008-03"), asOf("2008-12-31")]).toEqual([WITHOUT, WITHOUT, WITHOUT]);
    expect(asOf("2008-02")).toEqual(["former other", "former parent", "other parent"]);
  });

  it("are not excluded when no document that names them has a date", () => {
    expect(pairsOf(graphWith([affiliation("PART_OF", "child", "parent")], {}, true), excluding)).toEqual(ALL);
  });

  it("still count for the size of an item and for N", () => {
    const graph = graphWith([affiliation("PART_OF", "child", "parent")]);
    const [pair] = indexPairs(analysisOf(collaborationOf(graph)), question(excluding));
    // k = 3 in both items: 1/2 + 1/2
    expect(pair).toMatchObject({ a: "child", newmanWeight: 1, itemsInUse: 2 });
  });
});

describe("one office under two plates", () => {
  const graph = graphWith([affiliation("JOINT_OFFICE_WITH", "parent", "child")]);

  it("is excluded by its own filter and not by that of parents", () => {
    expect(pairsOf(graph, { excludeJointOffices: true })).toEqual(WITHOUT);
    expect(pairsOf(graph, excluding)).toEqual(ALL);
  });
});

describe("the ends of a pair", () => {
  const graph = graphWith([]);

  it("are both among bodyIds", () => {
    expect(pairsOf(graph, { bodyIds: ["child", "other"] })).toEqual(["child other"]);
    expect(pairsOf(graph, { bodyIds: [] })).toEqual([]);
  });

  it("are one or both among involving", () => {
    expect(pairsOf(graph, { involving: ["child"] })).toEqual(["child other", "child parent"]);
  });

  it("are both of the kinds asked for", () => {
    expect(pairsOf(graph, { bodyKinds: ["STATE_COUNCIL_MINISTRY"] })).toEqual(["child parent"]);
  });

  it("limit the partners of a body, not its items", () => {
    const ranked = indexBodies(analysisOf(collaborationOf(graph)), question({ bodyIds: ["child", "other"] }));
    const numbers = { items: 2, leads: 0, participations: 2, partners: 1, strength: 2 };
    expect(ranked).toEqual([
      { body: "child", ...numbers },
      { body: "other", ...numbers },
    ]);
  });
});

describe("a requested body", () => {
  // the paper of 2014 names npfpc, which had become nhfpc with moh in 2013; moh itself is not named
  const graph = records({
    bodies: [body("moh"), body("nhfpc"), body("npfpc"), body("other"), body("third")],
    successions: ["moh", "npfpc"].map((id) => succession(id, "nhfpc", "2013-03-14")),
    projects: [project("p")],
    documents: [document("d", "2014-05-29")],
    statements: ["npfpc", "other", "third"].map((subject) =>
      statement(subject, { predicate: "PARTICIPATES_IN", subject, object: "p", document: "d" }),
    ),
  });
  const found = (given: Partial<Question>) => pairsOf(graph, { unit: "PROJECT", ...given });
  const asOf2018 = { identityMode: "AS_OF", identityDate: "2018-12-31" } as const;

  it("follows the identity of the question: npfpc finds nhfpc", () => {
    expect(found({ bodyIds: ["npfpc", "other"] })).toEqual(["npfpc other"]);
    expect(found({ identityMode: "AT_DOCUMENT_DATE", bodyIds: ["npfpc", "other"] })).toEqual(["nhfpc other"]);
    expect(found({ ...asOf2018, involving: ["npfpc"] })).toEqual(["nhfpc other", "nhfpc third"]);
  });

  it("is found on a date even when no document names it: moh finds nhfpc under AS_OF", () => {
    expect(found({ ...asOf2018, bodyIds: ["moh", "other"] })).toEqual(["nhfpc other"]);
    expect(found({ bodyIds: ["moh", "other"] })).toEqual([]);
  });
});
