import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { at, CLAIM, Desk, each, RESULT, REVIEW } from "../support/running/desk.js";

let desk: Desk;

const TEXT = "关于某工程的通知\n由财政部牵头，民政部配合。";
const REGISTER = `mutation M($document: DocumentInput!) { registerDocument(document: $document) ${RESULT} }`;
const PROPOSE = `mutation M($statements: [StatementInput!]!, $texts: [TextInput!]) {
  proposeStatements(statements: $statements, texts: $texts) { warnings { id message } changes { id } } }`;

beforeAll(async () => {
  desk = await Desk.open();
  await desk.data(REGISTER, { document: { id: "with-text", title: "有正文", text: TEXT } });
}, 240_000);
afterAll(() => desk?.stop());

const BARE = { ...CLAIM, evidence: null };
const PLACED = {
  ...{ ...BARE, document: "with-text", id: "placed", paragraph: 2, start: 10, end: 13 },
  ...{ quote: "由财政部牵头", quoteStart: 9 },
};

describe("a proposed statement whose text is at hand", () => {
  it.each<[string, object, RegExp]>([
    [
      "a named form that stands elsewhere",
      { start: 9, end: 12, quote: null, quoteStart: null },
      /where the text says "由财政"/,
    ],
    [
      "a quote that stands elsewhere",
      { quoteStart: 8, start: null, end: null },
      /does not stand at its offset/,
    ],
    [
      "a quote that is invented",
      { quote: "财政部负责牵头", quoteStart: null, start: null, end: null },
      /quote that is not in the text/,
    ],
    [
      "a named form that is invented",
      {
        namedForm: "审计署",
        start: null,
        end: null,
        quote: null,
        quoteStart: null,
        evidence: "DOCUMENT_ONLY",
      },
      /names "审计署", which is not in the text/,
    ],
    ["a paragraph past the end", { paragraph: 99 }, /is in paragraph 99 of a text with 2/],
    ["a paragraph 0", { paragraph: 0 }, /the first paragraph is 1/],
  ])("is refused with %s", async (_what, wrong, message) => {
    const before = await desk.version();
    const statements = [{ ...PLACED, ...wrong }];
    expect(await desk.refusal(PROPOSE, { statements })).toMatchObject({
      code: "BAD_RECORD",
      id: "placed",
      message: expect.stringMatching(message),
    });
    expect(await desk.version()).toBe(before);
  });

  it("is taken where it stands", async () => {
    const written = await desk.field(PROPOSE, { statements: [PLACED] });
    expect(written).toEqual({ warnings: [], changes: [{ id: "placed" }] });
    const asked = `{ statement(id: "placed") { paragraph evidence naming } }`;
    expect(await desk.field(asked)).toEqual({ paragraph: 2, evidence: "PLACE", naming: "EXPLAINED" });
  });

  it("is proved against a text that is given with it, which must be the document's", async () => {
    const statements = [{ ...PLACED, id: "given" }];
    const texts = (text: string) => [{ document: "with-text", text }];
    expect(await desk.refusal(PROPOSE, { statements, texts: texts(`${TEXT} `) })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("its SHA-256 differs"),
    });
    await desk.data(PROPOSE, { statements, texts: texts(TEXT) });
  });
});

describe("a proposed statement", () => {
  it("without place and quote is taken only as DOCUMENT_ONLY", async () => {
    expect(await desk.refusal(PROPOSE, { statements: [{ ...BARE, id: "bare" }] })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining("evidence: DOCUMENT_ONLY"),
    });
    await desk.data(PROPOSE, { statements: [{ ...CLAIM, id: "bare" }] });
    expect(await desk.field(`{ statement(id: "bare") { evidence } }`)).toEqual({ evidence: "DOCUMENT_ONLY" });
    const accept = (rest: object) => ({ reviews: [{ statement: "bare", decision: "ACCEPT", ...rest }] });
    expect(await desk.refusal(REVIEW, accept({}))).toMatchObject({
      code: "BAD_RECORD",
      message:
        '"bare" has neither a place nor a quote. Accept it with evidence: DOCUMENT_ONLY, or propose it again with its place. Nothing was kept.',
    });
    await desk.data(REVIEW, accept({ evidence: "DOCUMENT_ONLY" }));
    expect(await desk.field(`{ statement(id: "bare") { status } }`)).toEqual({ status: "ACCEPTED" });
  });

  it("whose named form is none of its subject's is taken with a warning, and shows it in the queue", async () => {
    const statements = [
      { ...CLAIM, id: "of-another", namedForm: "民政部" },
      { ...CLAIM, id: "of-nobody", namedForm: "度支衙门" },
      { ...CLAIM, id: "nobody-yet", namedForm: "度支衙门", subject: null },
      { ...CLAIM, id: "own" },
    ];
    const written = await desk.field(PROPOSE, { statements });
    expect(each(written, "warnings", "id")).toEqual(["of-another", "of-nobody"]);
    expect(at(written, "warnings.0.message")).toMatch(
      /No name of "mof" explains "民政部"; it is a name of mca/,
    );
    const ids = JSON.stringify(statements.map(({ id }) => id));
    const queue = `{ statements(where: { id: { in: ${ids} } }, sort: [{ id: ASC }]) { id naming } }`;
    expect(await desk.field(queue)).toEqual([
      { id: "nobody-yet", naming: "UNRESOLVED" },
      { id: "of-another", naming: "OTHER_BODY" },
      { id: "of-nobody", naming: "UNEXPLAINED" },
      { id: "own", naming: "EXPLAINED" },
    ]);
    const waiting = async (conditions: string) =>
      each(
        await desk.field(`{ reviewQueue(${conditions}) { totalCount nodes { id namedForm } } }`),
        "nodes",
        "id",
      );
    expect(await waiting("naming: [UNEXPLAINED, OTHER_BODY]")).toEqual(["of-another", "of-nobody"]);
    expect(await waiting("naming: [EXPLAINED], evidence: [DOCUMENT_ONLY]")).toEqual(["own"]);
    expect(await waiting("evidence: [PLACE]")).toEqual(["given", "placed"]);
    expect(await waiting('datasetIds: ["no-such-set"]')).toEqual([]);
    expect(await waiting("first: 2")).toEqual(["given", "nobody-yet"]);
  });
});

describe("a document that is read", () => {
  const PROPOSE_FROM = `mutation P($text: String!, $dryRun: Boolean! = false) { proposeFromDocument(text: $text, dataset: "read", dryRun: $dryRun) ${RESULT} }`;
  const TEXT =
    "国务院办公厅关于样例的通知\n国办发〔2019〕990号\n一、发展样例教育。做好工作。（教育部、北京冬奥组委负责）\n国务院办公厅\n2019年3月4日\n";
  const ids = (result: unknown): unknown[] => each(result, "changes", "id");

  it("gives proposed statements with the rule's name, and reading it again adds nothing", async () => {
    expect(ids(await desk.field(PROPOSE_FROM, { text: TEXT, dryRun: true }))).toContain(
      "国办发〔2019〕990号",
    );
    const first = await desk.field(PROPOSE_FROM, { text: TEXT });
    const id = "国办发〔2019〕990号:43-46:PARTICIPATES_IN";
    expect(ids(first)).toContain(id);
    const asked = `{ statement(id: "${id}") { namedForm method status recordedBy quote section } }`;
    expect(await desk.field(asked)).toEqual({
      ...{ namedForm: "教育部", method: "EXTRACTED", status: "PROPOSED", recordedBy: "rule:bracket-shared" },
      ...{ quote: "教育部、北京冬奥组委负责", section: "一、" },
    });
    await desk.data(
      `mutation { reviewStatements(reviews: [{ statement: "${id}", decision: REJECT }]) ${RESULT} }`,
    );
    expect(ids(await desk.field(PROPOSE_FROM, { text: TEXT }))).toEqual([]);
    expect(await desk.field(asked)).toMatchObject({ status: "REJECTED" });
  });

  describe("and was decided on", () => {
    const OTHER = TEXT.replace("990", "991").replace("北京冬奥组委", "民政部");
    const [moe, mca] = [43, 47].map((start) => `国办发〔2019〕991号:${start}-${start + 3}:PARTICIPATES_IN`);
    const stated = (id: string | undefined) =>
      desk.field(`{ statement(id: "${id}") { status predicate namedForm recordedBy } }`);
    const accepted = { status: "ACCEPTED", recordedBy: "rule:bracket-shared" };

    it("keeps what a person accepted and corrected when it is read again", async () => {
      await desk.data(PROPOSE_FROM, { text: OTHER });
      await desk.data(
        `mutation { reviewStatements(reviews: [{ statement: "${moe}", decision: CORRECT, predicate: LEADS },
          { statement: "${mca}", decision: ACCEPT }]) ${RESULT} }`,
      );
      await desk.data(
        `mutation { reviewStatements(reviews: [{ statement: "${moe}", decision: ACCEPT }]) ${RESULT} }`,
      );
      expect(ids(await desk.field(PROPOSE_FROM, { text: OTHER }))).toEqual([]);
      expect(await stated(moe)).toEqual({ ...accepted, namedForm: "教育部", predicate: "LEADS" });
      expect(await stated(mca)).toEqual({ ...accepted, namedForm: "民政部", predicate: "PARTICIPATES_IN" });
    });

    it("is refused with an edited text, and loses nothing", async () => {
      const before = await desk.version();
      const refused = await desk.refusal(PROPOSE_FROM, { text: OTHER.replace("做好", "认真做好") });
      expect(refused).toMatchObject({ code: "BAD_RECORD", id: "国办发〔2019〕991号" });
      expect(await desk.version()).toBe(before);
      for (const id of [moe, mca]) expect(await stated(id)).toMatchObject(accepted);
    });

    it("offers what a better rule reads beside what an earlier one read there", async () => {
      await desk.data(`mutation { withdrawStatement(id: "${mca}", reason: "test") ${RESULT} }`);
      const asked = `{ statement(id: "${moe}") { object { project { id } } } }`;
      const project = at(await desk.field(asked), "object.project.id");
      const earlier = {
        ...{ ...BARE, id: "earlier", document: "国办发〔2019〕991号", dataset: "read", predicate: "LEADS" },
        ...{ subject: "mca", object: project, namedForm: "民政部", start: 47, end: 50 },
      };
      await desk.data(PROPOSE, { statements: [earlier] });
      expect(ids(await desk.field(PROPOSE_FROM, { text: OTHER }))).toEqual([mca]);
      expect(await stated(mca)).toMatchObject({ status: "PROPOSED" });
      expect(await stated("earlier")).toMatchObject({ status: "PROPOSED", predicate: "LEADS" });
      expect(await stated(moe)).toMatchObject(accepted);
    });
  });

  it("is refused where its number is that of another text", async () => {
    const answer = await desk.answer(PROPOSE_FROM, { text: TEXT.replace("做好", "推进") });
    expect(JSON.stringify(answer)).toContain("but another text");
  });
});
