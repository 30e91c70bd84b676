import { useEffect, useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { client, useQuery, type QueryState } from "../data/useQuery";
import {
  pairs,
  type ParticipationFilter,
  type RankedPairsQuery,
  type SortDirection,
} from "../generated/operations";
import { useView } from "../view/viewContext";

export type RankedPair = RankedPairsQuery["coParticipation"]["nodes"][number];
type Page = RankedPairsQuery["coParticipation"];

interface Pages {
  readonly key: string;
  readonly pages: readonly Page[];
}

export interface Pairs extends Pick<QueryState<Page>, "trouble" | "busy" | "retry"> {
  readonly rows: readonly RankedPair[];
  readonly all: number;
  /** Loads the next page; null when there is none. */
  readonly more: (() => void) | null;
}

/** p, q and disparity are ranked from the smallest, other measures from the largest. */
const directionOf = (field: string): SortDirection => (/VALUE$|^DISPARITY$/.test(field) ? "ASC" : "DESC");

/** The ranking of the pairs drawn, page by page, under the conditions of the picture. */
export function usePairs(): Pairs {
  const { view } = useView();
  const { answer } = useNetwork();
  const variables = answer && {
    unit: view.unit,
    filter: pairFilter(answer, view.focus.length > 0),
    orderBy: { field: view.order, direction: directionOf(view.order) },
    minShared: view.minShared,
  };
  const key = variables && JSON.stringify(variables);
  const [loaded, setLoaded] = useState<Pages>({ key: "", pages: [] });
  const [after, setAfter] = useState<{ key: string; cursor: string | null }>({ key: "", cursor: null });
  const cursor = after.key === key ? after.cursor : null;
  const query = useQuery(key && `${key} ${cursor}`, async (signal) => {
    const { coParticipation } = await client.ask(pairs, { ...variables!, after: cursor }, { signal });
    return { key: key!, cursor, page: coParticipation };
  });
  useEffect(() => {
    const found = query.data;
    if (!found) return;
    setLoaded((before) => ({
      key: found.key,
      pages: found.cursor === null || before.key !== found.key ? [found.page] : [...before.pages, found.page],
    }));
  }, [query.data]);
  const last = loaded.pages.at(-1);
  const next = loaded.key === key && last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;
  return {
    rows: loaded.pages.flatMap(({ nodes }) => nodes),
    all: last?.totalCount ?? 0,
    more: next && key ? () => setAfter({ key, cursor: next }) : null,
    trouble: query.trouble,
    busy: query.busy,
    retry: query.retry,
  };
}

/** With a focus, the ranking is limited to pairs of the bodies drawn. */
function pairFilter({ variables, network }: NetworkAnswer, inFocus: boolean): ParticipationFilter {
  if (!inFocus) return variables.filter;
  return { ...variables.filter, bodyIds: network.nodes.flatMap(({ body }) => (body ? [body.id] : [])) };
}
