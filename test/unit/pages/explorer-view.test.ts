import { describe, expect, it } from "@jest/globals";
import { ERROR_CODES } from "../../../src/errors.js";
import { namingOf } from "../../../web/explorer/naming.js";
import { differenceWords, namesIn } from "../../../web/explorer/export/differenceWords.js";
import { en } from "../../../web/explorer/texts/en.js";
import { troublesZh } from "../../../web/explorer/texts/troublesZh.js";
import { zh } from "../../../web/explorer/texts/zh.js";
import { readView, writeView } from "../../../web/explorer/view/address.js";
import { conditionsOf, WITHOUT_ANY } from "../../../web/explorer/view/conditions.js";
import { isBackwards, readDate } from "../../../web/explorer/bar/dates.js";
import { backboneOf, ruleOf } from "../../../web/explorer/data/rule.js";
import { ofDocument, unitWith } from "../../../web/explorer/view/openSet.js";
import { unitsWaiting } from "../../../web/explorer/view/waiting.js";
import { filterOf, START, type View } from "../../../web/explorer/view/view.js";

const EVERYTHING: View = {
  mode: "TWO_MODE",
  unit: "PROJECT",
  fold: "DOCUMENT",
  identity: "AS_OF",
  asOf: "2013-03",
  roles: ["LEAD"],
  from: "2010",
  to: "2014-05-29",
  basis: "PARTICIPATION",
  compared: ["2008..2012", "2013-03..2018"],
  beside: true,
  kinds: ["CENTRAL_BANK", "AUDIT"],
  minConfidence: 0.8,
  withoutOffices: true,
  statuses: ["ACCEPTED", "PROPOSED"],
  documents: ["d1", "d2"],
  datasets: ["s"],
  involving: ["ndrc"],
  withoutParents: true,
  withoutJointOffices: true,
  nestedOnce: true,
  minShared: 3,
  rule: "DISPARITY",
  strongest: 5,
  level: 0.01,
  linkedOnly: true,
  form: "MATRIX",
  colour: "CIRCLE",
  size: "BETWEENNESS",
  order: "JACCARD",
  bodyOrder: "BETWEENNESS",
  focus: ["BODY:mca"],
  hops: 2,
  hidden: ["BODY:mps"],
  all: true,
  selected: ["BODY:mca", "BODY:mof"],
  evidence: true,
  panel: "links",
  pinned: ["BODY:mca@1.0,-2.5"],
  camera: { x: 0.25, y: 0.5, ratio: 0.125 },
  version: "7",
  citation: "0123456789abcdef",
};

describe("the address of a view", () => {
  it("contains everything that determines the view; the initial view needs no parameters", () => {
    expect(readView(writeView(EVERYTHING, "zh"))).toEqual(EVERYTHING);
    expect(writeView(START, "zh")).toBe("?lang=zh");
  });

  it("is read without invalid values", () => {
    const view = readView(
      "?view=SIDEWAYS&roles=LEAD+BOSS&states=MAYBE&confidence=9&min=-4&hops=x&camera=1,2",
    );
    expect(view).toEqual({ ...START, roles: ["LEAD"], minConfidence: 1 });
  });
});

describe("conditions", () => {
  it("are all in the filter, and none is after all are removed", () => {
    expect(filterOf(EVERYTHING)).toEqual({
      identity: { mode: "AS_OF", date: "2013-03" },
      roles: ["LEAD"],
      bodyKinds: ["CENTRAL_BANK", "AUDIT"],
      period: { from: "2010", to: "2014-05-29", basis: "PARTICIPATION" },
      minConfidence: 0.8,
      excludeOffices: true,
      statuses: ["ACCEPTED", "PROPOSED"],
      documentIds: ["d1", "d2"],
      datasetIds: ["s"],
      involving: ["ndrc"],
      excludeParentChild: true,
      excludeJointOffices: true,
      countNestedOnce: true,
      dataVersion: "7",
    });
    const cleared = { ...EVERYTHING, ...WITHOUT_ANY };
    expect(conditionsOf(cleared)).toEqual([]);
    expect(filterOf({ ...cleared, identity: "AS_NAMED" })).toEqual({
      identity: { mode: "AS_NAMED" },
      dataVersion: "7",
    });
  });

  it("are the active ones: a period needs a date, and the two-mode network has no minimum shared", () => {
    expect(conditionsOf(EVERYTHING)).toHaveLength(14);
    expect(conditionsOf({ ...EVERYTHING, mode: "BODIES" })).toHaveLength(15);
    expect(conditionsOf({ ...START, basis: "PARTICIPATION" })).toEqual([]);
    expect(conditionsOf({ ...START, from: "2014" })).toEqual(["period"]);
  });
});

describe("the rule of links", () => {
  const weights = [
    { sharedCount: 1, links: 390 },
    { sharedCount: 2, links: 20 },
  ];

  it("is chosen by the page above 400 links, by the reader otherwise, and for bodies only", () => {
    expect(ruleOf(START, weights)).toBe("STRONGEST");
    expect(ruleOf({ ...START, minShared: 2 }, weights)).toBe("ALL");
    expect(ruleOf({ ...START, form: "MATRIX" }, weights)).toBe("ALL");
    expect(ruleOf({ ...START, rule: "CHANCE" }, weights)).toBe("CHANCE");
    expect(ruleOf({ ...START, mode: "TWO_MODE", rule: "CHANCE" }, [])).toBe("ALL");
    expect(backboneOf(START, "STRONGEST")).toEqual({ strongest: 3 });
    expect(backboneOf({ ...START, linkedOnly: true }, "CHANCE")).toEqual({
      maxQValue: 0.05,
      linkedOnly: true,
    });
    expect(backboneOf({ ...START, level: 0.2 }, "DISPARITY")).toEqual({ maxDisparity: 0.2 });
    expect([backboneOf(START, "ALL"), backboneOf({ ...START, mode: "TWO_MODE" }, "STRONGEST")]).toEqual([
      null,
      null,
    ]);
  });
});

it("dates are read as people write them", () => {
  const written = [
    "2018-5",
    "2018年",
    "20180501",
    "2018.5.1",
    "2018年5月",
    "2018年5月1日",
    "２０１８",
    "201805",
    " ",
  ];
  const read = [
    "2018-05",
    "2018",
    "2018-05-01",
    "2018-05-01",
    "2018-05",
    "2018-05-01",
    "2018",
    "2018-05",
    "",
  ];
  expect(written.map(readDate)).toEqual(read);
  for (const text of ["abc", "2018-13", "2018-02-30", "18", "2018-05-01-02"])
    expect(readDate(text)).toBeNull();
  const periods = [
    ["2018", "2017"],
    ["2018-05", "2018"],
    ["2018", "2018-05"],
    ["2019-01", "2018"],
    ["", "2018"],
  ] as const;
  expect(periods.map(([from, to]) => isBackwards(from, to))).toEqual([true, false, false, true, false]);
});

describe("refusals", () => {
  /** Codes of writing, of the installation and of the command line, which the explorer never receives. */
  const ELSEWHERE =
    /^(ADDRESS_NOT_FOUND|BAD_(RECORD|SEED|SETTING|SOURCE|TABLE|TARGET)|BULK_LOAD_FAILED|DATABASE_(CREDENTIALS|FOREIGN|NEWER)|FORMAT_NOT_FOUND|HOME_IN_USE|HOST_NOT_ALLOWED|IDEMPOTENCY_KEY_REUSED|JAVA_|SPARK_|MANAGED_|MAVEN_|MIGRATION_|NAME_TAKEN|PORT_TAKEN|QUESTION_NOT_FOUND|RECORD_(IN_USE|NOT_FOUND)|SERVER_AWAY|SECOND_PERSON_NEEDED|VERSION_CONFLICT)/;

  it("have Chinese words for every code that a reader can meet", () => {
    const met = Object.keys(ERROR_CODES).filter((code) => !ELSEWHERE.test(code));
    expect(met.filter((code) => !(code in troublesZh))).toEqual([]);
    expect(Object.keys(troublesZh).filter((code) => !met.includes(code))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("what has changed since a citation", () => {
  const mof = { id: "mof", nameZh: "中华人民共和国财政部", nameEn: "Ministry of Finance", shortZh: "财政部" };
  const differences = [
    { path: "network.links[key=BODY:mca--BODY:mof].sharedCount", change: "CHANGED", before: 1, after: 2 },
    { path: "network.links[key=BODY:mof--PROJECT:x-1]", change: "ADDED", before: null, after: {} },
    {
      path: "network.links[key=BODY:mca--PROJECT:x].roles",
      change: "CHANGED",
      before: ["PARTICIPANT"],
      after: ["LEAD", "PARTICIPANT"],
    },
    { path: "network.nodes[key=BODY:mof]", change: "REMOVED", before: { body: mof }, after: null },
    { path: "network.nodes[key=BODY:mof].entries", change: "CHANGED", before: 1, after: null },
    { path: "network.totals.links", change: "CHANGED", before: 296, after: 299 },
    { path: "network.identityReport.merged[0]", change: "ADDED", before: null, after: {} },
  ] as const;
  const describeAll = (language: "zh" | "en") => {
    const names = namesIn(differences, namingOf(language, new Map()));
    const nameOf = (key: string) => names.get(key) ?? key;
    return differences.map((one) => differenceWords(one, { texts: language === "zh" ? zh : en, nameOf }));
  };

  it("is described in Chinese and English in the terms of the picture", () => {
    expect(describeAll("zh")).toEqual([
      "BODY:mca — 财政部：共享 1 → 2",
      "新增 财政部 — PROJECT:x-1",
      "BODY:mca — PROJECT:x：角色 参与 → 牵头、参与",
      "删除 财政部",
      "财政部：事项 1 → –",
      "整个网络：连线 296 → 299",
      null,
    ]);
    expect(describeAll("en")[2]).toBe("BODY:mca — PROJECT:x: roles Participant → Lead, Participant");
    expect(describeAll("en")[3]).toBe("removed Ministry of Finance");
  });
});

const count = (items: number) => ({ itemsInvolved: items, bodiesInvolved: 2 * items });

it("a unit waits where it counts what the unit in use leaves out", () => {
  const speech = { BUSINESS_CHAIN: count(20), PROJECT: count(15), DOCUMENT: count(0) };
  expect(unitsWaiting(speech, "BUSINESS_CHAIN", 0)).toEqual([]);
  const both = { BUSINESS_CHAIN: count(20), PROJECT: count(44), DOCUMENT: count(1) };
  expect(unitsWaiting(both, "BUSINESS_CHAIN", 138)).toEqual(["PROJECT", "DOCUMENT"]);
  expect(unitsWaiting(both, "PROJECT", 0)).toEqual(["DOCUMENT"]);
  expect(unitsWaiting(both, "DOCUMENT", 0)).toEqual(["BUSINESS_CHAIN", "PROJECT"]);
});

describe("a document as a view", () => {
  it("is counted by the unit in use, or by the first that counts anything in it", () => {
    const counts = { BUSINESS_CHAIN: count(0), PROJECT: count(2), DOCUMENT: count(1) };
    expect(unitWith(counts, "DOCUMENT")).toBe("DOCUMENT");
    expect(unitWith(counts, "BUSINESS_CHAIN")).toBe("PROJECT");
    const none = { BUSINESS_CHAIN: count(0), PROJECT: count(0), DOCUMENT: count(0) };
    expect(unitWith(none, "PROJECT")).toBeNull();
  });

  it("drops the other conditions and opens what the document says", () => {
    const view = { ...EVERYTHING, ...ofDocument("d", "PROJECT") };
    expect(conditionsOf(view)).toEqual(["documents"]);
    expect(view).toMatchObject({ unit: "PROJECT", selected: ["DOCUMENT:d"], evidence: true, camera: null });
  });
});
