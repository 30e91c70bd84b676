import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { canonicalResult, citationId } from "../../src/domain/citation.js";
import { checkGraph } from "../../src/services/data/check.js";
import type { KeptCitation } from "../../src/domain/citation.js";
import { CitationRepository } from "../../src/store/citation-repository.js";
import { citeAt, PARTNERS, VERIFY, verifyAt } from "../support/files/citing.js";
import { at, CLAIM, Desk, each, PROPOSE, READER, RESULT, REVIEW } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const STATEMENT = "egov-speech-2014:PARTICIPATES_IN:mof:universal-health-security";

const cite = (query: string, variables = {}) => citeAt(desk, query, variables);
const verify = (id: string) => verifyAt(desk, id);
const graph = () => desk.seeded.ready.graph;

describe("verifying", () => {
  it("tells after a change exactly what differs, and gives the cited answer for ever", async () => {
    const cited = await cite(PARTNERS);
    const { resultSha256, id } = cited;
    const same = { state: "IDENTICAL", identical: true, reason: null, totalDifferences: 0, differences: [] };
    const asCited = { ...same, resultSha256, dataVersion: { number: 1 } };
    expect(await verify(id)).toEqual({ asCited, now: asCited });

    await desk.data(PROPOSE, { statements: [CLAIM] });
    await desk.data(REVIEW, {
      reviews: [{ statement: STATEMENT, decision: "ACCEPT", evidence: "DOCUMENT_ONLY" }],
    });
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

  it("asks the version of the number cited, where another one has the same content", async () => {
    // the statement of the test above came and went, so that version 4 holds what version 1 held
    const cited = await cite("{ meta { dataVersion { number } counts { statements businessChains } } }");
    expect(at(cited, "dataVersion.number")).toBe(4);
    await desk.data(`mutation { recordChain(chain: { id: "one-more", nameZh: "新业务链" }) ${RESULT} }`);
    expect(await verify(cited.id)).toMatchObject({
      asCited: { state: "IDENTICAL", dataVersion: { number: 4 } },
      now: {
        differences: [
          { path: "meta.counts.businessChains", before: 6, after: 7 },
          { path: "meta.dataVersion.number", before: 4, after: 5 },
        ],
      },
    });
  });

  it("needs no more than the hash of an answer that is too long to be kept", async () => {
    const all =
      "reforms { key successions { key note sources predecessor { nameZh sources } successor { nameZh sources } } }";
    const aliases = Array.from({ length: 6 }, (_, one) => `r${one}: ${all}`).join(" ");
    const cited = await cite(`{ ${aliases} meta { counts { businessChains } } }`);
    expect(cited).toMatchObject({ result: null });
    expect(Number(at(cited, "resultBytes"))).toBeGreaterThan(1_048_576);
    expect(await verify(cited.id)).toMatchObject({ asCited: { identical: true }, now: { identical: true } });
    await desk.data(`mutation { recordChain(chain: { id: "two-more", nameZh: "又一业务链" }) ${RESULT} }`);
    expect(await verify(cited.id)).toMatchObject({
      asCited: { identical: true },
      now: { differences: [{ path: "meta.counts.businessChains", change: "CHANGED" }] },
    });
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
    return (await repository.keep({ ...other, id: citationId(other) }))!.id;
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
      1034,
    );
  });

  it("says what a program that answers otherwise answers, or that it cannot be shown", async () => {
    const other = canonicalResult({ meta: { counts: { bodies: 1, projects: 15 } } });
    const { text, sha256: resultSha256 } = other;
    const id = await kept(() => ({ resultSha256, result: text }));
    expect((await verify(id)).asCited).toMatchObject({
      state: "DIFFERENT",
      differences: [{ path: "meta.counts.bodies", change: "CHANGED", before: 1, after: 1034 }],
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
    const words =
      /^The query is no longer accepted by this program \(.*\): Cannot query field "noLongerThere"/;
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
    expect(citations).toBeGreaterThan(5);
    const { ok, records } = await checkGraph(graph());
    expect({ ok, statements: records.statements }).toEqual({ ok: true, statements: 108 });
  });
});

describe("words in a cited answer", () => {
  it("finds what a statement said in the version that was cited", async () => {
    await desk.data(PROPOSE, { statements: [CLAIM] });
    const accept = (note: string) =>
      desk.data(REVIEW, {
        reviews: [{ statement: STATEMENT, decision: "ACCEPT", evidence: "DOCUMENT_ONLY", note }],
      });
    await accept("first look");
    const words = "statements { key: id namedForm quote reviewNote document { title } dataset { nameZh } }";
    const cited = await cite(PARTNERS.replace("sharedCount", `shared { nodes { key ${words} } }`));
    await desk.data(REVIEW, { reviews: [{ statement: STATEMENT, decision: "SEND_BACK" }] });
    await accept("second look");
    const { asCited, now } = (await verify(cited.id)) as Record<"asCited" | "now", Record<string, unknown>>;
    expect(asCited).toMatchObject({ state: "IDENTICAL" });
    const notes = (now.differences as { path: string }[]).filter(({ path }) => path.endsWith("reviewNote"));
    expect(notes[0]).toMatchObject({ change: "CHANGED", before: "first look", after: "second look" });
    expect(notes.length).toBe(now.totalDifferences);
    await desk.data(`mutation { withdrawStatement(id: "${STATEMENT}") ${RESULT} }`);
    expect(await verify(cited.id)).toMatchObject({ asCited: { state: "IDENTICAL" } });
  });
});
