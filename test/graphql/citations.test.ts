import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { graphql } from "graphql";
import { canonicalResult } from "../../src/domain/citation.js";
import { namedQuestions } from "../../src/services/about/named-questions.js";
import { CITE, citeAt, PARTNERS, REFUSALS, SETTLED, verifyAt } from "../support/files/citing.js";
import { at, Desk, READER } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const cite = (query: string, variables = {}) => citeAt(desk, query, variables);

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
        /^\[1\] XIETONG\. Partners of 财政部: data version 1 \([0-9a-f]{12}\), citation [0-9a-v]{16}\[DS\]\. \d{4}\.$/,
      ),
    });
    const again = await cite(PARTNERS, { first: 2 });
    expect(again).toEqual(cited);
    expect((await cite(PARTNERS, { first: 3 })).id).not.toBe(cited.id);
    expect(await desk.version()).toBe(1);
  });

  it("is refused with variables that would be stored as others", async () => {
    const query = "query Q($name: String!) { resolveNames(names: [$name]) { query } }";
    const cited = { query, variables: { name: "孤\ud800代" } };
    expect(await desk.refusal(CITE, cited, READER)).toMatchObject({
      code: "BAD_FILTER",
      message: expect.stringMatching(/^variables\.name cannot be stored: character 2 is U\+D800/),
    });
  });

  it("is made once, however many ask for it at the same time", async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => cite("{ reforms { key } }")));
    expect(new Set(many.map((one) => JSON.stringify(one))).size).toBe(1);
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
        `^xietong\\. \\(\\d{4}\\)\\. xietong: meta \\(Citation ${id}; Version 1 \\([0-9a-f]{12}\\)\\) \\[Dataset\\]\\.$`,
      ),
      bibtex: expect.stringMatching(new RegExp(`^@misc\\{xietong_${id}, title=\\{xietong: meta\\}`)),
      result: { meta: { counts: { bodies: 1034 } } },
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
    const answered = namedQuestions().filter(({ needs }) => needs === null);
    for (const { id, document, variables } of answered) {
      const asked = { query: document, variables: JSON.parse(variables) as object };
      const { data, errors } = await desk.answer(CITE, asked, READER);
      if (errors) expect(errors[0]).toMatchObject({ message: expect.stringContaining(SETTLED) });
      else expect(at(await verifyAt(desk, String(at(data, "cite.id"))), "asCited.state")).toBe("IDENTICAL");
      outcomes.set(id, errors?.[0]?.extensions.field ?? "cited");
    }
    const refused = [...outcomes].filter(([, outcome]) => outcome !== "cited");
    expect(Object.fromEntries(refused)).toEqual({
      "body-projects": "Body.undertakes",
      "chains-without-lead": "Query.businessChains",
      evidence: "Project.evidence",
      "goals-and-transformations": "Query.transformations",
      "leads-only": "Query.bodies",
      "undertaken-alone": "Query.projects",
      "what-changed": "Query.dataChanges",
      "what-is-here": "Meta.limits",
    });
  });
});

describe("a cited query that runs", () => {
  it("reads nothing but its data version, even if the check beforehand missed a field", async () => {
    const { runtime } = desk.seeded;
    const settled = (source: string) =>
      graphql({
        schema: runtime.schema,
        source,
        contextValue: { ...runtime.context(READER), versionedOnly: true },
      });
    const { errors } = await settled(`{ body(id: "mof") { names { text } } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_CITABLE", details: { field: "Body" } });
    expect((await settled(`{ body(id: "mof") { nameZh } }`)).errors).toBeUndefined();
  });
});

describe("an answer that rests on one data set alone", () => {
  const FILTERED = `query ($sets: [ID!]) { coParticipation(filter: { datasetIds: $sets }) { totalCount } }`;
  const authors = async (query: string, variables = {}) => {
    const { id } = await cite(query, variables);
    const found = await desk.field(`{ citation(id: "${id}") { text(style: APA, language: EN) } }`);
    return String(at(found, "text")).split(". (")[0];
  };
  const record = (id: string, rest: string) =>
    desk.data(`mutation { recordDataset(dataset: { id: "${id}", ${rest} }) { dataVersion { number } } }`);

  it("is cited under its own authors, in Chinese and English", async () => {
    await record("egov-speech-2014", `authorsZh: ["某甲"], authorsEn: ["Jia, Mou"], publisherZh: "某馆"`);
    const { id } = await cite("{ coParticipation { totalCount } }");
    const query = `{ citation(id: "${id}") { zh: text(language: ZH) en: text(language: EN) } }`;
    expect(await desk.field(query)).toEqual({
      zh: expect.stringMatching(/^\[1\] 某甲\. 协同：coParticipation: 数据版本 2（.*\[DS\]\. 某馆, \d{4}\.$/),
      en: expect.stringMatching(
        /^\[1\] JIA M\. xietong: coParticipation: data version 2 \(.*\[DS\]\. 某馆, /,
      ),
    });
  });

  it("is one by its filters where there are several data sets", async () => {
    await record("another", `nameZh: "另一个", licence: "CC0-1.0", citation: "another"`);
    expect(await authors(FILTERED, { sets: ["egov-speech-2014"] })).toBe("Jia, M");
    expect(await authors(FILTERED, { sets: ["another"] })).toBe("xietong");
    expect(await authors(FILTERED)).toBe("xietong");
    const both = `{ coParticipation(filter: { datasetIds: ["egov-speech-2014"] }) { totalCount } meta { counts { bodies } } }`;
    expect(await authors(both)).toBe("xietong");
  });
});
