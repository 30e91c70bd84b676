import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { PageCollector, pageOf as joined, type Page } from "../../../src/analysis/page.js";
import { compareScored, TopPairs, type ScoredPair } from "../../../src/analysis/top.js";
import { decodeCursor, encodeCursor, listPage, pairAfter } from "../../../src/services/paging.js";

/** Distinct pairs in any order, with few distinct scores, so that ties are frequent. */
const rankings = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.nat(9)), { selector: ([a, b]) => a * 10 + b, maxLength: 60 })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map(([a, b]) =>
        fc.constantFrom(-1, 0, 0.1, 1, 2).map((score): ScoredPair => ({ a, b, score })),
      ),
    ),
  );

function pageOf(pairs: readonly ScoredPair[], size: number, after: ScoredPair | null): Page {
  const collector = new PageCollector({ size, after });
  for (const { a, b, score } of pairs) collector.offer(a, b, score);
  return collector.finish();
}

/** The same page merged from three parts, as worker threads produce them. */
function pageOfParts(pairs: readonly ScoredPair[], size: number, after: ScoredPair | null): Page {
  const parts = [0, 1, 2].map((part) => {
    const collector = new PageCollector({ size, after });
    for (const { a, b, score } of pairs) if (a % 3 === part) collector.offer(a, b, score);
    return collector.part();
  });
  return joined(parts, { size, after });
}

function allPages(pairs: readonly ScoredPair[], size: number): Page[] {
  const pages = [pageOf(pairs, size, null)];
  while (pages.at(-1)!.hasNext) {
    const { score, a, b } = pages.at(-1)!.pairs.at(-1)!;
    // The position makes a round trip through a cursor.
    pages.push(pageOf(pairs, size, pairAfter("q", encodeCursor("q", [score, a, b]))));
  }
  return pages;
}

describe("the pages of a ranking", () => {
  it("are the same when merged from parts", () => {
    const property = fc.property(rankings, fc.integer({ min: 1, max: 9 }), fc.nat(59), (pairs, size, at) => {
      for (const after of [null, pairs[at] ?? null])
        expect(pageOfParts(pairs, size, after)).toEqual(pageOf(pairs, size, after));
    });
    fc.assert(property, { numRuns: 200, seed: 11 });
  });

  it("have no gaps or repeats, whatever their size and the order of arrival", () => {
    const property = fc.property(rankings, fc.integer({ min: 1, max: 9 }), (pairs, size) => {
      const joined = allPages(pairs, size).flatMap((page) => page.pairs);
      const plain = joined.map(({ a, b, score }) => ({ a, b, score }));
      expect(plain).toEqual([...pairs].sort(compareScored));
    });
    fc.assert(property, { numRuns: 200, seed: 1 });
  });

  it("give equal scores equal ranks, and the next score the rank that counts them all", () => {
    const property = fc.property(rankings, fc.integer({ min: 1, max: 9 }), (pairs, size) => {
      for (const { score, rank } of allPages(pairs, size).flatMap((page) => page.pairs)) {
        expect(rank).toBe(1 + pairs.filter((other) => other.score > score).length);
      }
    });
    fc.assert(property, { numRuns: 200, seed: 2 });
  });

  it("report the total, whether there are more on either side, and whether a tie is cut", () => {
    const property = fc.property(rankings, fc.integer({ min: 1, max: 9 }), (pairs, size) => {
      const pages = allPages(pairs, size);
      pages.forEach((page, at) => {
        const next = pages[at + 1]?.pairs[0];
        const isCut = next !== undefined && next.score === page.pairs.at(-1)!.score;
        expect(page).toMatchObject({
          total: pairs.length,
          hasPrevious: at > 0,
          hasNext: next !== undefined,
          tiesCut: isCut,
          tied: pairs.filter(({ score }) => score === page.pairs.at(-1)?.score).length,
        });
      });
    });
    fc.assert(property, { numRuns: 200, seed: 3 });
  });

  it("of size 0 have only the total", () => {
    const page = pageOf([{ a: 0, b: 1, score: 1 }], 0, null);
    expect(page).toEqual({ pairs: [], total: 1, hasNext: true, hasPrevious: false, tiesCut: false, tied: 0 });
  });

  it("of an empty ranking are one empty page", () => {
    expect(allPages([], 3)).toEqual([
      { pairs: [], total: 0, hasNext: false, hasPrevious: false, tiesCut: false, tied: 0 },
    ]);
  });
});

describe("the best k", () => {
  it("are the first k of the sorted list, in any order of arrival", () => {
    const property = fc.property(rankings, fc.nat(12), (pairs, k) => {
      const top = new TopPairs(k);
      for (const { a, b, score } of pairs) top.offer(a, b, score);
      expect(top.sorted()).toEqual([...pairs].sort(compareScored).slice(0, k));
    });
    fc.assert(property, { numRuns: 300, seed: 4 });
  });
});

describe("a cursor", () => {
  it("keeps every score exactly", () => {
    const property = fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.nat(),
      fc.nat(),
      (score, a, b) => {
        const [back, ...place] = decodeCursor("q", encodeCursor("q", [score, a, b]), 3);
        expect([back! + 0, ...place]).toEqual([score + 0, a, b]);
      },
    );
    fc.assert(property, { numRuns: 200, seed: 5 });
  });

  it.each([
    "",
    "nonsense",
    Buffer.from('["q","x",1,2]').toString("base64url"),
    encodeCursor("other", [1, 2, 3]),
  ])("%j that is malformed or belongs to another question is refused", (cursor) => {
    expect(() => pairAfter("q", cursor)).toThrow(/cursor/);
  });
});

describe("the pages of a list", () => {
  const limits = { defaultPageSize: 2, maxPageSize: 3 };

  it("have no gaps or repeats", () => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: ReturnType<typeof listPage<number, number>> = listPage(
        [5, 6, 7, 8, 9],
        { after },
        limits,
        "q",
        (n) => n,
      );
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([5, 6, 7, 8, 9]);
  });

  it.each([-1, 4, 1.5])("of size %s are refused", (first) => {
    const ask = () => listPage([1], { first }, limits, "q", (n) => n);
    expect(ask).toThrow(/first is .*ask for 0 to 3/);
  });
});
