/** Which new successions cannot stand beside those that are there: a circle, a second main line. */
import { successionBreaches, type Finding } from "../../domain/integrity.js";
import type { SuccessionRecord } from "../../domain/records.js";

/**
 * What is there is sound, so each breach is laid to a new one. A new one that is refused leaves its former state
 * standing, which may be in the way of others: the rest is looked at again until nothing is wrong.
 */
export function refusedSuccessions(
  stored: readonly SuccessionRecord[],
  added: readonly SuccessionRecord[],
): Finding[] {
  const fresh = new Map(added.map((one) => [one.id, one]));
  const refused: Finding[] = [];
  for (;;) {
    const found = breachesOfNew(
      stored.filter(({ id }) => !fresh.has(id)),
      fresh,
    );
    if (found.length === 0) return refused;
    refused.push(...found);
    for (const { id } of found) fresh.delete(id);
  }
}

function breachesOfNew(
  standing: readonly SuccessionRecord[],
  fresh: ReadonlyMap<string, SuccessionRecord>,
): Finding[] {
  const all = [...standing, ...fresh.values()];
  const breaches = successionBreaches(all).flatMap((breach) => {
    const id = fresh.has(breach.id) ? breach.id : newOneOnCircle(all, breach.id, fresh);
    return id === null ? [] : [{ ...breach, id }];
  });
  return [...new Map(breaches.map((breach) => [breach.id, breach])).values()];
}

/** A succession that was there closes the circle: one of those on the way round to it is new. */
function newOneOnCircle(
  all: readonly SuccessionRecord[],
  closing: string,
  fresh: ReadonlyMap<string, SuccessionRecord>,
): string | null {
  const { predecessor, successor } = all.find(({ id }) => id === closing)!;
  const cameBy = waysFrom(successor, all);
  for (let body = predecessor; ;) {
    const step = cameBy.get(body);
    if (!step) return null;
    if (fresh.has(step.id)) return step.id;
    body = step.predecessor;
  }
}

/** For each body that a line leads to from the first, the succession by which it gets there; none for the first. */
function waysFrom(first: string, all: readonly SuccessionRecord[]): Map<string, SuccessionRecord> {
  const cameBy = new Map<string, SuccessionRecord>();
  const bodies = [first];
  for (const body of bodies) {
    for (const one of all) {
      const isNew = one.predecessor === body && one.successor !== first && !cameBy.has(one.successor);
      if (!isNew) continue;
      cameBy.set(one.successor, one);
      bodies.push(one.successor);
    }
  }
  return cameBy;
}
