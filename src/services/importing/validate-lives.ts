/** Finds imported successions and bodies whose dates exclude each other. */
import type { LifeSpan } from "../../domain/identity.js";
import { impossibleSuccessions } from "../../domain/integrity.js";
import type { BodyRecord, SuccessionRecord } from "../../domain/records.js";
import type { Place, Refusal } from "../../exchange/interchange/refusal.js";
import type { GraphReads } from "../../store/empty-graph.js";
import { readRecordsById } from "../../store/record-lookups.js";

export type Placed<Content> = ReadonlyMap<string, { record: Content; place: Place }>;

/** @param stored successions in the graph */
export async function impossibleDates(
  graph: GraphReads,
  bodies: Placed<LifeSpan>,
  added: Placed<SuccessionRecord>,
  stored: readonly SuccessionRecord[],
): Promise<Refusal[]> {
  const isGiven = ({ predecessor, successor }: SuccessionRecord): boolean =>
    bodies.has(predecessor) || bodies.has(successor);
  const kept = stored.filter((one) => !added.has(one.id) && isGiven(one));
  const all = [...[...added.values()].map(({ record }) => record), ...kept];
  const former = await storedLives(graph, new Set(all.flatMap((one) => [one.predecessor, one.successor])));
  const lives = new Map([...former, ...[...bodies].map(([id, { record }]) => [id, record] as const)]);
  return impossibleSuccessions(all, lives).flatMap(({ id, column, message }) => {
    const own = added.get(id);
    if (own) return [{ ...own.place, column, reason: `"${id}" ${message}` }];
    const { predecessor, successor } = kept.find((one) => one.id === id)!;
    return [predecessor, successor]
      .filter((body) => bodies.has(body) && isMoved(lives.get(body), former.get(body)))
      .slice(0, 1)
      .map((body) => ({
        ...bodies.get(body)!.place,
        column: "establishedOn",
        reason: `"${body}" would make "${id}" (successions) invalid, which ${message}`,
      }));
  });
}

async function storedLives(graph: GraphReads, ids: ReadonlySet<string>): Promise<Map<string, LifeSpan>> {
  const found = await graph.read((transaction) => readRecordsById(transaction, "bodies", [...ids]));
  return new Map([...found].map(([id, { record }]) => [id, record as unknown as BodyRecord]));
}

function isMoved(now: LifeSpan | undefined, before: LifeSpan | undefined): boolean {
  return now?.establishedOn !== before?.establishedOn || now?.abolishedOn !== before?.abolishedOn;
}
