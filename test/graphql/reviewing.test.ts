import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Caller } from "../../src/domain/callers.js";
import { at, Desk, each, READER, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const TEXT = `财政部、教育部关于开展校园安全的通知
财发〔2014〕7号
一、建立共享平台。𠮷林方案由教育部牵头，财政部、公安部参加。
二、开展联合检查。（财政部、飞天集团负责）
2014年3月5日
`;
const BEN: Caller = { name: "ben", access: "EDITOR" };
const PROPOSE = `mutation P($text: String!) { proposeFromDocument(text: $text, dataset: "read") ${RESULT} }`;
const REVIEW = `mutation M($reviews: [ReviewInput!]!, $seen: Int) { reviewStatements(reviews: $reviews, expectedVersion: $seen) ${RESULT} }`;
const UNDO = `mutation U($number: Int!) { undoVersion(number: $number) ${RESULT} }`;
const OPEN = `query D($id: ID!, $since: Int! = 0) { reviewDocument(id: $id) { proposed accepted rejected unresolved text
  statements(changedSince: $since, first: 200) { totalCount nodes { changedIn statement { id predicate namedForm start end
    quote quoteStart status reviewedBy subject { body { id } } object { project { id } } naming } } } } }`;
const ID = "财发〔2014〕7号";
/** Ids of the statements of the document by their named forms. */
let ids: Record<string, string>;
const statement = async (form: string, caller?: Caller) => {
  const { statements } = await desk.field(OPEN, { id: ID }, caller);
  const nodes = statements!.nodes as unknown as { statement: Record<string, unknown>; changedIn: number }[];
  return nodes.find((one) => one.statement.id === ids[form])!;
};
const decide = (form: string, decision: string, more: object = {}, caller?: Caller) =>
  desk.data(REVIEW, { reviews: [{ statement: ids[form], decision, ...more }] }, caller);

describe("the review of a document that was read", () => {
  it("lists it with what waits, and gives its text and statements in order to editors", async () => {
    await desk.data(PROPOSE, { text: TEXT });
    const listed = await desk.field(
      `{ reviewDocuments(filter: { datasetIds: ["read"] }) { totalCount nodes { document { id title } proposed unresolved leastConfidence } } }`,
    );
    const opened = await desk.field(OPEN, { id: ID });
    const nodes = at(opened, "statements.nodes") as { statement: Record<string, unknown> }[];
    expect(listed.totalCount).toBe(1);
    expect(at(listed, "nodes.0")).toMatchObject({
      document: { id: ID },
      proposed: nodes.length,
      unresolved: 1,
    });
    expect(opened.text).toBe(TEXT);
    const points = [...TEXT];
    for (const { statement: one } of nodes)
      expect(points.slice(one.start as number, one.end as number).join("")).toBe(one.namedForm);
    ids = Object.fromEntries(
      nodes.map(({ statement: { predicate, namedForm, id } }) => [
        `${String(predicate)} ${String(namedForm)}`,
        id as string,
      ]),
    );
    expect(Object.keys(ids)).toEqual(
      expect.arrayContaining(["LEADS 教育部", "PARTICIPATES_IN 公安部", "PARTICIPATES_IN 飞天集团"]),
    );
    const refused = await desk.refusal(`{ reviewDocument(id: "${ID}") { text } }`, {}, READER);
    expect(refused).toMatchObject({ code: "FORBIDDEN" });
    expect(await desk.refusal(`{ reviewDocument(id: "none") { key } }`)).toMatchObject({
      code: "DOCUMENT_NOT_FOUND",
    });
  });

  it("filters by rule and confidence, and tells progress by rule and person", async () => {
    const ask = `query Q($filter: ReviewFilter!) { reviewProgress(filter: $filter) { proposed rules { value proposed } deciders { value } } }`;
    const all = await desk.field(ask, { filter: { datasetIds: ["read"] } });
    const rule = at(all, "rules.0") as { value: string; proposed: number };
    expect(await desk.field(ask, { filter: { datasetIds: ["read"], rules: [rule.value] } })).toMatchObject({
      proposed: rule.proposed,
    });
    expect((await desk.field(ask, { filter: { datasetIds: ["read"], maxConfidence: 0.1 } })).proposed).toBe(
      0,
    );
    expect(all.deciders).toEqual([]);
  });

  it("changes the role, the body and the extent in one version, and one step undoes all", async () => {
    const { statement: before } = await statement("PARTICIPATES_IN 公安部");
    const start = (before.start as number) - 4;
    const written = await desk.field(REVIEW, {
      reviews: [
        { statement: ids["PARTICIPATES_IN 公安部"], decision: "CORRECT", start, end: before.end },
        { statement: ids["LEADS 教育部"], decision: "CORRECT", predicate: "PARTICIPATES_IN", subject: "mof" },
      ],
    });
    expect(each(written, "changes", "id")).toHaveLength(2);
    expect((await statement("PARTICIPATES_IN 公安部")).statement).toMatchObject({
      namedForm: "财政部、公安部",
      status: "PROPOSED",
      start,
    });
    expect((await statement("LEADS 教育部")).statement).toMatchObject({
      predicate: "PARTICIPATES_IN",
      subject: { body: { id: "mof" } },
      naming: "OTHER_BODY",
    });
    await desk.data(UNDO, { number: at(written, "dataVersion.number") });
    expect((await statement("PARTICIPATES_IN 公安部")).statement).toEqual(before);
    const beyond = { statement: ids["LEADS 教育部"], decision: "CORRECT", start: 5, end: 9_999 };
    expect(await desk.refusal(REVIEW, { reviews: [beyond] })).toMatchObject({ code: "BAD_RECORD" });
  });

  it("refuses a decision on what another has decided meanwhile, and names the statement", async () => {
    const seen = await statement("PARTICIPATES_IN 公安部");
    await decide("PARTICIPATES_IN 公安部", "ACCEPT", { expectedVersion: seen.changedIn }, BEN);
    const late = {
      statement: ids["PARTICIPATES_IN 公安部"],
      decision: "REJECT",
      expectedVersion: seen.changedIn,
    };
    const fresh = { statement: ids["LEADS 教育部"], decision: "ACCEPT" };
    expect(await desk.refusal(REVIEW, { reviews: [fresh, late] })).toMatchObject({
      code: "VERSION_CONFLICT",
      changed: [{ id: late.statement }],
    });
    expect((await statement("LEADS 教育部")).statement.status).toBe("PROPOSED");
    const changed = await desk.field(OPEN, { id: ID, since: seen.changedIn });
    expect(each(changed, "statements.nodes", "statement.id")).toContain(late.statement);
    // what the caller wrote itself is no conflict when it says so
    await decide("LEADS 教育部", "ACCEPT", { expectedVersion: (await statement("LEADS 教育部")).changedIn });
  });

  it("finds the same form in other documents", async () => {
    const ask = `{ reviewQueue(namedForms: ["飞天集团"], naming: [UNRESOLVED]) { nodes { id } } }`;
    expect((await desk.field(ask)).nodes).toEqual([{ id: ids["PARTICIPATES_IN 飞天集团"] }]);
  });

  it("suggests projects on record for a task", async () => {
    const ask = `{ suggestItems(task: "全民健康保障信息化工程") { score project { id } } }`;
    expect(at(await desk.field(ask), "0.project.id")).toBe("universal-health-security");
  });

  it("takes second opinions on what others decided, and says how far readers agree", async () => {
    const ask = `{ secondOpinions(datasetIds: ["read"]) { sample { id reviewedBy } disputed { id } agreement { compared agreed kappa } } }`;
    const forBen = await desk.field(ask, {}, BEN);
    expect(each(forBen, "sample", "id")).toEqual([ids["LEADS 教育部"]]);
    expect(each(await desk.field(ask), "sample", "id")).toEqual([ids["PARTICIPATES_IN 公安部"]]);
    await decide("LEADS 教育部", "REJECT", {}, BEN);
    await decide("PARTICIPATES_IN 公安部", "ACCEPT");
    const after = await desk.field(ask);
    // labels LEADS, PARTICIPATES_IN against REJECTED, PARTICIPATES_IN: 1 of 2 agree, by chance 1/4
    expect(after).toMatchObject({
      sample: [],
      disputed: [{ id: ids["LEADS 教育部"] }],
      agreement: { compared: 2, agreed: 1, kappa: expect.closeTo(1 / 3, 12) },
    });
  });
});
