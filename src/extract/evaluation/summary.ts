/** Scores of several documents together: pooled, as the mean of documents, by rule, by confidence. */
import type { DocumentScore, Mistake } from "./compare.js";

export interface Share {
  right: number;
  of: number;
  /** Null where there is nothing to count. */
  share: number | null;
}

/** A share with its 95 % interval, by resampling documents. */
export interface Interval {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface Evaluation {
  documents: readonly DocumentScore[];
  precision: Interval;
  recall: Interval;
  f1: Interval;
  meanRecall: Interval;
  exactRecords: Interval;
  /** Of the names whose body is annotated. */
  resolution: Interval;
  openBodies: { found: number; of: number };
  byRule: readonly (Share & { rule: string })[];
  /** Predictions by the confidence that they state, and the share of them that is right. */
  reliability: readonly (Share & { from: number; to: number })[];
  mistakes: readonly Mistake[];
}

const SAMPLES = 1_000;

export function summarize(documents: readonly DocumentScore[]): Evaluation {
  const outcomes = documents.flatMap((document) => document.outcomes);
  const rules = [...new Set(outcomes.map(({ rule }) => rule))].sort();
  const measured = (measure: Measure): Interval => interval(documents, measure);
  return {
    documents,
    precision: measured(precision),
    recall: measured(recall),
    f1: measured(f1),
    meanRecall: measured(meanRecall),
    exactRecords: measured((list) => ratio(sum(list, "exactRecords"), sum(list, "records"))),
    resolution: measured((list) =>
      ratio(
        total(list, (one) => one.resolved.right),
        total(list, (one) => one.resolved.of),
      ),
    ),
    openBodies: {
      found: total(documents, (one) => one.openBodies.found),
      of: total(documents, (one) => one.openBodies.of),
    },
    byRule: rules.map((rule) => ({ rule, ...shareOf(outcomes.filter((one) => one.rule === rule)) })),
    reliability: [0, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99].map((from, at, all) => {
      const to = all[at + 1] ?? 1.01;
      return {
        from,
        to: Math.min(1, to),
        ...shareOf(outcomes.filter(({ confidence }) => confidence >= from && confidence < to)),
      };
    }),
    mistakes: documents.flatMap(({ mistakes }) => mistakes),
  };
}

type Measure = (documents: readonly DocumentScore[]) => number | null;

const precision: Measure = (list) => ratio(sum(list, "correct"), sum(list, "predicted"));
const recall: Measure = (list) => ratio(sum(list, "correct"), sum(list, "annotated"));

function f1(list: readonly DocumentScore[]): number | null {
  return ratio(2 * sum(list, "correct"), sum(list, "predicted") + sum(list, "annotated"));
}

function meanRecall(list: readonly DocumentScore[]): number | null {
  const shares = list
    .filter(({ annotated }) => annotated > 0)
    .map(({ correct, annotated }) => correct / annotated);
  return ratio(
    shares.reduce((all, one) => all + one, 0),
    shares.length,
  );
}

/** The same samples for the same documents: the generator starts from a fixed seed. */
function interval(documents: readonly DocumentScore[], measure: Measure): Interval {
  const random = generator(20_241_127);
  const values: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const value = measure(documents.map(() => documents[Math.floor(random() * documents.length)]!));
    if (value !== null) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number | null =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? null;
  return { value: measure(documents), low: at(0.025), high: at(0.975) };
}

/** A linear congruential generator of numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function shareOf(outcomes: readonly { right: boolean }[]): Share {
  const right = outcomes.filter((one) => one.right).length;
  return { right, of: outcomes.length, share: ratio(right, outcomes.length) };
}

function sum(
  documents: readonly DocumentScore[],
  column: "correct" | "predicted" | "annotated" | "records" | "exactRecords",
): number {
  return total(documents, (one) => one[column]);
}

function total(documents: readonly DocumentScore[], of: (one: DocumentScore) => number): number {
  return documents.reduce((all, one) => all + of(one), 0);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
