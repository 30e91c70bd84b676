/**
 * The incidence matrix of bodies and items in compressed sparse rows (CSR), once by body and once by item.
 * An entry is one body in one item, regardless of the number of statements behind it.
 */
import { toOffsets } from "../offsets.js";
import { sharedBytes, sharedInts, sharedPositions, type Positions } from "./columns.js";

export interface Incidence {
  readonly bodyCount: number;
  readonly itemCount: number;
  /** Entries of body b: positions bodyStart[b] up to bodyStart[b + 1]. */
  readonly bodyStart: Int32Array;
  /** Item of each entry, ascending within a body. */
  readonly items: Int32Array;
  /** Role bits of each entry. */
  readonly roles: Uint8Array;
  /** For each entry the position in `members` of the item's first member above the entry's body. */
  readonly above: Int32Array;
  readonly itemStart: Int32Array;
  /** Bodies of each item, ascending within an item. */
  readonly members: Positions;
  readonly memberRoles: Uint8Array;
  /** Items with at least one member. */
  readonly itemsInUse: number;
  /** Bodies with at least one item. */
  readonly bodiesInUse: number;
}

/** Number of items of a body. */
export function itemsOfBody({ bodyStart }: Incidence, body: number): number {
  return bodyStart[body + 1]! - bodyStart[body]!;
}

/** Number of bodies of an item. */
export function bodiesOfItem({ itemStart }: Incidence, item: number): number {
  return itemStart[item + 1]! - itemStart[item]!;
}

/** Number of wedges: two bodies in one item, counted once per item. Counting all pairs takes as many steps. */
export function wedgesOf(incidence: Incidence): number {
  let sum = 0;
  for (let item = 0; item < incidence.itemCount; item++) {
    const size = bodiesOfItem(incidence, item);
    sum += (size * (size - 1)) / 2;
  }
  return sum;
}

/** Each mention is one body in one item by one statement; the same entry may be mentioned many times. */
export interface Mentions {
  readonly length: number;
  readonly body: Int32Array;
  readonly item: Int32Array;
  readonly role: Uint8Array;
}

export function buildIncidence(bodyCount: number, itemCount: number, mentions: Mentions): Incidence {
  const merged = mergeMembers(bodyCount, itemCount, mentions);
  const size = merged.members.length;
  const bodyStart = startsOf(merged.members, size, bodyCount, sharedInts);
  const [items, roles, above] = [sharedInts(size), sharedBytes(size), sharedInts(size)];
  const cursor = bodyStart.slice(0, bodyCount);
  for (let item = 0; item < itemCount; item++) {
    for (let at = merged.itemStart[item]!; at < merged.itemStart[item + 1]!; at++) {
      const entry = cursor[merged.members[at]!]!++;
      items[entry] = item;
      roles[entry] = merged.memberRoles[at]!;
      above[entry] = at + 1;
    }
  }
  return {
    bodyCount,
    itemCount,
    bodyStart,
    items,
    roles,
    above,
    ...merged,
    ...inUse(bodyStart, merged.itemStart),
  };
}

/** Distinct members of each item, ascending, with the union of their roles. */
function mergeMembers(bodyCount: number, itemCount: number, mentions: Mentions) {
  const order = orderByBody(mentions, bodyCount);
  const itemStart = startsOf(mentions.item, mentions.length, itemCount);
  const cursor = itemStart.slice(0, itemCount);
  const [bodies, bits] = [new Int32Array(mentions.length), new Uint8Array(mentions.length)];
  for (let i = 0; i < mentions.length; i++) {
    const mention = order?.[i] ?? i;
    const item = mentions.item[mention]!;
    const body = mentions.body[mention]!;
    const last = cursor[item]! - 1;
    const again = last >= itemStart[item]! && bodies[last] === body;
    const at = again ? last : cursor[item]!++;
    bodies[at] = body;
    bits[at] = (again ? bits[at]! : 0) | mentions.role[mention]!;
  }
  return compacted({ bodyCount, itemCount }, itemStart, cursor, bodies, bits);
}

/** Null when the mentions are already in order of body. */
function orderByBody({ body, length }: Mentions, bodyCount: number): Int32Array | null {
  for (let i = 1; i < length; i++)
    if (body[i]! < body[i - 1]!) return sortedBy(body, length, bodyCount).order;
  return null;
}

function compacted(
  { bodyCount, itemCount }: { bodyCount: number; itemCount: number },
  start: Int32Array,
  end: Int32Array,
  bodies: Int32Array,
  bits: Uint8Array,
) {
  const itemStart = sharedInts(itemCount + 1);
  for (let item = 0; item < itemCount; item++) itemStart[item + 1] = end[item]! - start[item]!;
  toOffsets(itemStart);
  const size = itemStart[itemCount]!;
  const [members, memberRoles] = [sharedPositions(size, bodyCount), sharedBytes(size)];
  for (let item = 0, to = 0; item < itemCount; item++) {
    for (let from = start[item]!; from < end[item]!; from++, to++) {
      members[to] = bodies[from]!;
      memberRoles[to] = bits[from]!;
    }
  }
  return { itemStart, members, memberRoles };
}

export interface Sorted {
  /** Where each key begins in `order`; one longer than the number of keys. */
  start: Int32Array;
  /** Positions in order of key, stable. */
  order: Int32Array;
}

/** A stable counting sort of positions by their key. */
export function sortedBy(keys: Int32Array, length: number, keyCount: number): Sorted {
  const start = startsOf(keys, length, keyCount);
  const cursor = start.slice(0, keyCount);
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[cursor[keys[i]!]!++] = i;
  return { start, order };
}

function startsOf(
  keys: Positions,
  length: number,
  keyCount: number,
  allocate = (size: number): Int32Array => new Int32Array(size),
): Int32Array {
  const counts = allocate(keyCount + 1);
  for (let i = 0; i < length; i++) counts[keys[i]! + 1]!++;
  return toOffsets(counts);
}

function inUse(bodyStart: Int32Array, itemStart: Int32Array) {
  return { bodiesInUse: nonEmpty(bodyStart), itemsInUse: nonEmpty(itemStart) };
}

function nonEmpty(start: Int32Array): number {
  let count = 0;
  for (let key = 0; key + 1 < start.length; key++) if (start[key + 1]! > start[key]!) count++;
  return count;
}
