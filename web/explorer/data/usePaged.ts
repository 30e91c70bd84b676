import { useEffect, useState } from "react";
import { useQuery, type QueryState } from "./useQuery";

/** A page of a connection of the API. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Paged<Node> extends Pick<QueryState<unknown>, "trouble" | "busy" | "retry"> {
  readonly rows: readonly Node[];
  readonly all: number;
  /** Loads the next page; null when there is none. */
  readonly more: (() => void) | null;
}

interface Pages<Node> {
  readonly key: string;
  readonly pages: readonly Page<Node>[];
}

/**
 * A list, page by page. The previous list stays until the next has arrived.
 * @param key identifies the list; null while it is not yet known
 */
export function usePaged<Node>(
  key: string | null,
  ask: (after: string | null, signal: AbortSignal) => Promise<Page<Node>>,
): Paged<Node> {
  const [loaded, setLoaded] = useState<Pages<Node>>({ key: "", pages: [] });
  const [after, setAfter] = useState<{ key: string; cursor: string | null }>({ key: "", cursor: null });
  const cursor = after.key === key ? after.cursor : null;
  const query = useQuery(key && `${key} ${cursor}`, async (signal) => {
    return { key: key!, cursor, page: await ask(cursor, signal) };
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
    // a page that has arrived is among the rows in the next rendering
    busy: query.busy || (query.data !== null && query.data.key !== loaded.key),
    retry: query.retry,
  };
}
