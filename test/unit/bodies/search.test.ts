import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { changedCollaboration } from "../../../src/analysis/index/changed-collaboration.js";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import type { AnyRecord, InterchangeRecords } from "../../../src/domain/records.js";
import { SEARCH_TYPES } from "../../../src/domain/vocabulary.js";
import { search as searchOn, type SearchQuestion } from "../../../src/services/questions/search.js";
import { bruteSearch, SOUNDS } from "../../support/brute-force/brute-search.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { body, chain, document, project, records, succession } from "../../support/records/records.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const LIMITS = { defaultPageSize: 25, maxPageSize: 1_000 };
const seed = collaborationOf(seedRecords(["authority", "egov-speech-2014", "policy-documents"]));

const search = (text: string, given: Partial<SearchQuestion> = {}, on: Collaboration = seed) =>
  searchOn(on, { text, first: LIMITS.maxPageSize, ...given }, LIMITS);

type Hit = ReturnType<typeof search>["nodes"][number];
const idOf = ({ body, project, businessChain, document }: Hit): string =>
  (body ?? project ?? businessChain ?? document)!.id;
const plain = (hit: Hit) => {
  const { type, how, matched, score } = hit;
  return { type, id: idOf(hit), how, matched, score };
};
const first = (text: string) => plain(search(text).nodes[0]!);

describe("a search", () => {
  it.each([
    ["发展改革", "ndrc"],
    ["改革委员会", "ndrc"],
    ["工信部", "miit"],
    ["人民银行", "pbc"],
    ["fgw", "ndrc"],
    ["NDRC", "ndrc"],
    ["發展和改革委員會", "ndrc"],
    ["ｎｄｒｃ", "ndrc"],
    ["people's bank", "pbc"],
    ["caizhengbu", "mof"],
    ["ziyuanheshehui", "mohrss"],
  ])("of %s puts %s first", (text, id) => {
    expect(first(text)).toMatchObject({ type: "BODY", id });
  });

  it("finds documents by title and by number, projects and chains by name", () => {
    expect(first("国发〔2019〕3号")).toMatchObject({
      type: "DOCUMENT",
      id: "bonded-zones-2019",
      how: "EXACT",
    });
    expect(first("國發[2019]3號")).toMatchObject({ id: "bonded-zones-2019", matched: "国发〔2019〕3号" });
    expect(first("综合保税区")).toMatchObject({ id: "bonded-zones-2019", how: "CONTAINS" });
    expect(first("营商环境 市场主体")).toMatchObject({ id: "business-environment-2020", how: "WORDS" });
    expect(first("信用体系建设")).toMatchObject({ type: "PROJECT", id: "credit-system", how: "BEGINS" });
    expect(first("人口基础信息")).toMatchObject({
      type: "BUSINESS_CHAIN",
      id: "population-basic-information",
    });
  });

  it("scores by the kind of match plus a tenth of the share", () => {
    // 0.9 + 1/10; 4 of 5 characters: 0.8 + 0.08; 6 of 10: 0.6 + 0.06; all of 3 letters: 0.5 + 0.1
    expect(["工信部", "发展改革", "和改革委员会", "fgw"].map((text) => first(text).score)).toEqual([
      1, 0.88, 0.66, 0.6,
    ]);
  });

  it("finds an abbreviation that is not on record", () => {
    // 工业和信息化部: 7 characters, all within 4 × 4
    const made = collaborationOf(
      records({ bodies: [body("x", { nameZh: "工业和信息化部" }), body("y", { nameZh: "信工部" })] }),
    );
    expect(search("工信化部", {}, made).nodes.map(plain)).toEqual([
      { type: "BODY", id: "x", how: "IN_ORDER", matched: "工业和信息化部", score: 0.257 },
    ]);
  });

  it.each([
    ["reform", "National Reforms", "CONTAINS"],
    ["form", "National Reforms", null],
    ["and部", "sand部 and", "WORDS"],
    ["3号", "第13号", null],
    ["工信部", "工业和信息化部", "IN_ORDER"],
    ["部信工", "工业和信息化部", null],
    // the last of three characters is the twelfth, and the thirteenth
    ["甲乙丙", "甲一二三四五六七八九乙丙", "IN_ORDER"],
    ["甲乙丙", "甲一二三四五六七八九十乙丙", null],
    ["甲乙", "甲一乙", null],
  ])("for %s matches %s by %s", (wanted, nameZh, how) => {
    const made = collaborationOf(records({ bodies: [body("x", { nameZh })] }));
    expect(search(wanted, {}, made).nodes[0]?.how ?? null).toBe(how);
  });

  it("returns no hits without an error, and refuses a text without terms or too long", () => {
    expect(search("龘龘")).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } });
    expect(search("龘龘").facets.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const text of ["", "  ", "（）", "字".repeat(201)]) {
      expect(() => search(text)).toThrow(expect.objectContaining({ code: "BAD_FILTER" }));
    }
  });
});

describe("a former body", () => {
  it("is found with the body that it became and the successions: 卫生部", () => {
    const [hit] = search("卫生部").nodes;
    expect(hit).toMatchObject({ body: { id: "moh" }, ledTo: [{ id: "nhc" }] });
    expect(hit!.successions.map(({ key }) => key)).toEqual(["moh.nhfpc.2013-03-14", "nhfpc.nhc.2018-03-17"]);
  });

  it("has no successor if it still exists, even if it gave functions away", () => {
    const [hit] = search("国家发展和改革委员会").nodes;
    expect(hit).toMatchObject({ body: { id: "ndrc" }, ledTo: [], successions: [] });
  });

  it("leads to every body that it was split into, and to their successors; a cycle ends", () => {
    const split = { kind: "SPLIT_INTO", mainLine: false } as const;
    const made = collaborationOf(
      records({
        bodies: [
          ...["a", "b"].map((id) => body(id, { nameZh: `旧部${id}`, abolishedOn: "2001" })),
          ...["c", "d"].map((id) => body(id)),
        ],
        successions: [
          succession("a", "b", "2000", split),
          succession("a", "c", "2000", split),
          succession("b", "d", "2001"),
          succession("b", "a", "2001", split),
        ],
      }),
    );
    const [hit] = search("旧部a", {}, made).nodes;
    expect(hit!.ledTo.map(({ id }) => id)).toEqual(["c", "d"]);
    expect(hit!.successions.map(({ key }) => key)).toEqual(["a.b.2000", "a.c.2000", "b.d.2001"]);
  });
});

const PIECES = [...Object.keys(SOUNDS), "reform", "reforms", "and", "sand", "2019", " ", "、"];
/** Words of Latin letters stand apart, so that no two of them run into one. */
const spaced = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .map((list) => list.reduce((all, one) => all + (/\w$/.test(all) && /^\w/.test(one) ? " " : "") + one));
const text = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
        .map((list) => list.join("")),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("gaige", "gg", "gex", "geweigong", "xinbu", "zhan gai", "ref", "GONG"),
    },
  )
  .filter((one) => /[\p{L}\p{N}]/u.test(one));

const drawn: fc.Arbitrary<InterchangeRecords> = fc
  .record({
    bodies: fc.array(fc.tuple(spaced, fc.option(spaced), fc.boolean()), { maxLength: 6 }),
    projects: fc.array(spaced, { maxLength: 4 }),
    chains: fc.array(spaced, { maxLength: 4 }),
    documents: fc.array(fc.tuple(spaced, fc.option(spaced)), { maxLength: 6 }),
  })
  .map((lists) =>
    records({
      bodies: lists.bodies.map(([nameZh, shortZh, ended], at) =>
        body(`b${at}`, { nameZh, shortZh, abolishedOn: ended ? "2013" : null }),
      ),
      projects: lists.projects.map((nameZh, at) => ({ ...project(`p${at}`), nameZh })),
      chains: lists.chains.map((nameZh, at) => ({ ...chain(`c${at}`), nameZh })),
      documents: lists.documents.map(([one, number], at) => ({
        ...document(`d${at}`, null),
        title: one,
        number,
      })),
    }),
  );

describe("search results", () => {
  it("equal those of brute force, in the same order", () => {
    let total = 0;
    const property = fc.property(drawn, text, (all, wanted) => {
      const expected = bruteSearch(all, wanted);
      total += expected.length;
      expect(search(wanted, {}, collaborationOf(all)).nodes.map(plain)).toEqual(expected);
    });
    fc.assert(property, { numRuns: 500, seed: 1 });
    expect(total).toBeGreaterThan(500);
  });

  it("have facets that count each type, whatever types are shown", () => {
    const property = fc.property(drawn, text, fc.subarray([...SEARCH_TYPES]), (all, wanted, types) => {
      const made = collaborationOf(all);
      const shown = search(wanted, { types }, made);
      for (const { type, count } of shown.facets) {
        const alone = search(wanted, { types: [type] }, made);
        expect(count).toBe(alone.totalCount);
        expect(alone.nodes).toHaveLength(count);
        expect(alone.nodes.every((hit) => hit.type === type)).toBe(true);
      }
      const sum = shown.facets
        .filter(({ type }) => types.includes(type))
        .reduce((all, { count }) => all + count, 0);
      expect(shown.totalCount).toBe(sum);
      expect(search(wanted, {}, made).totalCount).toBe(
        shown.facets.reduce((all, { count }) => all + count, 0),
      );
    });
    fc.assert(property, { numRuns: 200, seed: 2 });
  });

  it("come in pages without gaps or repeats", () => {
    const whole = search("委员会").nodes.map(idOf);
    expect(whole.length).toBeGreaterThan(15);
    const joined: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = search("委员会", { first: 7, after });
      joined.push(...page.nodes.map(idOf));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(joined).toEqual(whole);
    const { endCursor } = search("委员会", { first: 7 }).pageInfo;
    expect(() => search("部", { after: endCursor })).toThrow(expect.objectContaining({ code: "BAD_CURSOR" }));
  });
});

describe("the next data version", () => {
  const next = (kind: "documents" | "bodies", after: AnyRecord) =>
    changedCollaboration(
      seed,
      { ...seed.version, number: 2 },
      [{ kind, id: after.id, before: null, after }],
      new Map(),
    );

  it("finds added records and reuses unchanged indexes", () => {
    const later = next("documents", { ...document("new", "2020"), title: "鳞次栉比" });
    expect(search("鳞次", {}, later).nodes.map(idOf)).toEqual(["new"]);
    expect(search("鳞次").totalCount).toBe(0);
    expect(later.search.BODY).toBe(seed.search.BODY);
    expect(later.search.DOCUMENT).not.toBe(seed.search.DOCUMENT);
  });

  it("updates the positions of bodies", () => {
    const later = next("bodies", { ...body("a-first", { nameZh: "鳞次局" }) });
    expect(search("鳞次局", {}, later).nodes.map(idOf)).toEqual(["a-first"]);
    expect(search("工信部", {}, later).nodes.map(idOf)[0]).toBe("miit");
  });
});
