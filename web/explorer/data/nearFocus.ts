import { isBody } from "../view/view.js";
import { withoutGroup, type Folding } from "./fold.js";
import type { Found } from "./participations.js";

/** The most ids that a list of a filter may hold. */
export const MOST_IDS = 1_000;

interface Focus {
  readonly focus: readonly string[];
  readonly hidden: readonly string[];
  /** Within how many links of the focus. */
  readonly steps: number;
}

/** The keys of groups near a focus, how many projects of bodies near it have none, and what was cut on the way. */
export interface Near extends Pick<Found, "truncated" | "totals"> {
  readonly groups: readonly string[];
  readonly left: number;
}

/**
 * Follows links from the focus, which in large data need not be among the strongest nodes.
 * @param find participations of these bodies, or of all bodies in these groups
 * @returns null where there is no focus, and where it leads to more than can be asked for
 */
export async function nearFocus(
  { focus, hidden, steps }: Focus,
  by: Folding["by"],
  find: (keys: readonly string[]) => Promise<Found>,
): Promise<Near | null> {
  if (focus.length === 0) return null;
  const near = new Set<string>();
  const found: Found[] = [];
  let edge = focus.filter((key) => isBody(key) || key.startsWith(`${by}:`));
  for (let links = steps; edge.length > 0; links -= 1) {
    for (const key of edge) near.add(key);
    // the last link of a group leads to bodies, which are asked for with the picture
    const bodies = links > 0 ? edge.filter(isBody) : [];
    const groups = links > 1 ? edge.filter((key) => !isBody(key)) : [];
    const asked = [bodies, groups].filter((keys) => keys.length > 0);
    if (asked.some((keys) => keys.length > MOST_IDS)) return null;
    const answers = await Promise.all(asked.map(find));
    found.push(...answers);
    const reached = answers.flatMap(({ participations }) =>
      participations.flatMap(({ source, groups: of }) => [source, ...of.map(({ key }) => key)]),
    );
    edge = [...new Set(reached)].filter((key) => !near.has(key) && !hidden.includes(key));
  }
  const groups = [...near].filter((key) => !isBody(key));
  if (groups.length > MOST_IDS) return null;
  const cut = found.find(({ truncated }) => truncated);
  return {
    groups,
    left: withoutGroup(found.flatMap(({ participations }) => participations)),
    truncated: cut !== undefined,
    totals: cut?.totals ?? { nodesCut: 0, linksCut: 0 },
  };
}
