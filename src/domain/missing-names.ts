/** Names that no body on record answers to, or several do: how often, when, and which body is nearest. */
import type { NameIndex } from "./names.js";

export interface MissingName {
  name: string;
  count: number;
  /** Of the documents with a date, in order. */
  years: string[];
  /** The name on record that is nearest, and its body; null: none is near. */
  nearest: string | null;
  nearestBody: string | null;
}

/** @returns the most frequent first */
export function countMissing(
  missing: readonly { name: string; date: string | null }[],
  names: Pick<NameIndex, "resolve">,
): MissingName[] {
  const found = new Map<string, MissingName>();
  for (const { name, date } of missing) {
    const known = found.get(name) ?? { name, count: 0, years: [], ...nearestTo(name, date, names) };
    known.count++;
    if (date !== null) known.years.push(date.slice(0, 4));
    found.set(name, known);
  }
  for (const one of found.values()) one.years = [...new Set(one.years)].sort();
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function nearestTo(
  name: string,
  date: string | null,
  names: Pick<NameIndex, "resolve">,
): Pick<MissingName, "nearest" | "nearestBody"> {
  const [first] = names.resolve(name, date).alternatives;
  return { nearest: first?.matchedForm ?? null, nearestBody: first?.namedId ?? null };
}
