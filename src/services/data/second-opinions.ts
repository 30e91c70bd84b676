/** Second opinions: a sample of decided statements for another reader, and how far two readers agree. */
import { createHash } from "node:crypto";
import { agreementOf, type Agreement } from "../../domain/agreement.js";
import { recordKey } from "../../domain/history.js";
import type { StatementRecord } from "../../domain/records.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { readDecided, readDecidedTwice } from "../../store/review-repository.js";
import { readHistories, type RecordHistory } from "./record-states.js";

export interface SecondOpinions {
  /** Ids of statements that others decided and the caller never did. */
  sample: string[];
  agreement: Agreement;
  /** Ids of statements on which two readers differ. */
  disputed: string[];
}

export async function secondOpinions(
  graph: Graph,
  reader: string,
  datasets: readonly string[] | null,
  size: number,
): Promise<SecondOpinions> {
  return graph.read(async (transaction) => {
    const decided = await readDecided(transaction, datasets);
    const twice = await readDecidedTwice(
      transaction,
      decided.map(({ id }) => id),
    );
    const names = twice.map((id) => ({ kind: "statements" as const, id }));
    const histories = await readHistories(transaction, names);
    const judged = names.map((name) => ({
      id: name.id,
      by: judgementsOf(histories.get(recordKey(name))!),
    }));
    const own = new Set(judged.filter(({ by }) => by.some(({ who }) => who === reader)).map(({ id }) => id));
    const others = decided.filter(({ id, by }) => by !== reader && !own.has(id)).map(({ id }) => id);
    const both = judged.filter(({ by }) => by.length > 1);
    return {
      sample: inHashOrder(others).slice(0, size),
      agreement: agreementOf(both.map(({ by: [one, other] }) => [one!.label, other!.label] as const)),
      disputed: both.filter(({ by: [one, other] }) => one!.label !== other!.label).map(({ id }) => id),
    };
  }, LONG_READ_MS);
}

/** The last judgement of the first reader before the second came, that of the second, and so on. */
function judgementsOf({ revisions, now }: RecordHistory): { who: string; label: string }[] {
  const states = [...revisions.map(({ record }) => record), ...(now ? [now.record] : [])];
  const judgements: { who: string; label: string }[] = [];
  for (const { status, predicate, reviewedBy } of states as unknown as StatementRecord[]) {
    if (reviewedBy === null || status === "PROPOSED") continue;
    const judgement = { who: reviewedBy, label: status === "REJECTED" ? status : predicate };
    if (judgements.at(-1)?.who === reviewedBy) judgements[judgements.length - 1] = judgement;
    else judgements.push(judgement);
  }
  return judgements;
}

/** As good as by lot, and the same for everybody. */
function inHashOrder(ids: readonly string[]): string[] {
  const hash = (id: string): string => createHash("sha256").update(id).digest("hex");
  return ids
    .map((id) => [hash(id), id] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, id]) => id);
}
