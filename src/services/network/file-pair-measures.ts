/** Measures of pairs as columns of the edges of a projection on bodies. */
import { PAIR_MEASURES } from "../../analysis/pairs/measures/registry.js";
import type { PairFacts, PairMeasure } from "../../analysis/pairs/measures/pair-measure.js";
import { UserError } from "../../errors.js";
import type { Column } from "../../exchange/network/network-file.js";
import type { NetworkSource } from "./network-answer.js";

/** A column, with its value by the facts of a pair of bodies. */
export interface PairColumn extends Column {
  of: (facts: PairFacts) => number;
}

/** Names of the available columns; the number of shared items is the weight. */
export const FILE_PAIR_MEASURES = PAIR_MEASURES.map(({ field }) => field).filter(
  (field) => field !== "sharedCount",
);

/** @throws UserError BAD_FILTER for an unknown one or another mode, COMPUTE_TIMEOUT */
export async function pairColumns(source: NetworkSource, names: readonly string[]): Promise<PairColumn[]> {
  const measures = [...new Set(names)].map(measureNamed);
  if (measures.length > 0 && source.run.measured.network.mode !== "BODIES")
    throw refused("pairMeasures belong to pairs of bodies; ask for mode BODIES.", names[0]!);
  const rates = measures.some(({ needsAllPairs }) => needsAllPairs) ? await source.rates() : undefined;
  return measures.map((measure) => ({
    ...{ name: measure.field, type: "double", description: `${measure.titleEn} (${measure.titleZh})` },
    of: (facts) => measure.compute(facts, rates),
  }));
}

function measureNamed(name: string): PairMeasure {
  const measure = PAIR_MEASURES.find(({ field }) => field === name && FILE_PAIR_MEASURES.includes(field));
  if (measure) return measure;
  throw refused(`There is no measure of pairs "${name}"; there are ${FILE_PAIR_MEASURES.join(", ")}.`, name);
}

function refused(message: string, given: string): UserError {
  return new UserError("BAD_FILTER", message, { argument: "pairMeasures", given });
}
