import { foldOf, type View } from "../view/view";
import { fetchDrawn, type NetworkAnswer } from "./drawn";

/** The network of a view. Folding is rare, and loaded when it is first wanted. */
export async function fetchNetwork(view: View, signal: AbortSignal): Promise<NetworkAnswer> {
  if (foldOf(view) === "") return fetchDrawn(view, signal);
  return (await import("./fetchFolded")).fetchFolded(view, signal);
}
