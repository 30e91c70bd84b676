/** Finds one change that makes a too expensive query fit; every suggestion is verified by computing its cost. */
import { conditionCost } from "./condition.js";
import {
  onceCost,
  costPerOccurrence,
  everyField,
  rounded,
  sumOf,
  totalOf,
  type Change,
  type Occurrence,
  type PricedField,
} from "./priced-field.js";
import { PLAIN } from "./weights.js";

/** @returns a sentence that tells the caller what to change */
export function oneChange(fields: readonly PricedField[], maximum: number): string {
  return new Advice(fields, maximum).change() ?? narrowed(fields, maximum);
}

/** If no single change is enough: keep only the first of several fields, and change something within it. */
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

/** The query with only the first of several sibling fields. */
function firstAlone(fields: readonly PricedField[]): { fields: PricedField[]; alone: PricedField } | null {
  const [first] = fields;
  if (!first) return null;
  if (fields.length > 1) return { fields: [first], alone: first };
  const below = firstAlone(first.below);
  return below && { fields: [{ ...first, below: below.fields }], alone: below.alone };
}

/** @param kept path of a field that must not be removed */
class Advice {
  private readonly total: number;
  private readonly places: readonly Occurrence[];

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

  /** A quick estimate; very large sums lose small differences, so a suggestion is verified with `fits`. */
  private seemsToFit(saved: number): boolean {
    return rounded(this.total - saved) <= this.maximum;
  }

  fits(change: Change): boolean {
    return rounded(totalOf(this.fields, change)) <= this.maximum;
  }

  /** The page that needs the smallest relative reduction. */
  private smallerPage(): string | null {
    let best: { text: string; kept: number } | null = null;
    for (const { field, occurrences } of this.places) {
      const { page } = field;
      if (!page) continue;
      const item = occurrences * perItem(field);
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

  /** The cheapest field whose removal is enough. */
  private leftOut(): string | null {
    const worth = this.places
      .filter(({ field, siblings }) => (siblings > 1 || field.path.length > 1) && !this.isKept(field))
      .map(({ field, occurrences, siblings }) => {
        const instead = siblings === 1 ? PLAIN : 0;
        return {
          field,
          instead,
          saved: occurrences * (costPerOccurrence(field) - instead) + onceCost(field),
        };
      })
      .filter(({ saved }) => this.seemsToFit(saved))
      .sort((one, other) => one.saved - other.saved);
    const found = worth.find(({ field, instead }) => this.fits({ gone: new Set([field]), instead }));
    if (!found) return null;
    const placed = found.instead > 0 ? " and select a plain field such as `__typename` in its place" : "";
    return `Leave out ${name(found.field)}${placed}.`;
  }

  /** Of many sibling fields, keeps as many as fit. */
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

/** Cost of one more object on the page that a field sets. */
function perItem(field: PricedField): number {
  const { page, times, below } = field;
  const lists = times === page ? [field] : below.filter((one) => one.times === page);
  return sumOf(lists, (list) => list.share * sumOf(list.below, (one) => costPerOccurrence(one)));
}

/** The largest integer up to `most` that fits, by binary search; 0 when none does. */
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
