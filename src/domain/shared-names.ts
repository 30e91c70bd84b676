/** Names that two bodies certainly carry at the same time: allowed if resolving one reports the ambiguity. */
import { earliestDay, latestDay, type Span } from "./dates.js";
import type { LifeSpan } from "./identity.js";
import { nameSpan } from "./name-dates.js";
import { namesByKey, type NameIndex } from "./names.js";
import type { NameRecord } from "./records.js";

export interface SharedName {
  text: string;
  /** In order of id. */
  bodies: [string, string];
  /** Ids of the two name records, in the same order. */
  names: [string, string];
  /** A day on which both carry it. */
  date: string;
  /** Whether resolving the name on that day reports both. */
  reported: boolean;
}

/** Days as the number YYYYMMDD. */
interface CertainSpan {
  /** 0: from the beginning. */
  from: number;
  /** The first day after it; Infinity: still in force. */
  to: number;
}

export function sharedNames(
  names: readonly NameRecord[],
  lives: ReadonlyMap<string, LifeSpan>,
  index: Pick<NameIndex, "resolve">,
): SharedName[] {
  const pairs = [...namesByKey(names).values()].flatMap((carriers) => pairsOf(carriers));
  return pairs.flatMap(([one, other]) => {
    const date = commonDay(one, other, lives);
    if (date === null) return [];
    const { ambiguous, alternatives } = index.resolve(one.text, date);
    const bothOffered = [one.body, other.body].every((id) =>
      alternatives.some(({ namedId }) => namedId === id),
    );
    return [
      {
        text: one.text,
        bodies: [one.body, other.body],
        names: [one.id, other.id],
        date,
        reported: ambiguous && bothOffered,
      },
    ];
  });
}

/** A day on which both names are certainly in force; null when there is none. */
export function commonDay(
  one: NameRecord,
  other: NameRecord,
  lives: Pick<ReadonlyMap<string, LifeSpan>, "get">,
): string | null {
  const spans = [one, other].map((name) => certainly(nameSpan(name, lives)));
  const from = Math.max(...spans.map((span) => span.from));
  const to = Math.min(...spans.map((span) => span.to));
  return from < to ? dayIn(from, to) : null;
}

/** Pairs of records of different bodies, the body with the lower id first. */
function pairsOf(carriers: readonly NameRecord[]): [NameRecord, NameRecord][] {
  const sorted = [...carriers].sort((a, b) => (a.body < b.body ? -1 : 1));
  return sorted.flatMap((one, at) =>
    sorted
      .slice(at + 1)
      .filter((other) => other.body !== one.body)
      .map((other): [NameRecord, NameRecord] => [one, other]),
  );
}

/** The days that lie in a span however its coarse dates are read. */
function certainly({ from, to }: Span): CertainSpan {
  return {
    from: from === null ? 0 : latestDay(from),
    to: to === null ? Number.POSITIVE_INFINITY : earliestDay(to),
  };
}

function dayIn(from: number, to: number): string {
  if (from === 0 && to === Number.POSITIVE_INFINITY) return "2000-01-01";
  if (from === 0) return `${Math.floor(to / 10_000) - 1}-12-31`;
  const digits = String(from);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
