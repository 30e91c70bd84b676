import { drawn, type DrawnQuery, type DrawnQueryVariables } from "../generated/operations";
import { leadCells, type Cells } from "../matrix/cells";
import { isDirected, type View } from "../view/view";
import { MOST } from "./limits";
import { client } from "./useQuery";

type Drawn = DrawnQuery["network"];

/** Who leads whom, for the pairs drawn. */
export interface Leads {
  readonly cells: Cells;
  /** Whether some participations were too many to be counted, so that the numbers are the least there are. */
  readonly isPart: boolean;
}

/**
 * All participations under the conditions of the pairs drawn: a focus limits the pairs, but not the items that two of
 * its bodies share.
 */
export const participationsOf = (pairs: DrawnQueryVariables): DrawnQueryVariables => ({
  ...pairs,
  ...({ mode: "TWO_MODE", seeds: null, minShared: 1, backbone: null } as const),
  ...{ maxNodes: MOST.nodes, maxLinks: MOST.links },
});

/** null where the picture has no arrows. */
export async function fetchLeads(
  view: View,
  network: Drawn,
  pairs: DrawnQueryVariables,
  signal: AbortSignal,
): Promise<Leads | null> {
  if (!isDirected(view)) return null;
  const parts = (await client.ask(drawn, participationsOf(pairs), { signal })).network;
  return { cells: leadCells(network.links, parts.links), isPart: parts.truncated };
}
