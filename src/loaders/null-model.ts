/** Batches the pairs of one answer into one run of the null model: trials cost the same for one pair as for a page. */
import DataLoader from "dataloader";
import type { NullModelRequest, NullModelResult } from "../analysis/pairs/null-model.js";
import type { View } from "../analysis/index/view.js";

export interface NullModelKey extends NullModelRequest {
  view: View;
  pair: readonly [number, number];
}

export type NullModelLoader = DataLoader<NullModelKey, NullModelResult>;

export type NullModel = (
  view: View,
  pairs: readonly NullModelKey["pair"][],
  request: NullModelRequest,
) => Promise<NullModelResult[]>;

export function makeNullModelLoader(nullModel: NullModel): NullModelLoader {
  return new DataLoader((keys) => runInGroups(keys, nullModel), { cache: false });
}

/** One run for all keys of the same view and request. */
async function runInGroups(
  keys: readonly NullModelKey[],
  nullModel: NullModel,
): Promise<(NullModelResult | Error)[]> {
  const results = new Map<NullModelKey, NullModelResult | Error>();
  for (const key of keys) {
    if (results.has(key)) continue;
    const { view, trials, seed, adjusted } = key;
    const isLike = (other: NullModelKey): boolean =>
      other.view === view && other.trials === trials && other.seed === seed && other.adjusted === adjusted;
    const group = keys.filter(isLike);
    const pairs = group.map(({ pair }) => pair);
    const found = await nullModel(view, pairs, { trials, seed, adjusted }).catch((error: Error) => error);
    group.forEach((member, at) => results.set(member, found instanceof Error ? found : found[at]!));
  }
  return keys.map((key) => results.get(key)!);
}
