/**
 * Which body takes part in which item, as two compressed rows of typed arrays (by body and by item).
 * An entry is one body in one item, whatever the number of statements behind it.
 */

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
  readonly members: Int32Array;
  readonly memberRoles: Uint8Array;
  /** Items with at least one member. */
  readonly itemsInUse: number;
  /** Bodies with at least one item. */
  readonly bodiesInUse: number;
}

/** How many items a body has. */
export function itemsOfBody({ bodyStart }: Incidence, body: number): number {
  return bodyStart[body + 1]! - bodyStart[body]!;
}

/** How many bodies an item has. */
export function bodiesOfItem({ itemStart }: Incidence, item: number): number {
  return itemStart[item + 1]! - itemStart[item]!;
}

/** One body in one item by one statement; the same pair may come many times. */
export interface Mentions {
  readonly length: number;
  readonly body: Int32Array;
  readonly item: Int32Array;
  readonly role: Uint8Array;
}

export function buildIncidence(bodyCount: number, itemCount: number, mentions: Mentions): Incidence {
  const merged = mergeMembers(bodyCount, itemCount, mentions);
  const bodyStart = startsOf(merged.members, merged.members.length, bodyCount);
  const size = merged.members.length;
  const [items, roles, above] = [new Int32Array(size), new Uint8Array(size), new Int32Array(size)];
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

/** Members of each item, ascending and each once, with the union of their roles. */
function mergeMembers(bodyCount: number, itemCount: number, mentions: Mentions) {
  const { order } = sortedBy(mentions.body, mentions.length, bodyCount);
  const itemStart = startsOf(mentions.item, mentions.length, itemCount);
  const cursor = itemStart.slice(0, itemCount);
  const bodies = new Int32Array(mentions.length);
  const bits = new Uint8Array(mentions.length);
  for (const mention of order) {
    const item = mentions.item[mention]!;
    const body = mentions.body[mention]!;
    const last = cursor[item]! - 1;
    const again = last >= itemStart[item]! && bodies[last] === body;
    const at = again ? last : cursor[item]!++;
    bodies[at] = body;
    bits[at] = (again ? bits[at]! : 0) | mentions.role[mention]!;
  }
  return compacted(itemCount, itemStart, cursor, bodies, bits);
}

function compacted(
  itemCount: number,
  start: Int32Array,
  end: Int32Array,
  bodies: Int32Array,
  bits: Uint8Array,
) {
  const itemStart = new Int32Array(itemCount + 1);
  for (let item = 0; item < itemCount; item++)
    itemStart[item + 1] = itemStart[item]! + end[item]! - start[item]!;
  const members = new Int32Array(itemStart[itemCount]!);
  const memberRoles = new Uint8Array(itemStart[itemCount]!);
  for (let item = 0; item < itemCount; item++) {
    members.set(bodies.subarray(start[item], end[item]), itemStart[item]);
    memberRoles.set(bits.subarray(start[item], end[item]), itemStart[item]);
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

function startsOf(keys: Int32Array, length: number, keyCount: number): Int32Array {
  const start = new Int32Array(keyCount + 1);
  for (let i = 0; i < length; i++) start[keys[i]! + 1]!++;
  for (let key = 0; key < keyCount; key++) start[key + 1]! += start[key]!;
  return start;
}

function inUse(bodyStart: Int32Array, itemStart: Int32Array) {
  return { bodiesInUse: nonEmpty(bodyStart), itemsInUse: nonEmpty(itemStart) };
}

function nonEmpty(start: Int32Array): number {
  let count = 0;
  for (let key = 0; key + 1 < start.length; key++) if (start[key + 1]! > start[key]!) count++;
  return count;
}
