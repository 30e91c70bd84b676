import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Caller } from "../../src/domain/callers.js";
import { checkGraph } from "../../src/services/check.js";
import { seededRuntime, type SeededRuntime } from "../support/runtime.js";

const EDITOR: Caller = { name: "editor", access: "EDITOR" };
const ADMIN: Caller = { name: "admin", access: "ADMIN" };
const READER: Caller = { name: "reader", access: "READER" };

let seeded: SeededRuntime;

beforeAll(async () => {
  seeded = await seededRuntime();
}, 240_000);
afterAll(() => seeded?.stop());

type Data = Record<string, any>;

async function answer(
  source: string,
  variables: Data = {},
  caller: Caller = EDITOR,
): Promise<{ data?: Data; errors?: Data[] }> {
  return JSON.parse(JSON.stringify(await seeded.runtime.run(source, variables, caller))) as never;
}

async function data(source: string, variables: Data = {}, caller: Caller = EDITOR): Promise<Data> {
  const { data: given, errors } = await answer(source, variables, caller);
  expect(errors).toBeUndefined();
  return given!;
}

async function refusal(source: string, variables: Data = {}, caller: Caller = EDITOR) {
  const { errors } = await answer(source, variables, caller);
  return {
    code: errors?.[0]?.extensions.code as string,
    message: errors?.[0]?.message as string,
    ...errors?.[0]?.extensions,
  };
}

const RESULT = "{ dataVersion { number by reason contentHash } changes { kind id action columns } }";
const PAIRS = `query P($version: ID) { coParticipation(filter: { dataVersion: $version }, first: 3) { totalCount dataVersion { number } nodes { sharedCount a { id } b { id } } } }`;
const version = async () =>
  (await data("{ meta { dataVersion { number } } }")).meta.dataVersion.number as number;

const CLAIM = {
  dataset: "egov-speech-2014",
  document: "egov-speech-2014",
  predicate: "PARTICIPATES_IN",
  subject: "mof",
  object: "universal-health-security",
  namedForm: "财政部",
};
const PROPOSE = `mutation M($statements: [StatementInput!]!) { proposeStatements(statements: $statements, reason: "a try") ${RESULT} }`;
const REVIEW = `mutation M($reviews: [ReviewInput!]!, $seen: Int) { reviewStatements(reviews: $reviews, expectedVersion: $seen) ${RESULT} }`;
const ID = "egov-speech-2014:PARTICIPATES_IN:mof:universal-health-security";
const review = (decision: string, more: Data = {}) => ({ reviews: [{ statement: ID, decision, ...more }] });

describe("a statement on its way", () => {
  it("counts from when it is accepted until it is withdrawn, and older versions go on answering as they did", async () => {
    const before = await data(PAIRS);
    expect(before.coParticipation.totalCount).toBe(296);
    const proposed = (await data(PROPOSE, { statements: [CLAIM] })).proposeStatements;
    expect(proposed.changes).toEqual([
      { kind: "statements", id: ID, action: "ADDED", columns: expect.any(Array) },
    ]);
    expect(proposed.dataVersion).toMatchObject({ number: 2, by: "editor", reason: "a try" });
    expect((await data(PAIRS)).coParticipation.totalCount).toBe(296);
    const accepted = (await data(REVIEW, review("ACCEPT", { note: "read twice" }))).reviewStatements;
    expect(accepted.changes[0]).toMatchObject({
      action: "CHANGED",
      columns: ["status", "reviewedAt", "reviewedBy", "reviewNote"],
    });
    const during = (await data(PAIRS)).coParticipation;
    // the Ministry of Finance now shares the health chain: with nhfpc and mohrss it did already, the other four are new
    expect(during.totalCount).toBeGreaterThan(296);
    expect(
      (
        await data(
          `{ project(id: "universal-health-security") { participants(where: { id: { eq: "mof" } }) { id } } }`,
        )
      ).project.participants,
    ).toEqual([{ id: "mof" }]);
    await data(`mutation { withdrawStatement(id: "${ID}", reason: "not in the text") ${RESULT} }`);
    expect((await data(PAIRS)).coParticipation).toMatchObject({
      totalCount: 296,
      dataVersion: { number: 4 },
    });
    expect((await data(PAIRS, { version: "3" })).coParticipation).toEqual(during);
    expect((await data(PAIRS, { version: "1" })).coParticipation).toEqual(before.coParticipation);
    expect((await data(`{ statement(id: "${ID}") { id } }`)).statement).toBeNull();
  });

  it("is told by dataChanges with before, after, who and why, in pages that join", async () => {
    const ask = `query C($after: String) { dataChanges(since: 1, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { kind id action before after dataVersion { number by reason } } } }`;
    const first = (await data(ask)).dataChanges;
    expect(first.totalCount).toBe(3);
    expect(first.nodes.map(({ action }: Data) => action)).toEqual(["ADDED", "CHANGED"]);
    expect(first.nodes[1]).toMatchObject({
      before: { status: "PROPOSED" },
      after: { status: "ACCEPTED", reviewNote: "read twice" },
    });
    const second = (await data(ask, { after: first.pageInfo.endCursor })).dataChanges;
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.nodes).toMatchObject([
      {
        action: "WITHDRAWN",
        after: null,
        dataVersion: { number: 4, by: "editor", reason: "not in the text" },
      },
    ]);
    expect(await refusal("{ dataChanges(since: 99) { totalCount } }")).toMatchObject({
      code: "DATA_VERSION_NOT_FOUND",
    });
  });

  it("stays a proposal while nobody knows whom the text means, until it is resolved", async () => {
    const unknown = { ...CLAIM, id: "unknown-body", subject: null, namedForm: "某某局" };
    await data(PROPOSE, { statements: [unknown] });
    const accept = { reviews: [{ statement: "unknown-body", decision: "ACCEPT" }] };
    expect(await refusal(REVIEW, accept)).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("某某局"),
    });
    expect(
      await refusal(REVIEW, { reviews: [{ statement: "unknown-body", decision: "RESOLVE" }] }),
    ).toMatchObject({ code: "BAD_RECORD" });
    await data(REVIEW, { reviews: [{ statement: "unknown-body", decision: "ACCEPT", subject: "mof" }] });
    await data(REVIEW, { reviews: [{ statement: "unknown-body", decision: "REJECT" }] });
    expect((await data(PAIRS)).coParticipation.totalCount).toBe(296);
  });

  it("keeps an edge while another statement supports it, and two leads that contradict each other both stand", async () => {
    const lead = { ...CLAIM, predicate: "LEADS", subject: "mof", id: "second-lead" };
    const again = { ...CLAIM, predicate: "LEADS", subject: "mof", id: "second-lead-again" };
    await data(PROPOSE, { statements: [lead, again] });
    const accept = (id: string) => ({ statement: id, decision: "ACCEPT" });
    await data(REVIEW, { reviews: [accept("second-lead"), accept("second-lead-again")] });
    const leads = async () =>
      (
        await data(`{ project(id: "universal-health-security") { leads(sort: [{ id: ASC }]) { id } } }`)
      ).project.leads.map(({ id }: Data) => id);
    expect(await leads()).toEqual(["mof", "nhfpc"]);
    await data(`mutation { withdrawStatement(id: "second-lead") ${RESULT} }`);
    expect(await leads()).toEqual(["mof", "nhfpc"]);
    await data(`mutation { withdrawStatement(id: "second-lead-again") ${RESULT} }`);
    expect(await leads()).toEqual(["nhfpc"]);
  });
});

describe("two editors at once", () => {
  it("do not overwrite each other: the later is told what changed", async () => {
    await data(PROPOSE, { statements: [{ ...CLAIM, id: "contended" }] });
    const seen = await version();
    const decide = (decision: string) => ({ seen, reviews: [{ statement: "contended", decision }] });
    const both = await Promise.all([answer(REVIEW, decide("ACCEPT")), answer(REVIEW, decide("REJECT"))]);
    const lost = both.flatMap(({ errors }) => errors ?? []);
    expect(lost).toHaveLength(1);
    expect(lost[0]!.extensions).toMatchObject({
      code: "VERSION_CONFLICT",
      changed: [{ kind: "statements", id: "contended", version: seen + 1 }],
    });
    expect(await version()).toBe(seen + 1);
    await data(`mutation { withdrawStatement(id: "contended") ${RESULT} }`);
  });
});

describe("records", () => {
  it("are added, changed column by column, and left alone when nothing changes", async () => {
    const project = `mutation M($project: ProjectInput!) { recordProject(project: $project) ${RESULT} }`;
    const added = (await data(project, { project: { id: "p-new", nameZh: "新工程" } })).recordProject;
    expect(added.changes).toMatchObject([{ action: "ADDED", id: "p-new" }]);
    const changed = (await data(project, { project: { id: "p-new", startedOn: "2015" } })).recordProject;
    expect(changed.changes).toMatchObject([{ action: "CHANGED", columns: ["startedOn"] }]);
    const again = (await data(project, { project: { id: "p-new", nameZh: "新工程" } })).recordProject;
    expect(again).toMatchObject({ changes: [], dataVersion: { number: changed.dataVersion.number } });
    const cleared = (await data(project, { project: { id: "p-new", startedOn: null } })).recordProject;
    expect(cleared.changes).toMatchObject([{ columns: ["startedOn"] }]);
    expect((await data(`{ project(id: "p-new") { nameZh startedOn } }`)).project).toEqual({
      nameZh: "新工程",
      startedOn: null,
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
    await data(register, { document });
    const stored = (await data(`{ document(id: "d-new") { length sha256 } }`)).document;
    expect(stored).toEqual({ length: 7, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const outside = { ...CLAIM, document: "d-new", id: "outside", start: 1, end: 9 };
    expect(await refusal(PROPOSE, { statements: [outside] })).toMatchObject({
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
    expect(await refusal(PROPOSE, { statements: [wrong] })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("由财政"),
    });
    expect(await refusal(register, { document: { ...document, sha256: "0".repeat(64) } })).toMatchObject({
      code: "BAD_RECORD",
    });
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
      /main line/,
    ],
    [
      "a body that is not there",
      `addBodyName(name: { body: "nobody", text: "某部", kind: ALIAS, language: "zh" })`,
      /nobody/,
    ],
  ])("refuse %s, keeping nothing", async (_, call, message) => {
    const before = await version();
    expect(await refusal(`mutation { ${call} ${RESULT} }`)).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringMatching(message),
    });
    expect(await version()).toBe(before);
  });
});

describe("a duplicate", () => {
  it("is answered under the survivor, with its statements, names and successions", async () => {
    const body = `mutation { recordBody(body: { id: "mof-again", nameZh: "财政部门的又一条", kind: STATE_COUNCIL_MINISTRY }) ${RESULT} }`;
    await data(body);
    await data(
      `mutation { addBodyName(name: { body: "mof-again", text: "度支部", kind: ALIAS, language: "zh", from: "2010" }) ${RESULT} }`,
    );
    await data(PROPOSE, { statements: [{ ...CLAIM, id: "of-duplicate", subject: "mof-again" }] });
    await data(REVIEW, { reviews: [{ statement: "of-duplicate", decision: "ACCEPT" }] });
    const merged = (
      await data(
        `mutation { mergeDuplicate(duplicate: "mof-again", survivor: "mof", reason: "one office") ${RESULT} }`,
      )
    ).mergeDuplicate;
    expect(merged.changes.map(({ kind, action }: Data) => `${kind} ${action}`).sort()).toEqual([
      "bodies WITHDRAWN",
      "merges ADDED",
      "names ADDED",
      "names WITHDRAWN",
      "statements CHANGED",
    ]);
    expect((await data(`{ body(id: "mof-again") { id nameZh } }`)).body.id).toBe("mof");
    expect(
      (await data(`{ resolveNames(names: ["度支部"], asOf: "2014") { match { body { id } } } }`))
        .resolveNames[0].match.body.id,
    ).toBe("mof");
    expect(
      (
        await data(
          `{ statement(id: "of-duplicate") { namedForm } project(id: "universal-health-security") { participants(where: { id: { eq: "mof" } }) { id } } }`,
        )
      ).project.participants,
    ).toHaveLength(1);
    await data(`mutation { withdrawStatement(id: "of-duplicate") ${RESULT} }`);
  });
});

describe("who may write", () => {
  it("not a reader, and not without a token", async () => {
    const write = `mutation { withdrawStatement(id: "x") ${RESULT} }`;
    expect(await refusal(write, {}, READER)).toMatchObject({
      code: "FORBIDDEN",
      needed: "EDITOR",
      held: "READER",
    });
  });

  it("only an administrator takes a whole data set out, and history brings it back to sight", async () => {
    const write = `mutation { withdrawDataset(id: "egov-speech-2014") ${RESULT} }`;
    expect(await refusal(write)).toMatchObject({ code: "FORBIDDEN", needed: "ADMIN" });
    const last = String(await version());
    const gone = (await data(write, {}, ADMIN)).withdrawDataset;
    // those of the speech, the one nobody resolved, and the record of the set itself
    expect(gone.changes).toHaveLength(108 + 1 + 1);
    expect((await data(PAIRS)).coParticipation.totalCount).toBe(0);
    expect((await data(PAIRS, { version: last })).coParticipation.totalCount).toBe(296);
  });

  it("and after all of it the graph is sound", async () => {
    const { rules } = await checkGraph(seeded.ready.graph);
    expect(rules.filter(({ state }) => state === "BROKEN")).toEqual([]);
  });
});
