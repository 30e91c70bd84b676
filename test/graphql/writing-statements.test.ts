import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { at, CLAIM, Desk, each, PAIRS, PROPOSE, RESULT, REVIEW } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const ID = "egov-speech-2014:PARTICIPATES_IN:mof:universal-health-security";
const review = (decision: string, more: Record<string, unknown> = {}) => ({
  reviews: [{ statement: ID, decision, ...more }],
});

describe("a statement on its way", () => {
  it("counts from when it is accepted until it is withdrawn, and older versions go on answering as they did", async () => {
    const before = await desk.field(PAIRS);
    expect(before.totalCount).toBe(296);
    const proposed = await desk.field(PROPOSE, { statements: [CLAIM] });
    expect(proposed.changes).toEqual([
      { kind: "statements", id: ID, action: "ADDED", columns: expect.any(Array) },
    ]);
    expect(proposed.dataVersion).toMatchObject({ number: 2, by: "editor", reason: "a try" });
    expect((await desk.field(PAIRS)).totalCount).toBe(296);
    const accepted = await desk.field(
      REVIEW,
      review("ACCEPT", { note: "read twice", evidence: "DOCUMENT_ONLY" }),
    );
    expect(at(accepted, "changes.0")).toMatchObject({
      action: "CHANGED",
      columns: ["status", "reviewedAt", "reviewedBy", "reviewNote"],
    });
    const during = await desk.field(PAIRS);
    // the Ministry of Finance now shares the health chain: with nhfpc and mohrss it did already, the other four are new
    expect(during.totalCount).toBeGreaterThan(296);
    const inProject = `{ project(id: "universal-health-security") { participants(where: { id: { eq: "mof" } }) { id } } }`;
    expect(await desk.field(inProject)).toEqual({ participants: [{ id: "mof" }] });
    await desk.data(`mutation { withdrawStatement(id: "${ID}", reason: "not in the text") ${RESULT} }`);
    expect(await desk.field(PAIRS)).toMatchObject({
      totalCount: 296,
      dataVersion: { number: 4 },
    });
    expect(await desk.field(PAIRS, { version: "3" })).toEqual(during);
    expect(await desk.field(PAIRS, { version: "1" })).toEqual(before);
    expect(await desk.field(`{ statement(id: "${ID}") { id } }`)).toBeNull();
  });

  it("is told by dataChanges with before, after, who and why, in pages that join", async () => {
    const ask = `query C($after: String) { dataChanges(since: 1, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { kind id action before after dataVersion { number by reason } } } }`;
    const first = await desk.field(ask);
    expect(first.totalCount).toBe(3);
    expect(each(first, "nodes", "action")).toEqual(["ADDED", "CHANGED"]);
    expect(at(first, "nodes.1")).toMatchObject({
      before: { status: "PROPOSED" },
      after: { status: "ACCEPTED", reviewNote: "read twice" },
    });
    const second = await desk.field(ask, { after: at(first, "pageInfo.endCursor") });
    expect(at(second, "pageInfo.hasNextPage")).toBe(false);
    expect(second.nodes).toMatchObject([
      {
        action: "WITHDRAWN",
        after: null,
        dataVersion: { number: 4, by: "editor", reason: "not in the text" },
      },
    ]);
    const ofKinds = (kinds: string) =>
      desk.field(`{ dataChanges(since: 1, kinds: [${kinds}]) { totalCount nodes { kind } } }`);
    expect(await ofKinds("documents, bodies")).toEqual({ totalCount: 0, nodes: [] });
    expect(await ofKinds("documents, statements")).toMatchObject({ totalCount: 3 });
    expect(await desk.refusal("{ dataChanges(since: 99) { totalCount } }")).toMatchObject({
      code: "DATA_VERSION_NOT_FOUND",
    });
  });

  it("stays a proposal while nobody knows whom the text means, until it is resolved", async () => {
    const unknown = { ...CLAIM, id: "unknown-body", subject: null, namedForm: "某某局" };
    await desk.data(PROPOSE, { statements: [unknown] });
    const accept = {
      reviews: [{ statement: "unknown-body", decision: "ACCEPT", evidence: "DOCUMENT_ONLY" }],
    };
    expect(await desk.refusal(REVIEW, accept)).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("某某局"),
    });
    expect(
      await desk.refusal(REVIEW, { reviews: [{ statement: "unknown-body", decision: "RESOLVE" }] }),
    ).toMatchObject({ code: "BAD_RECORD" });
    await desk.data(REVIEW, {
      reviews: [{ statement: "unknown-body", decision: "ACCEPT", evidence: "DOCUMENT_ONLY", subject: "mof" }],
    });
    await desk.data(REVIEW, { reviews: [{ statement: "unknown-body", decision: "REJECT" }] });
    expect((await desk.field(PAIRS)).totalCount).toBe(296);
  });

  it("keeps an edge while another statement supports it, and two leads that contradict each other both stand", async () => {
    const lead = { ...CLAIM, predicate: "LEADS", subject: "mof", id: "second-lead" };
    const again = { ...CLAIM, predicate: "LEADS", subject: "mof", id: "second-lead-again" };
    await desk.data(PROPOSE, { statements: [lead, again] });
    const accept = (id: string) => ({ statement: id, decision: "ACCEPT", evidence: "DOCUMENT_ONLY" });
    await desk.data(REVIEW, { reviews: [accept("second-lead"), accept("second-lead-again")] });
    const leads = async () =>
      each(
        await desk.field(
          `{ project(id: "universal-health-security") { leads(sort: [{ id: ASC }]) { id } } }`,
        ),
        "leads",
        "id",
      );
    expect(await leads()).toEqual(["mof", "nhfpc"]);
    await desk.data(`mutation { withdrawStatement(id: "second-lead") ${RESULT} }`);
    expect(await leads()).toEqual(["mof", "nhfpc"]);
    await desk.data(`mutation { withdrawStatement(id: "second-lead-again") ${RESULT} }`);
    expect(await leads()).toEqual(["nhfpc"]);
  });
});

describe("two editors at once", () => {
  it("do not overwrite each other: the later is told what changed", async () => {
    await desk.data(PROPOSE, { statements: [{ ...CLAIM, id: "contended" }] });
    const seen = await desk.version();
    const decide = (decision: string) => ({
      seen,
      reviews: [{ statement: "contended", decision, evidence: "DOCUMENT_ONLY" }],
    });
    const both = await Promise.all([
      desk.answer(REVIEW, decide("ACCEPT")),
      desk.answer(REVIEW, decide("REJECT")),
    ]);
    const lost = both.flatMap(({ errors }) => errors ?? []);
    expect(lost).toHaveLength(1);
    expect(lost[0]!.extensions).toMatchObject({
      code: "VERSION_CONFLICT",
      changed: [{ kind: "statements", id: "contended", version: seen + 1 }],
    });
    expect(await desk.version()).toBe(seen + 1);
    await desk.data(`mutation { withdrawStatement(id: "contended") ${RESULT} }`);
  });
});

describe("a preview of proposals", () => {
  const PREVIEW = `query P($statuses: [StatementStatus!], $version: ID) {
    coParticipation(filter: { chainIds: ["new-chain"], statuses: $statuses, dataVersion: $version }) {
      totalCount participationsWithoutItem nodes { shared { nodes { item { nameZh } projects { id } } } } } }`;
  const BOTH = { statuses: ["ACCEPTED", "PROPOSED"] };
  const serving = { predicate: "SERVES", subject: "credit-system", object: "new-chain", id: "serving" };

  it("follows proposed chains, and leaves the answers that count only what is accepted as they are", async () => {
    await desk.data(`mutation { recordChain(chain: { id: "new-chain", nameZh: "新业务链" }) ${RESULT} }`);
    const claims = ["mof", "miit"].map((subject) => ({
      ...{ ...CLAIM, subject, object: "credit-system", id: `${subject}-credit` },
    }));
    await desk.data(PROPOSE, { statements: [...claims, { ...CLAIM, ...serving }] });
    expect((await desk.field(PREVIEW)).totalCount).toBe(0);
    const seen = await desk.field(PREVIEW, BOTH);
    expect(seen).toEqual({
      totalCount: 1,
      participationsWithoutItem: 0,
      nodes: [{ shared: { nodes: [{ item: { nameZh: "新业务链" }, projects: [{ id: "credit-system" }] }] } }],
    });
    const proposed = String(await desk.version());
    await desk.data(REVIEW, { reviews: [{ statement: "serving", decision: "REJECT" }] });
    expect((await desk.field(PREVIEW, BOTH)).totalCount).toBe(0);
    expect(await desk.field(PREVIEW, { ...BOTH, version: proposed })).toEqual(seen);
    await desk.data(`mutation { withdrawStatement(id: "serving") ${RESULT} }`);
    expect((await desk.field(PREVIEW, { statuses: ["PROPOSED", "REJECTED"] })).totalCount).toBe(0);
  });
});

describe("a duplicate", () => {
  it("is answered under the survivor, with its statements, names and successions", async () => {
    const body = `mutation { recordBody(body: { id: "mof-again", nameZh: "财政部门的又一条", kind: STATE_COUNCIL_MINISTRY }) ${RESULT} }`;
    await desk.data(body);
    await desk.data(
      `mutation { addBodyName(name: { body: "mof-again", text: "度支部", kind: ALIAS, language: "zh", from: "2010" }) ${RESULT} }`,
    );
    await desk.data(PROPOSE, { statements: [{ ...CLAIM, id: "of-duplicate", subject: "mof-again" }] });
    await desk.data(REVIEW, {
      reviews: [{ statement: "of-duplicate", decision: "ACCEPT", evidence: "DOCUMENT_ONLY" }],
    });
    const merged = await desk.field(
      `mutation { mergeDuplicate(duplicate: "mof-again", survivor: "mof", reason: "one office") ${RESULT} }`,
    );
    const actions = each(merged, "changes", "action") as string[];
    const kinds = each(merged, "changes", "kind") as string[];
    expect(kinds.map((kind, place) => `${kind} ${actions[place]}`).sort()).toEqual([
      "bodies WITHDRAWN",
      "merges ADDED",
      "names ADDED",
      "names ADDED",
      "names WITHDRAWN",
      "statements CHANGED",
    ]);
    expect(await desk.answer(`{ body(id: "mof-again") { id } }`)).toMatchObject({
      data: { body: { id: "mof" } },
      extensions: { merged: [{ requestedId: "mof-again", canonicalId: "mof" }] },
    });
    const asked = `{ resolveNames(names: ["度支部", "财政部门的又一条"], asOf: "2014") { match { body { id } } } }`;
    const match = { match: { body: { id: "mof" } } };
    expect(await desk.field(asked)).toEqual([match, match]);
    const origin = `{ history(kind: names, id: "mof/财政部门的又一条") { nodes { after dataVersion { reason } } } }`;
    expect(at(await desk.field(origin), "nodes.0")).toMatchObject({ after: { kind: "ALIAS" } });
    expect(at(await desk.field(origin), "nodes.0.dataVersion.reason")).toBe("one office");
    const inProject = `{ project(id: "universal-health-security") { participants(where: { id: { eq: "mof" } }) { id } } }`;
    expect(await desk.field(inProject)).toEqual({ participants: [{ id: "mof" }] });
    expect(await desk.refusal(body)).toMatchObject({ code: "NAME_TAKEN", holders: [{ id: "mof" }] });
    expect(await desk.refusal(body.replace("又一条", "另一条"))).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("mof-again"),
    });
    await desk.data(`mutation { withdrawStatement(id: "of-duplicate") ${RESULT} }`);
  });
});
