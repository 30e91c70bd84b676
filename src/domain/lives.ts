/** Life spans of bodies, as everything that reads dates uses them. */
import { bySuccessionDate, type LifeSpan } from "./identity.js";
import type { SuccessionRecord } from "./records.js";

/** A body without an end of its own ends where its main line goes over to a successor. */
export function livesOf<Body extends LifeSpan>(
  bodies: readonly Body[],
  successions: readonly SuccessionRecord[],
): Map<string, Body> {
  const ends = new Map<string, string>();
  for (const { predecessor, mainLine, on } of [...successions].sort(bySuccessionDate)) {
    if (mainLine && !ends.has(predecessor)) ends.set(predecessor, on);
  }
  return new Map(
    bodies.map((body) => {
      const end = body.abolishedOn ?? ends.get(body.id) ?? null;
      return [body.id, end === body.abolishedOn ? body : { ...body, abolishedOn: end }];
    }),
  );
}
