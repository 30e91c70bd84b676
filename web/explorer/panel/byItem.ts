import type { Role } from "../generated/operations.js";

interface Participation {
  readonly key: string;
  /** Key of the item. */
  readonly target: string;
  readonly roles: readonly Role[];
}

interface OfItem<Link> {
  /** Key of the item. */
  readonly item: string;
  readonly links: readonly Link[];
}

/** Links by the key that they lead to. */
export function groupedByTarget<Link extends { readonly target: string }>(
  links: readonly Link[],
): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link.target);
    if (group) group.push(link);
    else groups.set(link.target, [link]);
  }
  return groups;
}

/** Participations by item, in the order of the keys; leads come first. */
export function byItem<Link extends Participation>(links: readonly Link[]): OfItem<Link>[] {
  const rank = ({ roles }: Link) => (roles.includes("LEAD") ? 0 : 1);
  return [...groupedByTarget(links)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, found]) => ({ item, links: found.sort((a, b) => rank(a) - rank(b)) }));
}
