/** Answers of Spark in the shape that `ask` gives the same questions. */
import type { Fields } from "./spark-rows.js";

export type Names = ReadonlyMap<string, Fields>;
type BodyOf = (id: unknown) => Fields;

function bodyOf(names: Names): BodyOf {
  return (id) => names.get(id as string) ?? { id };
}

/** A ranking; every row repeats what holds for the whole. */
export function ranked(node: (row: Fields, body: BodyOf) => Fields) {
  return (rows: readonly Fields[], names: Names): Fields => {
    const { totalCount = 0, tiesCut = false } = rows[0] ?? {};
    const nodes = rows.map((row) => {
      const { totalCount: _total, tiesCut: _cut, ...own } = row;
      return node(own, bodyOf(names));
    });
    return { totalCount, tiesCut, nodes };
  };
}

export function timeline(rows: readonly Fields[], names: Names): Fields {
  const body = bodyOf(names);
  const listed = (ids: unknown): Fields[] => (ids as string[]).map(body);
  const years = rows.map(({ year, documents, participations, bodies, entered, left, pairsFormed }) => ({
    ...{ year, documents, participations, bodies: listed(bodies) },
    ...{ entered: listed(entered), left: listed(left), pairsFormed },
  }));
  return { years };
}
