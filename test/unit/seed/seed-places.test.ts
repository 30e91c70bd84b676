/**
 * The proof of places on the built-in statements. The texts of the documents are not part of the project: each is put
 * together from its quotes, and what no quote shows stays blank. Numbers of paragraphs cannot be proved this way.
 */
import { describe, expect, it } from "@jest/globals";
import { evidenceOf, unprovedBy } from "../../../src/domain/statement-proof.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const { documents, statements } = seedRecords(["authority", "egov-speech-2014", "policy-documents"]);
const BLANK = "□";
const named = documents.filter(({ id }) => statements.some(({ document }) => document === id));

/** The text as far as its quotes show it, and the places at which two quotes contradict each other. */
function quotedText(id: string): { text: string; contradictions: string[] } {
  const length = documents.find((one) => one.id === id)!.length ?? 0;
  const points = Array<string>(length).fill(BLANK);
  const contradictions: string[] = [];
  for (const one of statements.filter(({ document }) => document === id)) {
    if (one.quote === null || one.quoteStart === null) continue;
    for (const [offset, point] of [...one.quote].entries()) {
      const at = one.quoteStart + offset;
      if (points[at] !== BLANK && points[at] !== point) contradictions.push(`${one.id} at ${at}`);
      points[at] = point;
    }
  }
  return { text: points.join(""), contradictions };
}

describe.each(named.map(({ id }) => id))("the statements of %s", (id) => {
  const { text, contradictions } = quotedText(id);
  const own = statements.filter(({ document }) => document === id);

  it("agree where their quotes overlap, and none goes past the end", () => {
    expect(contradictions).toEqual([]);
    expect([...text]).toHaveLength(documents.find((one) => one.id === id)!.length ?? 0);
  });

  it("stand where they say", () => {
    const places = own.map((one) => ({ ...one, paragraph: null }));
    expect(places.flatMap((one) => unprovedBy(text, one) ?? [])).toEqual([]);
    expect(own.filter((one) => evidenceOf(one) !== "PLACE").map((one) => one.id)).toEqual([]);
  });

  it("would not stand one character further on", () => {
    const moved = own.map((one) => ({ ...one, paragraph: null, start: one.start! + 1, end: one.end! + 1 }));
    expect(moved.filter((one) => unprovedBy(text, one) === null)).toEqual([]);
  });
});
