import { nodesOf } from "../../../client/index";
import { client, useQuery } from "../data/useQuery";
import {
  moved,
  since,
  type MovedPairFragment,
  type SinceQuery,
  type SinceQueryVariables,
} from "../generated/operations";
import { useView } from "../view/viewContext";
import { MOST_PAIRS } from "./findings";
import type { Seen } from "./stored";

export interface News extends SinceQuery {
  readonly pairs: readonly MovedPairFragment[];
}

/** The first nodes of a connection, up to a number. */
export async function firstOf<Node>(nodes: AsyncGenerator<Node>): Promise<Node[]> {
  const found: Node[] = [];
  for await (const node of nodes) {
    found.push(node);
    if (found.length >= MOST_PAIRS) break;
  }
  return found;
}

/** What came after a data version; null when that version belongs to other data. */
async function fetchNews(
  { id }: Seen,
  variables: SinceQueryVariables,
  signal: AbortSignal,
): Promise<News | null> {
  const answer = await client.ask(since, variables, { signal });
  if (answer.dataVersions[0]?.id !== id) return null;
  const askPage = async (after: string | null) =>
    (await client.ask(moved, { ...variables, after }, { signal })).movedPairs.pairs;
  return { ...answer, pairs: await firstOf(nodesOf(askPage)) };
}

/** What came between the version seen last and the one shown; `news` is null where nothing is to be told. */
export function useSince(from: Seen | null, to: number, isNeeded: boolean) {
  const { view } = useView();
  const variables = from && { from: from.number, to, unit: view.unit };
  const key = variables && isNeeded ? JSON.stringify([variables, from.id]) : null;
  const { data, busy, trouble, retry } = useQuery(key, async (signal) => ({
    news: await fetchNews(from!, variables!, signal),
  }));
  const news = busy ? null : (data?.news ?? null);
  return { news, busy, trouble, retry, isForeign: !busy && data !== null && news === null };
}
