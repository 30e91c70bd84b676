import { unitCounts } from "../generated/operations";
import { START, filterOf, type View } from "../view/view";
import type { UnitCounts } from "../view/waiting";
import { client } from "./useQuery";

/** How much there is to count by each unit, under these conditions alone. */
export async function fetchUnitCounts(
  { version, identity, asOf }: View,
  conditions: Partial<View>,
  signal?: AbortSignal,
): Promise<UnitCounts> {
  const filter = filterOf({ ...START, version, identity, asOf, ...conditions });
  const { chains, projects, issued } = await client.ask(unitCounts, { filter }, signal && { signal });
  return { BUSINESS_CHAIN: chains, PROJECT: projects, DOCUMENT: issued };
}
