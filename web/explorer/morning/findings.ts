import type { MovedPairFragment } from "../generated/operations.js";

/** Pairs read at most, page by page, the largest difference first. */
export const MOST_PAIRS = 1000;

/** Whether there may be more pairs than were read. */
export const isCut = (pairs: readonly unknown[]): boolean => pairs.length >= MOST_PAIRS;

type Moved = Pick<MovedPairFragment, "change" | "before" | "after" | "a" | "b">;
type Body = Moved["a"];

/** @property tied how many have the same number, itself included */
export interface Gain {
  readonly body: Body;
  readonly partners: number;
  readonly tied: number;
}

/** The body with the most new partners; null when no pair is new. */
export function mostGained(pairs: readonly Moved[]): Gain | null {
  const gains = new Map<string, { body: Body; partners: number }>();
  for (const { a, b } of pairs.filter(({ change }) => change === "GAINED"))
    for (const body of [a, b])
      gains.set(body.id, { body, partners: (gains.get(body.id)?.partners ?? 0) + 1 });
  const [first, ...rest] = [...gains.values()].sort(
    (one, other) => other.partners - one.partners || (one.body.id < other.body.id ? -1 : 1),
  );
  if (!first) return null;
  return { ...first, tied: 1 + rest.filter(({ partners }) => partners === first.partners).length };
}

export interface NewPair extends Pick<Moved, "a" | "b" | "after"> {
  readonly tied: number;
}

/** The new pair that shares the most. @param pairs the largest difference first */
export function strongestNew(pairs: readonly Moved[]): NewPair | null {
  const gained = pairs.filter(({ change }) => change === "GAINED");
  const [first] = gained;
  if (!first) return null;
  const { a, b, after: shared } = first;
  return { a, b, after: shared, tied: gained.filter(({ after }) => after === shared).length };
}

export interface Growth extends Pick<Moved, "a" | "b" | "before" | "after"> {
  readonly tied: number;
}

/** The pair known before that shares most more than it did; null where none grew. @param pairs the largest difference first */
export function strongestGrowth(pairs: readonly Moved[]): Growth | null {
  const grown = pairs.filter(({ change, before: was, after: is }) => change === "CHANGED" && is > was);
  const [first] = grown;
  if (!first) return null;
  const step = ({ before: was, after: is }: Moved) => is - was;
  const { a, b, before: was, after: is } = first;
  return { a, b, before: was, after: is, tied: grown.filter((pair) => step(pair) === step(first)).length };
}

/** How the pairs of one body moved. */
export function movesOf(id: string, pairs: readonly Moved[]): Record<Moved["change"], number> {
  const own = pairs.filter(({ a, b }) => a.id === id || b.id === id);
  const count = (kind: Moved["change"]) => own.filter(({ change }) => change === kind).length;
  return { GAINED: count("GAINED"), LOST: count("LOST"), CHANGED: count("CHANGED") };
}

/** The last day before a year. */
export const before = (year: number): string => `${year - 1}-12-31`;
