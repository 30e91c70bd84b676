/** The fields of a query with their costs, and the total cost with or without a change. */
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
  /** Cost per occurrence, including its condition. */
  own: number;
  /** Cost counted once, regardless of the number of objects. */
  once: number;
  condition: Condition | null;
  /** The page that its arguments set, for itself or for the lists directly below it. */
  page: Page | null;
  /** Number of objects it returns. */
  times: Page | number;
  /** Cost of each of them relative to an ordinary object. */
  share: number;
  below: readonly PricedField[];
}

/** A hypothetical change of a query. */
export interface Change {
  page?: Page;
  /** Size of that page. */
  size?: number;
  field?: PricedField;
  /** New own cost of that field. */
  own?: number;
  /** Fields that are removed. */
  gone?: ReadonlySet<PricedField>;
  /** Cost of what replaces each of them. */
  instead?: number;
}

const NO_CHANGE: Change = {};

/** Number of objects, weighted by their share. */
export function countOf({ times, share }: PricedField, { page, size }: Change = NO_CHANGE): number {
  if (typeof times === "number") return share * times;
  return share * (times === page ? (size ?? times.size) : times.size);
}

/** Cost of one occurrence of a field with everything below it. */
export function costPerOccurrence(field: PricedField, change: Change = NO_CHANGE): number {
  if (change.gone?.has(field)) return change.instead ?? 0;
  const own = change.field === field ? (change.own ?? field.own) : field.own;
  return own + countOf(field, change) * sumOf(field.below, (one) => costPerOccurrence(one, change));
}

/** Costs of a field and everything below it that are counted once. */
export function onceCost(field: PricedField, change: Change = NO_CHANGE): number {
  if (change.gone?.has(field)) return 0;
  return field.once + sumOf(field.below, (one) => onceCost(one, change));
}

export function totalOf(fields: readonly PricedField[], change: Change = NO_CHANGE): number {
  return sumOf(fields, (field) => costPerOccurrence(field, change) + onceCost(field, change));
}

export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

/** The integer cost that callers see, tolerant of floating-point errors in sums of tenths. */
export function rounded(cost: number): number {
  return Math.max(0, Math.ceil(cost - 1e-6));
}

/** Whether it is a plain value, which comes with its object. */
export function isPlain({ own, once, below }: PricedField): boolean {
  return below.length === 0 && own <= PLAIN && once === 0;
}

/** A field with its number of occurrences. */
export interface Occurrence {
  field: PricedField;
  occurrences: number;
  /** Number of fields in the same selection, itself included. */
  siblings: number;
}

/** Every field of a query, outer ones first. */
export function everyField(fields: readonly PricedField[], occurrences = 1): Occurrence[] {
  return fields.flatMap((field) => [
    { field, occurrences, siblings: fields.length },
    ...everyField(field.below, occurrences * countOf(field)),
  ]);
}
