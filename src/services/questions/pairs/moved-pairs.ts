/** What the edits between two data versions did to the pairs of bodies. */
import type { View } from "../../../analysis/index/view.js";
import { movedPairs as compareVersions } from "../../../analysis/pairs/moved-pairs.js";
import type { BodyRecord } from "../../../domain/records.js";
import type { Unit } from "../../../domain/vocabulary.js";
import { fingerprint, listPage, type Connection, type PageArguments } from "../../paging.js";
import type { Analysis } from "../analysis.js";
import { changeOf, type PairDifference } from "./compare.js";

export interface MovedPairsAnswer {
  counts: { gained: number; lost: number; changed: number; unchanged: number };
  pairs: (page: PageArguments) => Connection<PairDifference>;
}

/** @throws UserError DATA_VERSION_NOT_FOUND */
export async function movedPairs(
  analysis: Analysis,
  { unit, from, to }: { unit: Unit; from: number; to: number },
): Promise<MovedPairsAnswer> {
  const versions = [from, to].map((number) => analysis.on({ dataVersion: String(number) }));
  const [before, after] = await Promise.all(versions);
  const viewOf = (on: Analysis): View => on.prepare({ unit, filter: {} }).view;
  const { bodies, differences, ...counts } = compareVersions(viewOf(before!), viewOf(after!));
  const record = (number: number): BodyRecord => {
    const id = bodies[number]!;
    const on = [after!, before!].find(({ collaboration }) => collaboration.bodyAt.has(id))!;
    return on.collaboration.records.bodies[on.collaboration.bodyAt.get(id)!]!;
  };
  const question = fingerprint(to, ["movedPairs", unit, from]);
  const pairs = (page: PageArguments): Connection<PairDifference> =>
    listPage(differences, page, analysis.limits, question, ({ a, b, before: one, after: other }) => {
      const [first, second] = [record(a), record(b)];
      const key = `${first.id}:${second.id}`;
      return { key, a: first, b: second, change: changeOf(one, other), before: one, after: other };
    });
  return { counts, pairs };
}
