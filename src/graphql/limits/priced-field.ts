/** A query with its prices: each field at its place, and the sums over it, as it stands or with a change. */
import type { Condition } from "./condition.js";
import { PLAIN } from "./weights.js";

/** An argument that sets how many objects there are. */
export interface Page {
  argument: string;
  size: number;
  /** The argument is a list that the caller gives. */
  isList: boolean;
}

export interface PricedField {
  /** Response keys from the root. */
  path: readonly string[];
  /** Each time the field is met, its condition included. */
  own: number;
  /** Once, however many objects carry it. */
  once: number;
  condition: Condition | null;
  /** The page that its arguments set: of itself, or of the lists directly below it. */
  page: Page | null;
  /** How many objects it gives. */
  times: Page | number;
  /** What each of them costs beside one from elsewhere. */
  share: number;
  below: readonly PricedField[];
}

/** Something else in a query, to ask what it would cost then. */
export interface Change {
  page?: Page;
  /** Size of that page. */
  size?: number;
  field?: PricedField;
  /** What that field costs by itself. */
  own?: number;
  /** Fields that are left out. */
  gone?: ReadonlySet<PricedField>;
  /** What stands in the place of each of them. */
  instead?: number;
}

const AS_IT_STANDS: Change = {};

/** How many objects from elsewhere its own cost as much as. */
export function countOf({ times, share }: PricedField, { page, size }: Change = AS_IT_STANDS): number {
  if (typeof times === "number") return share * times;
  return share * (times === page ? (size ?? times.size) : times.size);
}

/** What a field costs with all below it, each time that it is met. */
export function eachTime(field: PricedField, change: Change = AS_IT_STANDS): number {
  if (change.gone?.has(field)) return change.instead ?? 0;
  const own = change.field === field ? (change.own ?? field.own) : field.own;
  return own + countOf(field, change) * sumOf(field.below, (one) => eachTime(one, change));
}

/** What a field and all below it cost once. */
export function atOnce(field: PricedField, change: Change = AS_IT_STANDS): number {
  if (change.gone?.has(field)) return 0;
  return field.once + sumOf(field.below, (one) => atOnce(one, change));
}

export function totalOf(fields: readonly PricedField[], change: Change = AS_IT_STANDS): number {
  return sumOf(fields, (field) => eachTime(field, change) + atOnce(field, change));
}

export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

/** The whole number that callers see; sums of tenths stay clear of rounding errors. */
export function rounded(cost: number): number {
  return Math.max(0, Math.ceil(cost - 1e-6));
}

/** A value that is there with its object, and so no field to be named. */
export function isPlain({ own, once, below }: PricedField): boolean {
  return below.length === 0 && own <= PLAIN && once === 0;
}

/** A field with how often it is met. */
export interface Met {
  field: PricedField;
  met: number;
  /** Fields selected beside it, itself included. */
  beside: number;
}

/** Every field of a query, outer ones first. */
export function everyField(fields: readonly PricedField[], met = 1): Met[] {
  return fields.flatMap((field) => [
    { field, met, beside: fields.length },
    ...everyField(field.below, met * countOf(field)),
  ]);
}
