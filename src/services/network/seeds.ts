/** Resolves the seeds of a network. */
import { itemsOf } from "../../analysis/index/evidence.js";
import type { Seeds } from "../../analysis/network/network.js";
import type { Positions } from "../../analysis/index/columns.js";
import type { View } from "../../analysis/index/view.js";
import type { Unit } from "../../domain/vocabulary.js";
import { UserError } from "../../errors.js";
import type { Analysis } from "../questions/analysis.js";
import { findBody, findChain, findDocument, findProject } from "../questions/lookup.js";
import { rankedBodies } from "../questions/bodies/rank-bodies.js";
import type { NetworkQuestion } from "./question.js";

const FIND = {
  BUSINESS_CHAIN: findChain,
  PROJECT: findProject,
  DOCUMENT: findDocument,
} as const satisfies Record<Unit, unknown>;
const MAX_SEEDS = 200;

/** null: no seeds were given. A projection has nodes of one mode: an item is replaced by its bodies, or a body by its items. */
export async function readSeeds(
  analysis: Analysis,
  view: View,
  question: NetworkQuestion,
): Promise<Seeds | null> {
  const { seeds, mode, hops, unit } = question;
  if (!seeds) return null;
  const named = (seeds.bodies?.length ?? 0) + (seeds.items?.length ?? 0) + (seeds.top ?? 0);
  if (named < 1 || named > MAX_SEEDS || (seeds.top ?? 0) < 0) {
    throw new UserError("BAD_FILTER", `seeds names ${named}; a network begins at 1 to ${MAX_SEEDS} of them.`);
  }
  const bodies = (seeds.bodies ?? []).map((body) => analysis.resolved(view, findBody(analysis, body)));
  const items = (seeds.items ?? []).map((item) => FIND[unit](analysis, item));
  const top = seeds.top
    ? await rankedBodies(analysis, { ...question, by: seeds.by ?? "ITEMS", first: seeds.top })
    : [];
  const all = { bodies: [...bodies, ...top], items, hops };
  if (mode === "TWO_MODE") return all;
  return mode === "BODIES"
    ? { bodies: [...all.bodies, ...items.flatMap((item) => [...membersOf(view, item)])], items: [], hops }
    : { bodies: [], items: [...items, ...all.bodies.flatMap((body) => [...itemsOf(view, body)])], hops };
}

function membersOf({ incidence: { itemStart, members } }: View, item: number): Positions {
  return members.subarray(itemStart[item], itemStart[item + 1]);
}
