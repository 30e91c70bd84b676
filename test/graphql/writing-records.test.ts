import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { ADMIN, at, CLAIM, Desk, PAIRS, PROPOSE, READER, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

describe("records", () => {
  it("are added, changed column by column, and left alone when nothing changes", async () => {
    const project = `mutation M($project: ProjectInput!) { recordProject(project: $project) ${RESULT} }`;
    const added = await desk.field(project, { project: { id: "p-new", nameZh: "新工程" } });
    expect(added.changes).toMatchObject([{ action: "ADDED", id: "p-new" }]);
    const changed = await desk.field(project, { project: { id: "p-new", startedOn: "2015" } });
    expect(changed.changes).toMatchObject([{ action: "CHANGED", columns: ["startedOn"] }]);
    const again = await desk.field(project, { project: { id: "p-new", nameZh: "新工程" } });
    expect(again).toMatchObject({ changes: [], dataVersion: { number: at(changed, "dataVersion.number") } });
    const cleared = await desk.field(project, { project: { id: "p-new", startedOn: null } });
    expect(cleared.changes).toMatchObject([{ columns: ["startedOn"] }]);
    expect(await desk.field(`{ project(id: "p-new") { nameZh startedOn } }`)).toEqual({
      nameZh: "新工程",
      startedOn: null,
    });
  });

  it.each([
    ["body", "recordBody", { id: "b-new", nameZh: "孤\ud800代", kind: "STATE_COUNCIL_MINISTRY" }, "nameZh"],
    ["project", "recordProject", { id: "p\ud800", nameZh: "工程" }, "id"],
    ["document", "registerDocument", { id: "d-nul", title: "通\0知" }, "title"],
    ["document", "registerDocument", { id: "d-text", title: "通知", text: "由\ud800部" }, "text"],
  ])("of a %s by %s are refused with text that cannot be stored", async (noun, call, given, column) => {
    const type = `${noun[0]!.toUpperCase()}${noun.slice(1)}Input`;
    const source = `mutation M($given: ${type}!) { ${call}(${noun}: $given) ${RESULT} }`;
    const before = await desk.version();
    expect(await desk.refusal(source, { given })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringMatching(
        new RegExp(`${column}\\)? cannot be (taken|stored).* character \\d is U\\+`),
      ),
    });
    expect(await desk.version()).toBe(before);
  });

  it("are refused with a reason or a statement that cannot be stored", async () => {
    const chain = `mutation M($reason: String) { recordChain(chain: { id: "c-x", nameZh: "x" }, reason: $reason) ${RESULT} }`;
    expect(await desk.refusal(chain, { reason: "why\ud800" })).toMatchObject({
      code: "BAD_RECORD",
      message:
        "reason cannot be stored: character 4 is U+D800, half of a surrogate pair, so not valid Unicode; remove it. Nothing was kept.",
    });
    const statements = [{ ...CLAIM, id: "odd", namedForm: "财\ud800部" }];
    expect(await desk.refusal(PROPOSE, { statements })).toMatchObject({
      code: "BAD_RECORD",
      column: "namedForm",
    });
  });

  it("take a document with its text, whose hash and length they work out, and hold offsets against it", async () => {
    const register = `mutation M($document: DocumentInput!) { registerDocument(document: $document) ${RESULT} }`;
    const document = {
      id: "d-new",
      title: "通知",
      publishedOn: "2015-02",
      text: "由财政部牵头。",
      issuers: [{ namedForm: "国务院", body: "state-council" }],
    };
    await desk.data(register, { document });
    const stored = await desk.field(`{ document(id: "d-new") { length sha256 } }`);
    expect(stored).toEqual({ length: 7, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const outside = { ...CLAIM, document: "d-new", id: "outside", start: 1, end: 9 };
    expect(await desk.refusal(PROPOSE, { statements: [outside] })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("past the document's 7"),
    });
    const wrong = {
      ...CLAIM,
      document: "d-new",
      id: "wrong",
      start: 0,
      end: 3,
      quote: "由财政部牵头",
      quoteStart: 0,
    };
    expect(await desk.refusal(PROPOSE, { statements: [wrong] })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("由财政"),
    });
    expect(await desk.refusal(register, { document: { ...document, sha256: "0".repeat(64) } })).toMatchObject(
      {
        code: "BAD_RECORD",
      },
    );
  });

  it.each([
    [
      "a date that is no date",
      `recordBody(body: { id: "b-bad", nameZh: "某部", kind: OTHER, establishedOn: "2013-13" })`,
      /establishedOn/,
    ],
    [
      "an end before the beginning",
      `recordBody(body: { id: "b-bad", nameZh: "某部", kind: OTHER, establishedOn: "2013", abolishedOn: "2012" })`,
      /abolished before/,
    ],
    [
      "an address that would run in a page",
      `registerDocument(document: { id: "d-bad", title: "通知", url: "javascript:alert(1)" })`,
      /column url\) cannot be taken: an address that begins with http:\/\/ or https:\/\//,
    ],
    [
      "an address of another kind",
      `registerDocument(document: { id: "d-bad", title: "通知", url: "data:text/html,x" })`,
      /column url\)/,
    ],
    ["no name", `recordBody(body: { id: "b-bad" })`, /nameZh/],
    [
      "a body that succeeds itself",
      `recordSuccession(succession: { predecessor: "mof", successor: "mof", on: "2015", kind: RENAMED, mainLine: true, event: "x" })`,
      /mof/,
    ],
    [
      "a circle of successions",
      `recordSuccession(succession: { predecessor: "nhc", successor: "moh", on: "2019", kind: RENAMED, mainLine: true, event: "x" })`,
      /back|circle|cycle/,
    ],
    [
      "a second main line",
      `recordSuccession(succession: { predecessor: "moh", successor: "mof", on: "2013", kind: RENAMED, mainLine: true, event: "x" })`,
      /^"moh\.mof\.2013" .*second main line/,
    ],
    [
      "a succession before its bodies began",
      `recordSuccession(succession: { predecessor: "mnr", successor: "nfra", on: "1990", kind: RENAMED, mainLine: false, event: "x" })`,
      /^"mnr\.nfra\.1990" .*is dated 1990, but "mnr" begins/,
    ],
    [
      "a body that begins after it was succeeded",
      `recordBody(body: { id: "moh", establishedOn: "2020" })`,
      /^"moh" \(bodies, column establishedOn\) would make/,
    ],
    [
      "a body that is not there",
      `addBodyName(name: { body: "nobody", text: "某部", kind: ALIAS, language: "zh" })`,
      /nobody/,
    ],
  ])("refuse %s, keeping nothing", async (_, call, message) => {
    const before = await desk.version();
    expect(await desk.refusal(`mutation { ${call} ${RESULT} }`)).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringMatching(message),
    });
    expect(await desk.version()).toBe(before);
  });
});

describe("a main line", () => {
  it("ends its predecessor in the same version", async () => {
    const body = (id: string) => `recordBody(body: { id: "${id}", nameZh: "${id}", kind: OTHER })`;
    await desk.data(`mutation { ${body("line-old")} ${RESULT} }`);
    await desk.data(`mutation { ${body("line-new")} ${RESULT} }`);
    const call = `recordSuccession(succession: { predecessor: "line-old", successor: "line-new", on: "2015-06", kind: RENAMED, mainLine: true, event: "x", eventZh: "某次改革" })`;
    const written = await desk.field(`mutation { ${call} ${RESULT} }`);
    expect(written.changes).toMatchObject([
      { kind: "bodies", id: "line-old", columns: ["abolishedOn"] },
      { kind: "successions" },
    ]);
    expect(await desk.field(`{ body(id: "line-old") { abolishedOn on(date: "2016") { id } } }`)).toEqual({
      abolishedOn: "2015-06",
      on: { id: "line-new" },
    });
    const told = `{ body(id: "line-old") { lineage { successions { event eventZh note noteZh } } } }`;
    expect(await desk.field(told)).toEqual({
      lineage: { successions: [{ event: "x", eventZh: "某次改革", note: null, noteZh: null }] },
    });
  });
});

describe("who may write", () => {
  it("not a reader, and not without a token", async () => {
    const write = `mutation { withdrawStatement(id: "x") ${RESULT} }`;
    expect(await desk.refusal(write, {}, READER)).toMatchObject({
      code: "FORBIDDEN",
      needed: "EDITOR",
      held: "READER",
    });
  });

  it("only an administrator takes a whole data set out, and history brings it back to sight", async () => {
    const write = `mutation { withdrawDataset(id: "egov-speech-2014") ${RESULT} }`;
    expect(await desk.refusal(write)).toMatchObject({ code: "FORBIDDEN", needed: "ADMIN" });
    const last = String(await desk.version());
    const gone = await desk.field(write, {}, ADMIN);
    // those of the speech, and the record of the set itself
    expect(gone.changes).toHaveLength(108 + 1);
    expect((await desk.field(PAIRS)).totalCount).toBe(0);
    expect((await desk.field(PAIRS, { version: last })).totalCount).toBe(296);
  });

  it("and after all of it the graph is sound", async () => {
    const { rules } = await checkGraph(desk.seeded.ready.graph);
    expect(rules.filter(({ state }) => state === "BROKEN")).toEqual([]);
  });
});
