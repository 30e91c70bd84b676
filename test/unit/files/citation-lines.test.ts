import { expect, it } from "@jest/globals";
import type { KeptCitation } from "../../../src/domain/citation.js";
import { toCitationLine } from "../../../src/exchange/interchange/citation-lines.js";

const CITATION: KeptCitation = {
  ...{ id: "ovgv8l0om2qc1pi7", query: "{\n  __typename\n}", variables: "{}", title: "A title" },
  dataVersion: { number: 7, at: "2026-03-09T23:59:59.000Z", contentHash: "a".repeat(64) },
  ...{ resultSha256: "b".repeat(64), resultBytes: 2, apiVersion: "0.1.0", schemaHash: "c".repeat(64) },
  ...{ citedAt: "2026-11-23T00:00:00.000Z", names: [], credits: null, expiresAt: null, result: "{}" },
};

it("a citation is the same line in whatever order a database gives its properties", () => {
  const other = Object.fromEntries(Object.entries(CITATION).reverse()) as unknown as KeptCitation;
  expect(toCitationLine(other)).toBe(toCitationLine(CITATION));
  expect(toCitationLine(CITATION)).toMatch(/^\{"id":"ovgv8l0om2qc1pi7","query":.*,"result":\{\}\}\n$/);
  const expiring = toCitationLine({ ...CITATION, expiresAt: "2026-12-23T00:00:00.000Z" });
  expect(JSON.parse(expiring)).toMatchObject({ expiresAt: "2026-12-23T00:00:00.000Z" });
  expect(Object.keys(JSON.parse(toCitationLine(CITATION)) as object)).not.toContain("expiresAt");
});
