import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { canonicalResult, citationId } from "../../../src/domain/citation.js";
import { canonicalJson } from "../../../src/domain/content-hash.js";
import { differences, type Difference } from "../../../src/domain/differences.js";
import { withoutVersionNames } from "../../../src/services/citing/version-names.js";

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
    name,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4 }),
  ),
})).value;
/** Lists of objects that carry a key, as computed answers give them. */
const named = fc
  .uniqueArray(name, { maxLength: 5 })
  .chain((keys) => fc.tuple(...keys.map((key) => json.map((value) => ({ key, value })))));

describe("the canonical form of an answer", () => {
  it("is the same for equal answers, whatever the order of their keys", () => {
    const one = canonicalResult({ b: 1, a: [{ d: "部", c: null }] });
    expect(one).toEqual(canonicalResult({ a: [{ c: null, d: "部" }], b: 1 }));
    const text = `{"a":[{"c":null,"d":"部"}],"b":1}`;
    const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
    expect(one).toEqual({ text, sha256, bytes: text.length + 2 });
    expect(canonicalResult([1, 2]).sha256).not.toBe(canonicalResult([2, 1]).sha256);
  });

  it("parses back to the same value", () => {
    fc.assert(fc.property(json, (value) => expect(JSON.parse(canonicalJson(value))).toEqual(value)));
  });
});

describe("the id of a citation", () => {
  const cited = {
    query: "{ a }",
    variables: "{}",
    dataVersion: { number: 1, at: "2026-01-01T00:00:00Z", contentHash: "00" },
    resultSha256: "ff",
  };

  it("is 16 lower-case characters, equal for equal citations", () => {
    expect(citationId(cited)).toBe("qieeill32dpu7vap");
    expect(citationId({ ...cited, dataVersion: { ...cited.dataVersion, number: 9, at: "" } })).toBe(
      citationId(cited),
    );
  });

  it("differs by query, variables, content and answer", () => {
    const others = [
      { ...cited, query: "{ b }" },
      { ...cited, variables: `{"a":1}` },
      { ...cited, dataVersion: { ...cited.dataVersion, contentHash: "01" } },
      { ...cited, resultSha256: "fe" },
    ];
    expect(new Set([cited, ...others].map(citationId)).size).toBe(5);
    for (const one of others) expect(citationId(one)).toMatch(/^[0-9a-v]{16}$/);
  });
});

describe("differences", () => {
  it("give paths by key, id or position, and the kind of change", () => {
    const before = {
      total: 2,
      nodes: [
        { key: "a:b", count: 3 },
        { key: "a:c", count: 1 },
      ],
      bodies: [{ id: "mof" }],
      years: [2013, 2014],
    };
    const after = {
      total: 2,
      nodes: [
        { key: "a:b", count: 4 },
        { key: "b:c", count: 1 },
      ],
      bodies: [{ id: "mof" }, { id: "mca" }],
      years: [2013],
    };
    expect(differences(before, after)).toEqual([
      { path: "nodes[key=a:b].count", change: "CHANGED", before: 3, after: 4 },
      { path: "nodes[key=a:c]", change: "REMOVED", before: { key: "a:c", count: 1 }, after: null },
      { path: "nodes[key=b:c]", change: "ADDED", before: null, after: { key: "b:c", count: 1 } },
      { path: "bodies[id=mca]", change: "ADDED", before: null, after: { id: "mca" } },
      { path: "years[1]", change: "REMOVED", before: 2014, after: null },
    ]);
  });

  it("report another order of the same objects", () => {
    const [a, b] = [{ key: "a" }, { key: "b" }];
    expect(differences({ nodes: [a, b] }, { nodes: [b, a] })).toEqual([
      { path: "nodes", change: "CHANGED", before: ["a", "b"], after: ["b", "a"] },
    ]);
  });

  it("match by position where two objects carry the same key", () => {
    const [one, two] = [
      { key: "a", n: 1 },
      { key: "a", n: 2 },
    ];
    expect(differences([one, two], [one])).toMatchObject([{ path: "[1]", change: "REMOVED" }]);
  });

  it("are empty exactly when the canonical forms are equal", () => {
    fc.assert(
      fc.property(fc.oneof(json, named), fc.oneof(json, named), (one, other) => {
        expect(differences(one, one)).toEqual([]);
        expect(differences(one, other).length === 0).toBe(canonicalJson(one) === canonicalJson(other));
      }),
    );
  });

  it("are symmetric, with added and removed exchanged", () => {
    const turned = ({ path, change, before, after }: Difference) => ({
      path,
      change: { ADDED: "REMOVED", REMOVED: "ADDED", CHANGED: "CHANGED" }[change],
      before: after,
      after: before,
    });
    const sorted = (list: readonly unknown[]) => list.map(canonicalJson).sort();
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(sorted(differences(other, one))).toEqual(sorted(differences(one, other).map(turned)));
      }),
    );
  });

  it("applied to one answer give the other", () => {
    // without key and id every place is a name or a position, so a difference can be carried out
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(applied(one, differences(one, other))).toEqual(other);
      }),
    );
  });
});

/** Carries differences out; those at the end of a list from its last place on. */
function applied(value: unknown, found: readonly Difference[]): unknown {
  const root: { value: unknown } = { value: structuredClone(value) };
  const ordered = [
    ...found.filter(({ change }) => change !== "REMOVED"),
    ...found.filter(({ change }) => change === "REMOVED").reverse(),
  ];
  for (const { path, change, after } of ordered) {
    const steps = ["value", ...path.split(/[.[\]]/).filter((step) => step !== "")];
    let inner: Record<string, unknown> | unknown[] = root;
    for (const step of steps.slice(0, -1))
      inner = (inner as Record<string, Record<string, unknown>>)[step] ?? {};
    const last = steps.at(-1)!;
    if (change !== "REMOVED") inner[last] = after;
    else if (Array.isArray(inner)) inner.splice(Number(last), 1);
    else delete inner[last];
  }
  return root.value;
}

describe("keys and cursors", () => {
  it("lose the name of the data version, so that they can be compared, and nothing else", () => {
    const answer = (question: string) => ({
      nodes: [
        { key: `${question}:mca:mohrss`, item: { key: "BUSINESS_CHAIN:a" }, a: { key: "mca:mohrss-x" } },
      ],
      pageInfo: { endCursor: question, startCursor: null },
      text: `${question}:x`,
    });
    expect(withoutVersionNames(answer("MDyZLubRVXdJ"))).toEqual({
      ...answer("MDyZLubRVXdJ"),
      nodes: [{ key: "mca:mohrss", item: { key: "BUSINESS_CHAIN:a" }, a: { key: "mca:mohrss-x" } }],
      pageInfo: { endCursor: "", startCursor: null },
    });
    expect(withoutVersionNames({ key: "participates:x" })).toEqual({ key: "participates:x" });
  });
});
