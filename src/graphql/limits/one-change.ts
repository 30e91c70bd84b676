/** One change with which a query that is too dear would fit; each is worked out, so that it is true. */
import { conditionCost } from "./condition.js";
import {
  atOnce,
  eachTime,
  everyField,
  rounded,
  sumOf,
  totalOf,
  type Change,
  type Met,
  type PricedField,
} from "./priced-field.js";
import { PLAIN } from "./weights.js";

/** A sentence that says what to do. */
export function oneChange(fields: readonly PricedField[], maximum: number): string {
  return new Advice(fields, maximum).change() ?? narrowed(fields, maximum);
}

/** Where no change alone is enough: the first of several fields, with a change within it. */
function narrowed(fields: readonly PricedField[], maximum: number): string {
  const way = firstAlone(fields);
  if (!way) return "Ask in several smaller queries.";
  const advice = new Advice(way.fields, maximum, way.alone.path);
  const change = advice.change();
  if (change) return `Ask for ${name(way.alone)} alone, and change it too: ${change}`;
  return advice.fits({ gone: new Set(way.alone.below), instead: PLAIN })
    ? `Ask for ${name(way.alone)} alone, and within it for a plain field such as \`__typename\` alone.`
    : "Ask in several smaller queries.";
}

/** The query without what stands beside the first of several fields. */
function firstAlone(fields: readonly PricedField[]): { fields: PricedField[]; alone: PricedField } | null {
  const [first] = fields;
  if (!first) return null;
  if (fields.length > 1) return { fields: [first], alone: first };
  const below = firstAlone(first.below);
  return below && { fields: [{ ...first, below: below.fields }], alone: below.alone };
}

/** @param kept path of a field that has to stay */
class Advice {
  private readonly total: number;
  private readonly places: readonly Met[];

  constructor(
    private readonly fields: readonly PricedField[],
    private readonly maximum: number,
    private readonly kept: readonly string[] = [],
  ) {
    this.total = totalOf(fields);
    this.places = everyField(fields);
  }

  change(): string | null {
    return this.smallerPage() ?? this.flatterCondition() ?? this.leftOut() ?? this.fewerFields(this.fields);
  }

  /** A quick answer; sums that are very large have no room for small differences, so what is advised is proved too. */
  private seemsToFit(saved: number): boolean {
    return rounded(this.total - saved) <= this.maximum;
  }

  fits(change: Change): boolean {
    return rounded(totalOf(this.fields, change)) <= this.maximum;
  }

  /** The page that has to give up least. */
  private smallerPage(): string | null {
    let best: { text: string; kept: number } | null = null;
    for (const { field, met } of this.places) {
      const { page } = field;
      if (!page) continue;
      const item = met * perItem(field);
      const size = largest(page.size - 1, (fewer) => this.seemsToFit((page.size - fewer) * item));
      if (size < 1 || size / page.size <= (best?.kept ?? 0) || !this.fits({ page, size })) continue;
      const text = page.isList
        ? `Give at most ${size} of the ${page.size} \`${page.argument}\` in ${name(field)}.`
        : `Ask for \`${page.argument}: ${size}\` instead of ${page.size} in ${name(field)}.`;
      best = { text, kept: size / page.size };
    }
    return best && best.text;
  }

  private flatterCondition(): string | null {
    for (const { field } of this.places) {
      if (!field.condition) continue;
      const { value, steps, cost } = field.condition;
      for (let kept = steps - 1; kept >= 0; kept--) {
        if (!this.fits({ field, own: field.own - cost + conditionCost(value, kept) })) continue;
        return kept === 0
          ? `Leave relationships out of the \`where\` of ${name(field)}.`
          : `Let the \`where\` of ${name(field)} go through at most ${kept} ${kept === 1 ? "relationship" : "relationships, one within the other"}.`;
      }
    }
    return null;
  }

  private isKept({ path }: PricedField): boolean {
    return path.every((key, at) => key === this.kept[at]);
  }

  /** The cheapest field whose absence is enough. */
  private leftOut(): string | null {
    const worth = this.places
      .filter(({ field, beside }) => (beside > 1 || field.path.length > 1) && !this.isKept(field))
      .map(({ field, met, beside }) => {
        const instead = beside === 1 ? PLAIN : 0;
        return { field, instead, saved: met * (eachTime(field) - instead) + atOnce(field) };
      })
      .filter(({ saved }) => this.seemsToFit(saved))
      .sort((one, other) => one.saved - other.saved);
    const found = worth.find(({ field, instead }) => this.fits({ gone: new Set([field]), instead }));
    if (!found) return null;
    const placed = found.instead > 0 ? " and select a plain field such as `__typename` in its place" : "";
    return `Leave out ${name(found.field)}${placed}.`;
  }

  /** Where many fields stand side by side: as many of them as fit. */
  private fewerFields(fields: readonly PricedField[]): string | null {
    const [only] = fields;
    if (!only) return null;
    if (fields.length === 1) return this.fewerFields(only.below);
    const kept = largest(fields.length - 1, (some) => this.fits({ gone: new Set(fields.slice(some)) }));
    if (kept === 0) return null;
    const place = only.path.slice(0, -1).join(".");
    return `Keep the first ${kept} of the ${fields.length} fields ${place ? `in ${place}` : "of the query"}, up to ${fields[kept - 1]!.path.at(-1)}, and ask for the rest in another query.`;
  }
}

/** What one object more costs on the page that a field sets. */
function perItem(field: PricedField): number {
  const { page, times, below } = field;
  const lists = times === page ? [field] : below.filter((one) => one.times === page);
  return sumOf(lists, (list) => list.share * sumOf(list.below, (one) => eachTime(one)));
}

/** The largest whole number up to `most` that fits; 0 when none above it does. What fits still fits when it shrinks. */
function largest(most: number, fits: (size: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const name = ({ path }: PricedField): string => path.join(".");
