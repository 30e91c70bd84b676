import { describe, expect, it } from "@jest/globals";
import { folded, seenOf, type Participation } from "../../../web/explorer/data/fold.js";
import type { DrawnQuery, Predicate } from "../../../web/explorer/generated/operations.js";
import { readView } from "../../../web/explorer/view/address.js";
import { forFold } from "../../../web/explorer/view/openSet.js";
import { foldOf, START } from "../../../web/explorer/view/view.js";

type Network = DrawnQuery["network"];

const body = (id: string) => ({
  ...{ key: `BODY:${id}`, entries: 1, item: null },
  body: { id, nameZh: id, nameEn: null, shortZh: null, kind: "AUDIT" as const },
});
const project = (id: string) => ({
  ...{ key: `PROJECT:${id}`, entries: 1, body: null },
  item: { nameZh: id, nameEn: null },
});

const NETWORK = {
  nodes: [
    body("a"),
    body("b"),
    body("c"),
    project("p"),
    project("q"),
    project("r"),
    project("s"),
    project("alone"),
  ],
  links: [],
  totals: { nodes: 8, links: 0, nodesCut: 2, linksCut: 5 },
} as unknown as Network;

const inGroups = (
  source: string,
  target: string,
  predicate: Predicate,
  ...groups: string[]
): Participation => ({
  ...{ source: `BODY:${source}`, target: `PROJECT:${target}`, predicate },
  groups: groups.map((id) => ({ key: `BUSINESS_CHAIN:${id}`, nameZh: id, nameEn: null })),
});

/** p and s serve x, q serves x and y, r serves z; a project of c alone serves none. */
const PARTICIPATIONS = [
  inGroups("a", "p", "LEADS", "x"),
  inGroups("a", "p", "PARTICIPATES_IN", "x"),
  inGroups("a", "q", "PARTICIPATES_IN", "x", "y"),
  inGroups("a", "s", "PARTICIPATES_IN", "x"),
  inGroups("b", "q", "UNDERTAKES", "x", "y"),
  inGroups("b", "r", "LEADS", "z"),
  inGroups("c", "alone", "LEADS"),
];

const { network, folding } = folded(NETWORK, PARTICIPATIONS, "BUSINESS_CHAIN");
const linksOf = ({ links }: Network) =>
  links.map(({ key, sharedCount, roles }) => `${key} ${sharedCount} ${roles.join("+")}`);

describe("projects folded into chains", () => {
  it("weighs a link by projects, once each, and keeps every role", () => {
    expect(linksOf(network)).toEqual([
      "BODY:a--BUSINESS_CHAIN:x 3 LEAD+PARTICIPANT",
      "BODY:a--BUSINESS_CHAIN:y 1 PARTICIPANT",
      "BODY:b--BUSINESS_CHAIN:x 1 PARTICIPANT",
      "BODY:b--BUSINESS_CHAIN:y 1 PARTICIPANT",
      "BODY:b--BUSINESS_CHAIN:z 1 LEAD",
    ]);
  });

  it("draws bodies with a group and no project, and counts the bodies of a group", () => {
    expect(network.nodes.map(({ key, entries }) => `${key} ${entries}`)).toEqual([
      "BODY:a 1",
      "BODY:b 1",
      "BUSINESS_CHAIN:x 2",
      "BUSINESS_CHAIN:y 2",
      "BUSINESS_CHAIN:z 1",
    ]);
  });

  it("says what was folded, what belongs nowhere, and what the limits cut before", () => {
    expect(folding).toEqual({ by: "BUSINESS_CHAIN", projects: 4, groups: 3, left: 1 });
    expect(network.totals).toEqual({ nodes: 5, links: 5, nodesCut: 2, linksCut: 5 });
  });
});

describe("a part of a folded picture", () => {
  const keys = (hidden: string[], focus: string[], steps: number) =>
    seenOf(network, { hidden, focus, steps }).nodes.map(({ key }) => key.split(":")[1]);

  it("is within so many links of the focus", () => {
    expect(keys([], ["BUSINESS_CHAIN:z"], 1)).toEqual(["b", "z"]);
    expect(keys([], ["BUSINESS_CHAIN:z"], 2)).toEqual(["b", "x", "y", "z"]);
    expect(keys([], ["BODY:a"], 2)).toEqual(["a", "b", "x", "y"]);
  });

  it("has nothing hidden, and reaches nothing through it", () => {
    expect(keys(["BUSINESS_CHAIN:x", "BUSINESS_CHAIN:y"], ["BODY:a"], 2)).toEqual(["a"]);
    const { links } = seenOf(network, { hidden: ["BODY:a"], focus: [], steps: 1 });
    expect(links.map(({ source }) => source)).toEqual(["BODY:b", "BODY:b", "BODY:b"]);
  });
});

describe("the folding of a view", () => {
  it("is in the address, and holds only where projects are drawn", () => {
    expect(foldOf(readView("?view=TWO_MODE&unit=PROJECT&fold=DOCUMENT"))).toBe("DOCUMENT");
    expect(foldOf(readView("?view=TWO_MODE&fold=DOCUMENT"))).toBe("");
    expect(foldOf(readView("?unit=PROJECT&fold=DOCUMENT"))).toBe("");
    expect(readView("?fold=BODY").fold).toBe("");
  });

  it("forgets items that are not in the next picture", () => {
    const before = { ...START, hidden: ["PROJECT:p"], focus: ["PROJECT:q"], selected: ["PROJECT:q"] };
    const after = { ...before, ...forFold("DOCUMENT") };
    expect([after.hidden, after.focus, after.selected]).toEqual([[], [], []]);
  });
});
