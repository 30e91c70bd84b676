/** Finds new successions that conflict with stored ones: they form a cycle, or a second main line. */
import { successionBreaches, type Finding } from "./integrity.js";
import type { SuccessionRecord } from "./records.js";

/**
 * Stored successions are consistent, so a new one is to blame for each breach. A refused one leaves its stored state in
 * place, which may conflict with other new ones, so the rest is checked again until no breach is left.
 */
export function refusedSuccessions(
  stored: readonly SuccessionRecord[],
  added: readonly SuccessionRecord[],
): Finding[] {
  const candidates = new Map(added.map((one) => [one.id, one]));
  const refused: Finding[] = [];
  for (;;) {
    const found = breachesOfNew(
      stored.filter(({ id }) => !candidates.has(id)),
      candidates,
    );
    if (found.length === 0) return refused;
    refused.push(...found);
    for (const { id } of found) candidates.delete(id);
  }
}

function breachesOfNew(
  remaining: readonly SuccessionRecord[],
  candidates: ReadonlyMap<string, SuccessionRecord>,
): Finding[] {
  const all = [...remaining, ...candidates.values()];
  const breaches = successionBreaches(all).flatMap((breach) => {
    const id = candidates.has(breach.id) ? breach.id : newOneOnCycle(all, breach.id, candidates);
    return id === null ? [] : [{ ...breach, id }];
  });
  return [...new Map(breaches.map((breach) => [breach.id, breach])).values()];
}

/** The stored succession `closing` closes a cycle: finds a new succession on it. */
function newOneOnCycle(
  all: readonly SuccessionRecord[],
  closing: string,
  candidates: ReadonlyMap<string, SuccessionRecord>,
): string | null {
  const { predecessor, successor } = all.find(({ id }) => id === closing)!;
  const reachedBy = pathsFrom(successor, all);
  for (let body = predecessor; ;) {
    const step = reachedBy.get(body);
    if (!step) return null;
    if (candidates.has(step.id)) return step.id;
    body = step.predecessor;
  }
}

/** For each body reachable from `first`, the succession that reaches it; `first` itself has none. */
function pathsFrom(first: string, all: readonly SuccessionRecord[]): Map<string, SuccessionRecord> {
  const reachedBy = new Map<string, SuccessionRecord>();
  const bodies = [first];
  for (const body of bodies) {
    for (const one of all) {
      const isNew = one.predecessor === body && one.successor !== first && !reachedBy.has(one.successor);
      if (!isNew) continue;
      reachedBy.set(one.successor, one);
      bodies.push(one.successor);
    }
  }
  return reachedBy;
}
