/**
 * Resolves a name in a text to the body that carried it on a date.
 * A body that carried the name on the date is the match. If there is none, it is the last that carried it before, whose
 * main line of successions is followed to the date. Other spellings and pinyin are matched too; a part of a name never
 * resolves, it only gives suggestions.
 */
import { foldName } from "./folding.js";
import { FragmentIndex } from "./fragments.js";
import { groupBy } from "./grouping.js";
import type { LifeSpan, Lineage } from "./identity.js";
import { NameDates, type Carrier } from "./name-dates.js";
import {
  resolutionOf,
  scoreOf,
  surestFirst,
  uniqueByBody,
  unresolved,
  type NameMatch,
  type NameResolution,
} from "./name-matches.js";
import type { NameRecord } from "./records.js";
import { SoundIndex } from "./sounds.js";
import { isClashing, namesNobody } from "./vague-names.js";

const MOST_SUGGESTIONS = 5;

export class NameIndex {
  private readonly byKey: ReadonlyMap<string, readonly NameRecord[]>;
  private readonly dates: NameDates;
  private readonly sounds: SoundIndex;
  private readonly fragments: FragmentIndex;

  constructor(
    names: readonly NameRecord[],
    lives: ReadonlyMap<string, LifeSpan>,
    private readonly lineage: Lineage,
  ) {
    this.byKey = namesByKey(names);
    this.dates = new NameDates(lives, this.byKey);
    this.sounds = new SoundIndex(this.byKey);
    this.fragments = new FragmentIndex(this.byKey);
  }

  /** Ids of all bodies that this name may mean without a date, however written, in order of id. */
  holders(text: string): string[] {
    const carriers = this.carriers(text).map((name): Carrier => [name, "EXACT"]);
    return [...new Set(this.dates.unbroken(carriers).map(([{ body }]) => body))].sort();
  }

  /** All names that are this name, however written. */
  carriers(text: string): readonly NameRecord[] {
    return this.named(foldName(text));
  }

  /** Resolves one name. Without a date it resolves only when a single body carried the name without a break. */
  resolve(text: string, date: string | null): NameResolution {
    const key = foldName(text);
    const names = this.named(key);
    if (names.length > 0) return this.resolveWritten(text, key, names, date);
    if (namesNobody(key)) return unresolved(text);
    return this.resolveSound(text, date) ?? unresolved(text, this.suggest(key, date));
  }

  private named(key: string): readonly NameRecord[] {
    return this.byKey.get(key) ?? [];
  }

  /** An abbreviation that several organs use is left ambiguous even when one body on record carried it on the date. */
  private resolveWritten(
    text: string,
    key: string,
    names: readonly NameRecord[],
    date: string | null,
  ): NameResolution {
    const carriers = names.map((name): Carrier => [name, name.text === text ? "EXACT" : "VARIANT"]);
    const found = this.decide(text, carriers, date);
    return found.match && isClashing(key) ? unresolved(text, [found.match], true) : found;
  }

  /** Pinyin of one written form resolves as that form does; pinyin of several forms of several bodies is ambiguous. */
  private resolveSound(text: string, date: string | null): NameResolution | null {
    const sound = this.sounds.find(text);
    if (sound === null) return null;
    const forms = sound.keys.map((key) => this.named(key).map((name): Carrier => [name, sound.how]));
    const bodies = new Set(forms.flat().map(([{ body }]) => body));
    if (forms.length === 1 || bodies.size === 1) return this.decide(text, forms.flat(), date);
    const each = forms.map((carriers) => this.decide(text, carriers, date));
    return unresolved(
      text,
      surestFirst(each.flatMap(({ match, alternatives }) => match ?? alternatives)),
      true,
    );
  }

  private decide(text: string, carriers: readonly Carrier[], date: string | null): NameResolution {
    const matches = (list: readonly Carrier[]): NameMatch[] =>
      list.map((carrier) => this.match(carrier, date));
    const meant = date === null ? this.dates.unbroken(carriers) : this.dates.meant(carriers, date);
    return meant.length > 0 ? resolutionOf(text, matches(meant)) : unresolved(text, matches(carriers));
  }

  private suggest(key: string, date: string | null): NameMatch[] {
    const found = this.fragments
      .find(key)
      .flatMap(({ key: other, share }) =>
        this.named(other).map((name) => this.match([name, "PARTIAL"], date, share)),
      );
    return uniqueByBody(surestFirst(found)).slice(0, MOST_SUGGESTIONS);
  }

  private match([name, how]: Carrier, date: string | null, share = 1): NameMatch {
    const state = date === null ? "IN_FORCE" : this.dates.stateOf(name, date);
    const outdated = state === "ENDED";
    const followed = outdated && date !== null ? this.lineage.resolve(name.body, date) : null;
    return {
      namedId: name.body,
      id: followed?.id ?? name.body,
      matchedForm: name.text,
      how,
      outdated,
      stopped: followed?.stop?.reason ?? null,
      score: scoreOf(how, state, share),
    };
  }
}

/** Groups names by their folded form, so that spellings of one name share a key. */
export function namesByKey(names: readonly NameRecord[]): Map<string, NameRecord[]> {
  return groupBy(names, ({ text }) => foldName(text));
}
