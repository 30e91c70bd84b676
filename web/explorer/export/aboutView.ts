import type { IdentityMode } from "../generated/operations";
import type { Texts } from "../texts/zh";
import { foldOf, type View } from "../view/view";

/** What a view draws and counts, in words: the kind of picture, the unit, a folding, whom names stand for. */
export function aboutView(view: View, identity: IdentityMode, { filters, units, fold, identities }: Texts) {
  const by = foldOf(view);
  const folding = by === "" ? [] : [fold.by[by]];
  return [filters.modes[view.mode], units[view.unit], ...folding, identities[identity]];
}
