import { foldOf, type View } from "../view/view";
import { fetchDrawn, type NetworkAnswer } from "./drawn";
import { loading } from "./loading";
import { client } from "./useQuery";
import { focusOf } from "./variables";

/** What a folded network does not have. */
const PLAIN = { rule: "ALL", weights: [], periods: null, leads: null } as const;

const loadFolding = loading(() => import("./fetchFolded"));

/** The network of a view. Folding is rare, and loaded when it is first wanted. */
export async function fetchNetwork(view: View, signal: AbortSignal): Promise<NetworkAnswer> {
  if (foldOf(view) === "") return fetchDrawn(view, signal);
  const { fetchFolded } = await loadFolding();
  const found = await fetchFolded(view, (operation, variables) =>
    client.ask(operation, variables, { signal }),
  );
  return { ...PLAIN, ...found, linksFound: found.network.totals.links, focus: focusOf(view) };
}
