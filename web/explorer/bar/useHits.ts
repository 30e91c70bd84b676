import { useEffect, useRef } from "react";
import { useDebounced } from "../../shared/useDebounced";
import { useQuery } from "../data/useQuery";

export interface Found<Hit> {
  readonly hits: readonly Hit[];
  readonly total: number;
}

export const FIRST = 8;
/** The most that the API gives at once. */
export const MOST = 200;

/** The hits of the text as it stands; undefined until they have arrived, so that no hit of an older text is offered. */
export function useHits<Hit>(
  text: string,
  first: number,
  ask: (text: string, first: number, signal: AbortSignal) => Promise<Found<Hit>>,
): Found<Hit> | undefined {
  const wanted = text.trim();
  const query = useDebounced(wanted);
  const { data } = useQuery(query && `${first} ${query}`, async (signal) => ({
    query,
    ...(await ask(query, first, signal)),
  }));
  return wanted && data?.query === wanted ? data : undefined;
}

/** Enter before the hits have arrived chooses the first one once they have, unless the text has changed. */
export function useEnter<Hit>(
  text: string,
  hits: readonly Hit[] | undefined,
  choose: (hit: Hit) => void,
): () => void {
  const entered = useRef<string | null>(null);
  useEffect(() => {
    if (entered.current !== text) entered.current = null;
    else if (hits?.[0]) choose(hits[0]);
  });
  return () => void (entered.current = text);
}
