/** Suggests records for a name that no record has: those that a search finds, otherwise those spelled most alike. */
import type { FormIndex } from "../../analysis/search/form-index.js";
import { foldName } from "../../domain/folding.js";

export interface Nearest {
  id: string;
  /** The name that comes nearest. */
  name: string;
}

interface Named {
  id: string;
  nameZh: string;
  shortZh?: string | null;
  nameEn: string | null;
}

const MOST = 5;
/** Share of adjacent characters that two spellings must have in common. */
const LEAST_ALIKE = 0.4;

type Records = Iterable<Named> & { at(record: number): Named | undefined };

/** @param search index of the same records, in the same order; null where they are not searched */
export function nearestRecords(records: Records, text: string, search: FormIndex | null): Nearest[] {
  const found = search?.find(text.slice(0, 200)) ?? [];
  if (found.length === 0) return spelledAlike(records, text);
  return found
    .sort((a, b) => b.score - a.score || a.record - b.record)
    .slice(0, MOST)
    .map(({ record, matched }) => ({ id: records.at(record)!.id, name: matched }));
}

function spelledAlike(records: Iterable<Named>, text: string): Nearest[] {
  const wanted = pairsOf(text);
  const scored = [...records].flatMap(({ id, nameZh, shortZh = null, nameEn }) => {
    const names = [nameZh, shortZh, nameEn, id].filter((name) => name !== null);
    const likenesses = names.map((name) => alike(wanted, pairsOf(name)));
    const likeness = Math.max(...likenesses);
    const name = names[likenesses.indexOf(likeness)]!;
    return likeness >= LEAST_ALIKE ? [{ id, name: name === id ? nameZh : name, likeness }] : [];
  });
  return scored
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, name }) => ({ id, name }));
}

/** Every two adjacent characters. */
function pairsOf(text: string): Set<string> {
  const characters = [...foldName(text.slice(0, 200))];
  return new Set(characters.slice(1).map((character, at) => characters[at]! + character));
}

/** Dice's coefficient, 0 to 1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
