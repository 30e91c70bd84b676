import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { canonicalResult, citationId } from "../../src/domain/citation.js";
import { checkGraph } from "../../src/services/check.js";
import { namedQuestions } from "../../src/services/questions.js";
import { CitationRepository, type KeptCitation } from "../../src/store/citation-repository.js";
import { CITE, PARTNERS, REFUSALS, SETTLED, VERIFY } from "../support/citing.js";
import { at, CLAIM, Desk, each, PROPOSE, READER, RESULT, REVIEW } from "../support/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const STATEMENT = "egov-speech-2014:PARTICIPATES_IN:mof:universal-health-security";

const cite = async (query: string, variables = {}) => {
  const cited = await desk.field(CITE, { query, variables }, READER);
  return { ...cited, id: String(at(cited, "id")), resultSha256: at(cited, "resultSha256") };
};
const verify = (id: unknown) => desk.field(VERIFY, { id }, READER);
const graph = () => desk.seeded.ready.graph;

describe("citing", () => {
  it("keeps the question in canonical form with the hash of its answer, for readers, without a data version", async () => {
    const written = `# who works with the Ministry of Finance?\n${PARTNERS.replace("query", "query Partners").replace(/\s+/g, " ")}`;
    const cited = await desk.field(
      CITE,
      { query: written, variables: { undeclared: 1, first: 2 }, title: " Partners of 财政部 " },
      READER,
    );
    const result = { body: { partners: { nodes: [], totalCount: 0 } } };
    const contentHash = at(
      await desk.field("{ meta { dataVersion { contentHash } } }"),
      "dataVersion.contentHash",
    );
    expect(cited).toEqual({
      id: expect.stringMatching(/^[0-9a-v]{16}$/),
      title: "Partners of 财政部",
      query: PARTNERS,
      variables: { first: 2 },
      dataVersion: { number: 1, contentHash },
      resultSha256: canonicalResult(result).sha256,
      resultBytes: 49,
      result,
      citedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      text: expect.stringMatching(
        /^\[1\] XIETONG\. Partners of 财政部: citation [0-9a-v]{16}\[DS\]\. \d{4}\.$/,
      ),
    });
    const again = await cite(PARTNERS, { first: 2 });
    expect(again).toEqual(cited);
    expect((await cite(PARTNERS, { first: 3 })).id).not.toBe(cited.id);
    expect(await desk.version()).toBe(1);
  });

  it("is known by its id ever after, in every style", async () => {
    const { id } = await cite("{ meta { counts { bodies } } }");
    const found = await desk.field(
      `query F($id: ID!) { citation(id: $id, style: APA) { title text bibtex: text(style: BIBTEX) result } }`,
      { id },
      READER,
    );
    expect(found).toEqual({
      title: "协同 xietong: meta",
      text: expect.stringMatching(
        `^xietong\\. \\(\\d{4}\\)\\. 协同 xietong: meta \\(Citation ${id}; Version 1 \\([0-9a-f]{12}\\)\\) \\[Dataset\\]\\.$`,
      ),
      bibtex: expect.stringMatching(new RegExp(`^@misc\\{xietong_${id}, title=\\{协同 xietong: meta\\}`)),
      result: { meta: { counts: { bodies: 187 } } },
    });
    expect(await desk.field(`{ citation(id: "0000000000000000") { id } }`)).toBeNull();
  });

  it.each(REFUSALS)("refuses %s", async (query, message) => {
    expect(await desk.refusal(CITE, { query }, READER)).toMatchObject({ code: "NOT_CITABLE", message });
  });

  it("validates, prices and answers the query as any other, and keeps nothing that is an error", async () => {
    const refusal = (query: string, title?: string) => desk.refusal(CITE, { query, title }, READER);
    expect(await refusal("{ nope }")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal("{ meta ")).toMatchObject({ message: expect.stringMatching(/^Syntax Error/) });
    const dear =
      "{ coParticipation(first: 200) { nodes { shared(first: 200) { nodes { item { key } } } } } }";
    expect(await refusal(dear)).toMatchObject({ code: "QUERY_TOO_COSTLY", maximum: 20_000 });
    const unknown = `{ commonGround(bodies: ["mof", "没有这个机构"]) { items { key } } }`;
    expect(await refusal(unknown)).toMatchObject({ code: "BODY_NOT_FOUND" });
    expect(await refusal("{ reforms { key } }", "two\nlines")).toMatchObject({ code: "BAD_FILTER" });
  });

  it("lets the queries of one request cost as much together as one may", async () => {
    const dear = JSON.stringify(
      "{ coParticipation(first: 200) { nodes { shared(first: 25) { nodes { key } } } } }",
    );
    const twice = (count: number) =>
      `mutation { ${Array.from({ length: count }, (_, one) => `c${one}: cite(query: ${dear}) { id }`).join(" ")} }`;
    expect((await desk.answer(twice(2), {}, READER)).errors).toBeUndefined();
    const { errors } = await desk.answer(twice(40), {}, READER);
    expect(errors?.[0]).toMatchObject({ extensions: { code: "QUERY_TOO_COSTLY", maximum: 20_000 } });
    expect(errors?.[0]?.message).toMatch(/^The queries that this request cites or verifies cost .* together/);
  });

  it("takes every named question, or says what of it no data version settles, before it runs", async () => {
    const outcomes = new Map<string, unknown>();
    for (const { id, document, variables } of namedQuestions()) {
      const asked = { query: document, variables: JSON.parse(variables) as object };
      const { data, errors } = await desk.answer(CITE, asked, READER);
      if (errors) expect(errors[0]).toMatchObject({ message: expect.stringContaining(SETTLED) });
      else expect(at(await verify(at(data, "cite.id")), "asCited.state")).toBe("IDENTICAL");
      outcomes.set(id, errors?.[0]?.extensions.field ?? "cited");
    }
    expect(outcomes.get("shared-chains")).toBe("SharedItem.statements");
    expect([...outcomes.values()].filter((one) => one === "cited").length).toBeGreaterThan(12);
  });
});

describe("verifying", () => {
  it("tells after a change exactly what differs, and gives the cited answer for ever", async () => {
    const cited = await cite(PARTNERS);
    const { resultSha256, id } = cited;
    const same = { state: "IDENTICAL", identical: true, reason: null, totalDifferences: 0, differences: [] };
    const asCited = { ...same, resultSha256, dataVersion: { number: 1 } };
    expect(await verify(id)).toEqual({ asCited, now: asCited });

    await desk.data(PROPOSE, { statements: [CLAIM] });
    await desk.data(REVIEW, { reviews: [{ statement: STATEMENT, decision: "ACCEPT" }] });
    const after = await verify(id);
    expect(after.asCited).toEqual(asCited);
    // six bodies were named in the project before: the Ministry of Finance now has each of them as a partner
    expect(after.now).toMatchObject({ state: "DIFFERENT", identical: false, dataVersion: { number: 3 } });
    expect(at(after.now, "differences.6")).toEqual({
      path: "body.partners.totalCount",
      change: "CHANGED",
      before: 0,
      after: 6,
    });
    expect(each(after.now, "differences", "change").slice(0, 6)).toEqual(Array(6).fill("ADDED"));
    expect(at(after.now, "totalDifferences")).toBe(7);

    const during = await cite(PARTNERS);
    const inOne = await cite(PARTNERS.replace("filter: {", `filter: {dataVersion: "1",`));
    expect(inOne.resultSha256).toBe(resultSha256);
    await desk.data(`mutation { withdrawStatement(id: "${STATEMENT}") ${RESULT} }`);
    expect(await verify(id)).toMatchObject({
      asCited,
      now: { state: "IDENTICAL", dataVersion: { number: 4 } },
    });
    const reversed = await verify(during.id);
    expect(reversed.asCited).toMatchObject({ state: "IDENTICAL", dataVersion: { number: 3 } });
    expect(each(reversed.now, "differences", "change")).toEqual([
      ...Array<string>(6).fill("REMOVED"),
      "CHANGED",
    ]);
    expect(at(reversed.now, "differences.0.path")).toMatch(/^body\.partners\.nodes\[key=[a-z-]+:[a-z-]+\]$/);
    expect(await verify(inOne.id)).toMatchObject({ asCited: { identical: true }, now: { identical: true } });
  });

  it("refuses an id that is none", async () => {
    expect(await desk.refusal(VERIFY, { id: "nothing-like-it" }, READER)).toMatchObject({
      code: "CITATION_NOT_FOUND",
    });
  });

  const kept = async (change: (one: KeptCitation) => Partial<KeptCitation>): Promise<string> => {
    const { id } = await cite("{ meta { counts { bodies projects } } }");
    const repository = new CitationRepository(graph());
    const one = (await repository.find(id))!;
    const other = { ...one, ...change(one) };
    return (await repository.keep({ ...other, id: citationId(other) })).id;
  };

  it("says that the version is not in this database, and shows the answer that is kept", async () => {
    const contentHash = "f".repeat(64);
    const id = await kept(({ dataVersion }) => ({ dataVersion: { ...dataVersion, contentHash } }));
    expect(await verify(id)).toMatchObject({
      asCited: {
        state: "VERSION_NOT_HERE",
        identical: false,
        dataVersion: null,
        reason: expect.stringContaining(contentHash.slice(0, 60)),
        differences: null,
      },
      now: { state: "IDENTICAL" },
    });
    expect(at(await desk.field(`{ citation(id: "${id}") { result } }`), "result.meta.counts.bodies")).toBe(
      187,
    );
  });

  it("says what a program that answers otherwise answers, or that it cannot be shown", async () => {
    const other = canonicalResult({ meta: { counts: { bodies: 1, projects: 15 } } });
    const { text, sha256: resultSha256 } = other;
    const id = await kept(() => ({ resultSha256, result: text }));
    expect((await verify(id)).asCited).toMatchObject({
      state: "DIFFERENT",
      differences: [{ path: "meta.counts.bodies", change: "CHANGED", before: 1, after: 187 }],
    });
    const long = await kept(() => ({ resultSha256: "e".repeat(64), result: null }));
    expect((await verify(long)).asCited).toMatchObject({
      state: "DIFFERENT",
      differences: null,
      totalDifferences: null,
      reason: expect.stringContaining("too long to be kept"),
    });
  });

  it("says that the query is not taken any more", async () => {
    const id = await kept(() => ({ query: "{ noLongerThere }" }));
    const words = /^The query is no longer taken by this program \(.*\): Cannot query field "noLongerThere"/;
    expect((await verify(id)).asCited).toMatchObject({
      state: "NOT_ANSWERED",
      identical: false,
      reason: expect.stringMatching(words),
    });
  });

  it("notices a citation that was changed in the database", async () => {
    const id = await kept(() => ({ variables: `{"a":1}` }));
    await graph().driver.executeQuery("MATCH (one:Citation {id: $id}) SET one.variables = '{}'", { id });
    expect((await verify(id)).asCited).toMatchObject({ state: "RECORD_CHANGED", identical: false });
  });
});

describe("citations beside the data", () => {
  it("break no rule of it and are no part of its hash", async () => {
    const [{ citations }] = (await graph().read((transaction) =>
      transaction.text("MATCH (one:Citation) RETURN count(one) AS citations"),
    )) as [{ citations: number }];
    expect(citations).toBeGreaterThan(15);
    const { ok, records } = await checkGraph(graph());
    expect({ ok, statements: records.statements }).toEqual({ ok: true, statements: 108 });
  });
});
