/**
 * Finds the names of bodies in a text: the longest that somebody carried on the date, in one pass. The time grows with
 * the length of the text, whatever the number of names. Offsets are those of `String.slice`; `codePointOffsets` gives
 * those that statements store.
 */
import type { LifeSpan } from "../../domain/identity.js";
import { NameDates, type Carrier } from "../../domain/name-dates.js";
import type { NameRecord } from "../../domain/records.js";
import { isCut, officeLength, placeBefore } from "./boundaries.js";
import { foldText, FoldingRoom, type FoldedText } from "./folded-text.js";
import { isOnlyLevel } from "./level-groups.js";
import { nameForms, type NameForms } from "./name-forms.js";
import { NameTrie } from "./name-trie.js";

/** CENTRAL: carried by `bodyIds`; OFFICE: an office of them; LOCAL: a local body of the same kind, with no id. */
export type FoundKind = "CENTRAL" | "OFFICE" | "LOCAL";

export interface FoundName {
  start: number;
  end: number;
  /** As the text writes it, spaces included. */
  form: string;
  /** Several when the name is ambiguous on the date; none for a local body. */
  bodyIds: string[];
  kind: FoundKind;
}

/** Longest look-around, in folded units. */
const AROUND = 12;

export class NameFinder {
  private readonly trie: NameTrie;
  private readonly forms: NameForms;
  private readonly dates: NameDates;
  /** Names at the place looked at: key and end of each. */
  private readonly candidates: number[] = [];
  private readonly room = new FoldingRoom();
  private readonly meantOn = new Map<string | null, (string[] | undefined)[]>();

  constructor(names: readonly NameRecord[], lives: ReadonlyMap<string, LifeSpan>) {
    this.forms = nameForms(names);
    this.dates = new NameDates(lives, this.forms.written);
    this.trie = new NameTrie([...new Set([...this.forms.written.keys(), ...this.forms.derived.keys()])]);
  }

  /** @param date of the text; null: a name counts as `resolve` of names reads it without a date */
  find(text: string, date: string | null): FoundName[] {
    const folded = foldText(text, this.room);
    const found: FoundName[] = [];
    for (let from = 0, free = 0; from < folded.length;) {
      const at = this.trie.begins(folded.units[from]!) ? this.longest(folded, from, date) : -1;
      if (at < 0) {
        from++;
        continue;
      }
      const [key, end] = [this.candidates[at]!, this.candidates[at + 1]!];
      found.push(this.describe(text, folded, { free, from, end, ids: this.bodies(key, date) }));
      free = from = this.unitAt(folded, found.at(-1)!.end, end);
    }
    return found;
  }

  /** Ids of the bodies that carried a whole name on the date. */
  private bodies(key: number, date: string | null): string[] {
    const known = this.meantOn.get(date) ?? [];
    if (this.meantOn.size > 500) this.meantOn.clear();
    this.meantOn.set(date, known);
    return (known[key] ??= this.meant(this.trie.keys[key]!, date));
  }

  private meant(key: string, date: string | null): string[] {
    const [written, derived] = [this.forms.written.get(key) ?? [], this.forms.derived.get(key) ?? []];
    if (date === null) {
      const carriers = (written.length > 0 ? written : derived).map((name): Carrier => [name, "EXACT"]);
      return idsOf(this.dates.unbroken(carriers).map(([name]) => name));
    }
    const inForce = (names: readonly NameRecord[]): boolean =>
      names.some((name) => this.dates.stateOf(name, date) === "IN_FORCE");
    const first = inForce(written) || !inForce(derived) ? written : derived;
    const carriers = (first.length > 0 ? first : derived).map((name): Carrier => [name, "EXACT"]);
    return idsOf(this.dates.meant(carriers, date).map(([name]) => name));
  }

  /** The position in `candidates` of the longest name at a place; -1 for none. */
  private longest(folded: FoldedText, from: number, date: string | null): number {
    const { candidates, trie } = this;
    let at = trie.namesAt(folded.units, from, folded.length, candidates) - 2;
    for (; at >= 0; at -= 2) {
      const [key, end] = [candidates[at]!, candidates[at + 1]!];
      if (this.bodies(key, date).length > 0 && isWhole(trie.keys[key]!, folded, end)) break;
    }
    return at;
  }

  private describe(
    text: string,
    folded: FoldedText,
    { free, from, end, ids }: { free: number; from: number; end: number; ids: string[] },
  ): FoundName {
    const place = placeBefore(slice(folded, Math.max(free, from - AROUND), from));
    const office = place === "" ? officeLength(slice(folded, end, end + AROUND)) : 0;
    const start = folded.at[from - place.length]!;
    const last = folded.at[end + office - 1]! + 1;
    const kind = place === "" ? (office > 0 ? "OFFICE" : "CENTRAL") : "LOCAL";
    return {
      start,
      end: last,
      form: text.slice(start, last),
      bodyIds: kind === "LOCAL" ? [] : ids,
      kind,
    };
  }

  /** The folded unit at or after a place in the text. */
  private unitAt(folded: FoldedText, place: number, from: number): number {
    let unit = from;
    while (unit < folded.length && folded.at[unit]! < place) unit++;
    return unit;
  }
}

function isWhole(name: string, folded: FoldedText, end: number): boolean {
  return !isCut(name, slice(folded, end, end + 3)) && !isOnlyLevel(name, slice(folded, end, end + AROUND));
}

function slice({ units, length }: FoldedText, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, Math.min(to, length)));
}

function idsOf(names: readonly NameRecord[]): string[] {
  return [...new Set(names.map(({ body }) => body))].sort();
}
