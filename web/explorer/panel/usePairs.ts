import { useEffect, useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { client, useAsk, type Asked } from "../data/useAsk";
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

export interface Pairs extends Pick<Asked<Page>, "trouble" | "busy" | "retry"> {
  readonly rows: readonly RankedPair[];
  readonly all: number;
  /** Asks for the next page; null when there is none. */
  readonly more: (() => void) | null;
}

/** Small p and q values are the remarkable ones. */
const directionOf = (field: string): SortDirection => (/VALUE$/.test(field) ? "ASC" : "DESC");

/** The ranking of the pairs that are drawn, page by page: its conditions are those of the picture. */
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
  const [held, setHeld] = useState<Pages>({ key: "", pages: [] });
  const [after, setAfter] = useState<{ key: string; cursor: string | null }>({ key: "", cursor: null });
  const cursor = after.key === key ? after.cursor : null;
  const asked = useAsk(key && `${key} ${cursor}`, async (signal) => {
    const { coParticipation } = await client.ask(pairs, { ...variables!, after: cursor }, { signal });
    return { key: key!, cursor, page: coParticipation };
  });
  useEffect(() => {
    const found = asked.data;
    if (!found) return;
    setHeld((before) => ({
      key: found.key,
      pages: found.cursor === null || before.key !== found.key ? [found.page] : [...before.pages, found.page],
    }));
  }, [asked.data]);
  const last = held.pages.at(-1);
  const next = held.key === key && last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;
  return {
    rows: held.pages.flatMap(({ nodes }) => nodes),
    all: last?.totalCount ?? 0,
    more: next && key ? () => setAfter({ key, cursor: next }) : null,
    trouble: asked.trouble,
    busy: asked.busy,
    retry: asked.retry,
  };
}

/** In focus, the pairs are those among the bodies that are drawn. */
function pairFilter({ variables, network }: NetworkAnswer, inFocus: boolean): ParticipationFilter {
  if (!inFocus) return variables.filter;
  return { ...variables.filter, bodyIds: network.nodes.flatMap(({ body }) => (body ? [body.id] : [])) };
}
