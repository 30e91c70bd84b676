/**
 * Decides which carriers of a name count on a date. Dates compare by the earliest and the latest day they can mean, so
 * two carriers whose coarse dates overlap both count, and the name is ambiguous.
 */
import { earliestDay, holdsOn, latestDay, type Span } from "./dates.js";
import type { LifeSpan } from "./identity.js";
import type { NameRecord } from "./records.js";
import type { MatchKind } from "./vocabulary.js";

export type NameState = "IN_FORCE" | "ENDED" | "LATER";

/** A name on record and how the requested name matches it. */
export type Carrier = readonly [name: NameRecord, how: MatchKind];

const A_YEAR = 10_000;

export class NameDates {
  private plates: Map<string, NameRecord[]> | null = null;

  /** @param byKey names by their folded form */
  constructor(
    private readonly lives: ReadonlyMap<string, LifeSpan>,
    private readonly byKey: ReadonlyMap<string, readonly NameRecord[]>,
  ) {}

  /** Carriers in force, nameplates included; if there are none, the last that ended; empty when all came later. */
  meant(carriers: readonly Carrier[], date: string): Carrier[] {
    const inForce = carriers.filter(([name]) => this.stateOf(name, date) === "IN_FORCE");
    const carried = [...inForce, ...this.platesFor(carriers, date)];
    return carried.length > 0 ? carried : this.lastEnded(carriers, date);
  }

  /**
   * Carriers that may be meant where no date is given: the last, and those before it without a break of over a year.
   * 教育部 is that of 1998, whose name nobody carried for thirteen years; 药监局 went on from body to body.
   * Where these are several bodies, the name does not tell them apart, and all carriers count.
   */
  unbroken(carriers: readonly Carrier[]): Carrier[] {
    const spans = carriers.map((carrier) => ({ carrier, span: nameSpan(carrier[0], this.lives) }));
    const lastDay = ({ span: { to } }: (typeof spans)[number]): number =>
      to === null ? Number.POSITIVE_INFINITY : latestDay(to);
    let since = Number.POSITIVE_INFINITY;
    const meant = new Set<Carrier>();
    for (const one of spans.sort((a, b) => lastDay(b) - lastDay(a))) {
      if (since < Number.POSITIVE_INFINITY && lastDay(one) + A_YEAR < since) break;
      meant.add(one.carrier);
      since = Math.min(since, one.span.from === null ? 0 : earliestDay(one.span.from));
    }
    const bodies = new Set([...meant].map(([{ body }]) => body));
    return bodies.size > 1 ? [...carriers] : carriers.filter((carrier) => meant.has(carrier));
  }

  stateOf(name: NameRecord, date: string): NameState {
    const span = nameSpan(name, this.lives);
    if (holdsOn(span, date)) return "IN_FORCE";
    return span.from !== null && earliestDay(span.from) > latestDay(date) ? "LATER" : "ENDED";
  }

  /** The last of the names that had ended; several when coarse dates do not tell which ended last. */
  private lastEnded(carriers: readonly Carrier[], date: string): Carrier[] {
    const ended = carriers.filter(([name]) => this.stateOf(name, date) === "ENDED");
    const end = ([name]: Carrier): string => nameSpan(name, this.lives).to ?? "";
    const last = Math.max(...ended.map((carrier) => earliestDay(end(carrier))));
    return ended.filter((carrier) => latestDay(end(carrier)) >= last);
  }

  /** Where a former body's full name is now a nameplate of another, its short forms name the plate: 国务院侨办 in 2020. */
  private platesFor(carriers: readonly Carrier[], date: string): Carrier[] {
    const plates = (this.plates ??= this.readPlates());
    return carriers.flatMap(([{ body, text }, how]) =>
      (plates.get(body) ?? [])
        .filter((plate) => this.stateOf(plate, date) === "IN_FORCE")
        .map((plate): Carrier => [{ ...plate, text }, how]),
    );
  }

  /** Nameplates by the id of the body whose full name they repeat. */
  private readPlates(): Map<string, NameRecord[]> {
    const plates = new Map<string, NameRecord[]>();
    for (const carriers of this.byKey.values()) {
      const found = carriers.filter(({ kind }) => kind === "NAMEPLATE");
      if (found.length === 0) continue;
      for (const { kind, body } of carriers) if (kind === "FULL") plates.set(body, found);
    }
    return plates;
  }
}

/** The span of a name; where it has no date of its own, that of its body. */
export function nameSpan(
  { body, from, to }: NameRecord,
  lives: Pick<ReadonlyMap<string, LifeSpan>, "get">,
): Span {
  const life = lives.get(body);
  return { from: from ?? life?.establishedOn ?? null, to: to ?? life?.abolishedOn ?? null };
}
