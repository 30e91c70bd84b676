/**
 * From a name in a text to the body that carried it on a date.
 * A body alive on the date under that name is taken; where none is, the last that ended is, and its main line followed.
 */
import { earliestDay, holdsOn, latestDay, type Span } from "./dates.js";
import type { LifeSpan, Lineage } from "./identity.js";
import type { NameRecord } from "./records.js";

export interface NameMatch {
  /** The body that carried the name. */
  namedId: string;
  /** The body that it is on the date asked for; the same without a date. */
  id: string;
  matchedForm: string;
  /** No body carried the name on the date any more. */
  outdated: boolean;
  /** 1 for a name in force, less for an outdated or partial one. */
  score: number;
}

export interface NameResolution {
  name: string;
  match: NameMatch | null;
  ambiguous: boolean;
  alternatives: NameMatch[];
}

const OUTDATED_SCORE = 0.8;
const PARTIAL_SCORE = 0.5;
const MOST_SUGGESTIONS = 5;

/** Folds width and case and drops white space, so that forms which look alike compare alike. */
export function foldName(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

export class NameIndex {
  private readonly byText = new Map<string, NameRecord[]>();

  constructor(
    names: readonly NameRecord[],
    private readonly lives: ReadonlyMap<string, LifeSpan>,
    private readonly lineage: Lineage,
  ) {
    for (const name of names) {
      const key = foldName(name.text);
      this.byText.set(key, [...(this.byText.get(key) ?? []), name]);
    }
  }

  /** Ids of all bodies that ever carried exactly this name, in order of id. */
  holders(text: string): string[] {
    return [...new Set((this.byText.get(foldName(text)) ?? []).map((name) => name.body))].sort();
  }

  /** Resolves one name; with a date by the rules of the date, without one only when a single body ever carried it. */
  resolve(text: string, date: string | null): NameResolution {
    const names = this.byText.get(foldName(text)) ?? [];
    if (names.length === 0)
      return { name: text, match: null, ambiguous: false, alternatives: this.suggest(text) };
    const candidates = date === null ? names : this.inForce(names, date);
    const matches = uniqueByBody(candidates.map((name) => toMatch(name)));
    if (matches.length === 1)
      return { name: text, match: matches[0] ?? null, ambiguous: false, alternatives: [] };
    if (matches.length > 1) return { name: text, match: null, ambiguous: true, alternatives: matches };
    return this.outdated(text, names, date ?? "");
  }

  private inForce(names: readonly NameRecord[], date: string): NameRecord[] {
    return names.filter((name) => holdsOn(this.spanOf(name), date));
  }

  private outdated(text: string, names: readonly NameRecord[], date: string): NameResolution {
    const ended = names.filter((name) => endDay(this.spanOf(name)) <= latestDay(date));
    const last = Math.max(...ended.map((name) => endDay(this.spanOf(name))));
    const matches = uniqueByBody(
      ended.filter((name) => endDay(this.spanOf(name)) === last).map((name) => toMatch(name)),
    );
    const followed = matches.map((match) => ({
      ...match,
      id: this.lineage.resolve(match.namedId, date).id,
      outdated: true,
      score: OUTDATED_SCORE,
    }));
    if (followed.length === 1)
      return { name: text, match: followed[0] ?? null, ambiguous: false, alternatives: [] };
    const later = uniqueByBody(names.map((name) => toMatch(name, PARTIAL_SCORE)));
    return {
      name: text,
      match: null,
      ambiguous: followed.length > 1,
      alternatives: followed.length > 1 ? followed : later,
    };
  }

  private suggest(text: string): NameMatch[] {
    const wanted = foldName(text);
    if (wanted.length < 2) return [];
    const found: NameMatch[] = [];
    for (const [key, names] of this.byText) {
      if (key.includes(wanted) || (key.length > 1 && wanted.includes(key))) {
        found.push(...names.map((name) => toMatch(name, partialScore(key, wanted))));
      }
    }
    return uniqueByBody(found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))).slice(
      0,
      MOST_SUGGESTIONS,
    );
  }

  /** A name without a span of its own holds while its body lives. */
  private spanOf(name: NameRecord): Span {
    const life = this.lives.get(name.body);
    return { from: name.from ?? life?.establishedOn ?? null, to: name.to ?? life?.abolishedOn ?? null };
  }
}

function endDay(span: Span): number {
  return span.to === null ? Number.POSITIVE_INFINITY : earliestDay(span.to);
}

function partialScore(key: string, wanted: string): number {
  return PARTIAL_SCORE * (Math.min(key.length, wanted.length) / Math.max(key.length, wanted.length));
}

function toMatch(name: NameRecord, score = 1): NameMatch {
  return { namedId: name.body, id: name.body, matchedForm: name.text, outdated: false, score };
}

function uniqueByBody(matches: readonly NameMatch[]): NameMatch[] {
  const seen = new Set<string>();
  return matches.filter((match) => !seen.has(match.namedId) && seen.add(match.namedId));
}
