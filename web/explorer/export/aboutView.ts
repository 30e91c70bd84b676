import type { Folding } from "../data/fold";
import type { IdentityMode } from "../generated/operations";
import type { Texts } from "../texts/zh";
import type { View } from "../view/view";

/** What a view draws and counts, in words: the kind of picture, the unit, a folding, whom names stand for. */
export function aboutView(
  { mode, unit }: View,
  identity: IdentityMode,
  folding: Folding | null,
  { filters, units, fold, identities }: Texts,
) {
  const folded = folding ? [fold.by[folding.by]] : [];
  return [filters.modes[mode], units[unit], ...folded, identities[identity]];
}
