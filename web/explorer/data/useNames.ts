import { named } from "../generated/operations";
import type { Named } from "../naming";
import { idOf, type View } from "../view/view";
import type { NetworkAnswer } from "./drawn";
import { client, useQuery } from "./useQuery";

/** Names of nodes by their keys. */
export type Names = ReadonlyMap<string, Named>;

/** Lists of the query, by the beginning of a key. */
const LISTS = {
  bodies: "BODY:",
  chains: "BUSINESS_CHAIN:",
  projects: "PROJECT:",
  documents: "DOCUMENT:",
} as const;
const NONE: Names = new Map();

/** Names of what the view is limited to, where the picture does not have them. */
export function useNames(view: View, answer: NetworkAnswer | null): Names {
  const drawn = new Set(answer?.network.nodes.map(({ key }) => key));
  const limits = [...view.focus, ...view.involving.map((id) => `BODY:${id}`)];
  const unknown = answer ? limits.filter((key) => !drawn.has(key)) : [];
  const { data } = useQuery(unknown.length > 0 ? unknown.join() : null, async (signal) => {
    const ids = (list: keyof typeof LISTS) => unknown.filter((key) => key.startsWith(LISTS[list])).map(idOf);
    const variables = { bodies: ids("bodies"), chains: ids("chains"), projects: ids("projects") };
    const found = await client.ask(named, { ...variables, documents: ids("documents") }, { signal });
    const lists = Object.entries(LISTS) as [keyof typeof LISTS, string][];
    return new Map(
      lists.flatMap(([list, kind]) => found[list].map((one) => [`${kind}${one.id}`, one] as const)),
    );
  });
  return data ?? NONE;
}
