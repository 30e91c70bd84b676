import type { Caller } from "../domain/callers.js";
import type { Loaders } from "../loaders/loaders.js";
import type { Analysis } from "../services/questions/analysis.js";
import type { VersionChange } from "../services/data/changes.js";
import type { Citations } from "../services/citing/citations.js";
import type { Connection, PageArguments } from "../services/paging.js";
import type { Writer } from "../services/writing/writer.js";
import type { Meta } from "../services/about/meta.js";
import type { QueryCost } from "./limits/cost-limit.js";

/** A list of the stored half that its limit cut short. */
export interface CutList {
  field: string;
  limit: number;
}

/**
 * What is said beside an answer: what it cost, lists that were cut, duplicates answered under the record they were
 * merged into.
 */
export function notesOf({ cost, cut, merged }: RequestContext): Record<string, unknown> | null {
  const notes = {
    ...(cost ? { cost } : {}),
    ...(cut.length > 0 ? { cut } : {}),
    ...(merged.length > 0 ? { merged } : {}),
  };
  return Object.keys(notes).length > 0 ? notes : null;
}

/** What resolvers of one request share. */
export interface RequestContext {
  /** Session and transaction settings for the stored half. */
  [setting: string]: unknown;
  /** Who asks; what writes asks first what the caller may do. */
  caller: Caller;
  analysis: Analysis;
  /** The answer is to be that of the data version alone: nothing may be read from the database as it stands. */
  settled: boolean;
  citations: Citations;
  writer: Writer;
  changesSince: (since: number, page: PageArguments) => Promise<Connection<VersionChange>>;
  loaders: Loaders;
  describe(): Meta;
  /** Duplicates asked for, and the bodies that answered. */
  merged: { requestedId: string; canonicalId: string }[];
  /** Lists that their limits cut, as they are met. */
  cut: CutList[];
  /** What the query costs, by its fields; null until it is priced, and of a request that is no valid query. */
  cost: QueryCost | null;
}
