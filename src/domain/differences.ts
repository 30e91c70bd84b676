/** Compares two answers to one question. */
import { canonicalJson } from "./content-hash.js";

export const CHANGES = ["ADDED", "REMOVED", "CHANGED"] as const;
export type Change = (typeof CHANGES)[number];

export interface Difference {
  /** Such as `coParticipation.nodes[key=mca:mohrss].sharedCount`; empty for the whole. */
  path: string;
  change: Change;
  /** null when added. */
  before: unknown;
  /** null when removed. */
  after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The differences in the order of the two values; empty exactly when both have the same canonical JSON. Objects of a
 * list are matched by `key` or `id` when all have one, otherwise by position.
 */
export function differences(before: unknown, after: unknown, path = ""): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  if (isObject(before) && isObject(after)) return ofObjects(before, after, path);
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ path, change: "CHANGED", before, after }];
}

function ofObjects(before: Fields, after: Fields, path: string): Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    ofParts(
      Object.hasOwn(before, name) ? { value: before[name] } : null,
      Object.hasOwn(after, name) ? { value: after[name] } : null,
      path === "" ? name : `${path}.${name}`,
    ),
  );
}

interface Part {
  value: unknown;
}

function ofParts(before: Part | null, after: Part | null, path: string): Difference[] {
  if (before && after) return differences(before.value, after.value, path);
  if (before) return [{ path, change: "REMOVED", before: before.value, after: null }];
  return after ? [{ path, change: "ADDED", before: null, after: after.value }] : [];
}

function ofLists(before: readonly unknown[], after: readonly unknown[], path: string): Difference[] {
  const name = ["key", "id"].find((field) => areNamed(before, field) && areNamed(after, field));
  if (name !== undefined) return ofNamed(byName(before, name), byName(after, name), `${path}[${name}=`);
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at);
  const part = (list: readonly unknown[], at: number): Part | null =>
    at < list.length ? { value: list[at] } : null;
  return places.flatMap((at) => ofParts(part(before, at), part(after, at), `${path}[${at}]`));
}

/** @param opening the path up to the key of an object */
function ofNamed(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  opening: string,
): Difference[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  const part = (list: ReadonlyMap<string, unknown>, name: string): Part | null =>
    list.has(name) ? { value: list.get(name) } : null;
  return [
    ...[...names].flatMap((name) => ofParts(part(before, name), part(after, name), `${opening}${name}]`)),
    ...ofOrder(
      [...before.keys()].filter((name) => after.has(name)),
      [...after.keys()].filter((name) => before.has(name)),
      opening.replace(/\[\w+=$/, ""),
    ),
  ];
}

/** A change of order of the objects that are in both lists. */
function ofOrder(before: readonly string[], after: readonly string[], path: string): Difference[] {
  if (before.every((name, at) => name === after[at])) return [];
  return [{ path, change: "CHANGED", before, after }];
}

function areNamed(list: readonly unknown[], name: string): boolean {
  const names = list.map((one) => (isObject(one) ? one[name] : null));
  return names.every((one) => typeof one === "string") && new Set(names).size === names.length;
}

function byName(list: readonly unknown[], name: string): Map<string, unknown> {
  return new Map((list as readonly Fields[]).map((one) => [one[name] as string, one]));
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
