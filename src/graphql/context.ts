import type { Caller } from "../domain/callers.js";
import type { Loaders } from "../loaders/loaders.js";
import type { Analysis } from "../services/questions/analysis.js";
import type { RecordQuestions } from "../services/data/record-questions.js";
import type { Citations } from "../services/citing/citations.js";
import type { OfferedData } from "../services/opening/offered-data.js";
import type { Writer } from "../services/writing/writer.js";
import type { Meta } from "../services/about/meta.js";
import type { QueryCost } from "./limits/cost-limit.js";

/** A list of the stored half that was truncated at its limit. */
export interface CutList {
  field: string;
  limit: number;
}

/**
 * The `extensions` of a response: the cost of the query, truncated lists, and merged duplicates that were answered
 * under the record they were merged into; null when there are none.
 */
export function notesOf({ cost, cut, merged }: RequestContext): Record<string, unknown> | null {
  const notes = {
    ...(cost ? { cost } : {}),
    ...(cut.length > 0 ? { cut } : {}),
    ...(merged.length > 0 ? { merged } : {}),
  };
  return Object.keys(notes).length > 0 ? notes : null;
}

/** Context that the resolvers of one request share. */
export interface RequestContext extends RecordQuestions {
  /** Session and transaction settings for the stored half. */
  [setting: string]: unknown;
  /** The caller; writes check its access first. */
  caller: Caller;
  analysis: Analysis;
  /** Whether the answer must come from the data version alone, so that reading the live database is an error. */
  versionedOnly: boolean;
  citations: Citations;
  writer: Writer;
  /** The built-in data sets, for this caller. */
  offered: OfferedData;
  loaders: Loaders;
  describe(): Meta;
  /** Requested ids of merged duplicates, and the bodies returned instead. */
  merged: { requestedId: string; canonicalId: string }[];
  /** Lists truncated so far. */
  cut: CutList[];
  /** Cost of the query; null before it is computed, and for an invalid query. */
  cost: QueryCost | null;
}
