import { useEffect, useRef } from "react";
import { useDebounced } from "../../shared/useDebounced";
import { useQuery, type Trouble } from "../data/useQuery";

export interface Found<Hit> {
  readonly hits: readonly Hit[];
  readonly total: number;
}

export const FIRST = 8;
/** The most that the API gives at once. */
export const MOST = 200;

const AGAIN_MS = 3_000;

interface Looked<Hit> {
  /** undefined until they have arrived, so that no hit of an older text is offered. */
  readonly found: Found<Hit> | undefined;
  readonly trouble: Trouble | null;
}

/** The hits of the text as it stands. While the server is away, it is asked again and again. */
export function useHits<Hit>(
  text: string,
  first: number,
  ask: (text: string, first: number, signal: AbortSignal) => Promise<Found<Hit>>,
): Looked<Hit> {
  const wanted = text.trim();
  const query = useDebounced(wanted);
  const { data, trouble, busy, retry } = useQuery(query && `${first} ${query}`, async (signal) => ({
    query,
    ...(await ask(query, first, signal)),
  }));
  const latest = useRef<Trouble | null>(null);
  if (!busy) latest.current = trouble;
  useEffect(() => {
    if (trouble?.code !== "AWAY") return undefined;
    const timer = setTimeout(retry, AGAIN_MS);
    return () => clearTimeout(timer);
  });
  const isAsked = wanted !== "" && query === wanted;
  return {
    found: isAsked && data?.query === wanted ? data : undefined,
    // said until there is an answer, not only between two tries
    trouble: isAsked ? latest.current : null,
  };
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
