import type { DrawnQueryVariables } from "../generated/operations.js";
import { filterOf, idOf, isBody, type View } from "../view/view.js";
import { periodsOf } from "../view/periods.js";
import { sizeOf } from "./limits.js";

/** Keys of the nodes that the network is limited to: a network of bodies has no items. */
export const focusOf = ({ mode, focus }: View): readonly string[] =>
  mode === "TWO_MODE" ? focus : focus.filter(isBody);

/** Variables of the network query, before a rule and before nodes hidden by hand are excluded. */
export function variablesOf(view: View): DrawnQueryVariables {
  const { mode, unit, minShared } = view;
  const focus = focusOf(view);
  const bodies = focus.filter(isBody).map(idOf);
  const items = focus.filter((key) => !isBody(key)).map(idOf);
  const seeds = bodies.length + items.length === 0 ? null : { bodies, items };
  // With items in between, the partner of a body is two links away.
  const hops = mode === "TWO_MODE" ? view.hops * 2 - (bodies.length === 0 ? 1 : 0) : view.hops;
  const least = mode === "BODIES" ? minShared : 1;
  const variables = { mode, unit, minShared: least, filter: filterOf(view), seeds, hops, ...sizeOf(view) };
  const slices = periodsOf(view)?.map((period) => ({ ...period, basis: view.basis }));
  // files then have the numbers of both periods
  return slices ? { ...variables, slices } : variables;
}
