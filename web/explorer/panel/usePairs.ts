import type { NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { client } from "../data/useQuery";
import { usePaged, type Paged } from "../data/usePaged";
import {
  pairs,
  type ParticipationFilter,
  type RankedPairsQuery,
  type SortDirection,
} from "../generated/operations";
import { useView } from "../view/viewContext";

export type RankedPair = RankedPairsQuery["coParticipation"]["nodes"][number];
/** p, q and disparity are ranked from the smallest, other measures from the largest. */
const directionOf = (field: string): SortDirection => (/VALUE$|^DISPARITY$/.test(field) ? "ASC" : "DESC");

/** The ranking of the pairs drawn, page by page, under the conditions of the picture. */
export function usePairs(): Paged<RankedPair> {
  const { view } = useView();
  const { answer } = useNetwork();
  const variables = answer && {
    unit: view.unit,
    filter: pairFilter(answer, view.focus.length > 0),
    orderBy: { field: view.order, direction: directionOf(view.order) },
    minShared: view.minShared,
  };
  return usePaged(variables && JSON.stringify(variables), async (after, signal) => {
    const { coParticipation } = await client.ask(pairs, { ...variables!, after }, { signal });
    return coParticipation;
  });
}

/** With a focus, the ranking is limited to pairs of the bodies drawn. */
export function pairFilter({ variables, network }: NetworkAnswer, inFocus: boolean): ParticipationFilter {
  if (!inFocus) return variables.filter;
  return { ...variables.filter, bodyIds: network.nodes.flatMap(({ body }) => (body ? [body.id] : [])) };
}
