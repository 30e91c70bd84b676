import {
  periods,
  type DrawnQuery,
  type DrawnQueryVariables,
  type PeriodNetworkFragment,
} from "../generated/operations";
import { periodsOf, type Period } from "../view/periods";
import { filterOf, idOf, type View } from "../view/view";
import { MOST } from "./limits";
import { client } from "./useQuery";

type Drawn = DrawnQuery["network"];
type DrawnNode = Drawn["nodes"][number];
type DrawnLink = Drawn["links"][number];

/** What bodies and pairs have in one of two periods. */
export interface InPeriod {
  entriesOf(node: DrawnNode): number;
  sharedOf(link: DrawnLink): number;
  readonly period: Period;
  /** Whether some bodies or pairs were too many to be counted. */
  readonly isPart: boolean;
}
export type InPeriods = readonly [first: InPeriod, second: InPeriod];

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

function readPeriod({ nodes, links, truncated }: PeriodNetworkFragment, period: Period): InPeriod {
  const entries = new Map(nodes.map((node) => [node.key, node.entries]));
  const shared = new Map(
    links.map(({ source, target, sharedCount }) => [keyOf(source, target), sharedCount]),
  );
  return {
    ...{ period, isPart: truncated },
    entriesOf: ({ key }) => entries.get(key) ?? 0,
    sharedOf: ({ source, target }) => shared.get(keyOf(source, target)) ?? 0,
  };
}

/** The numbers of both periods for the bodies drawn; null where the view compares none. */
export async function fetchPeriods(
  view: View,
  network: Drawn,
  { unit, filter: whole }: DrawnQueryVariables,
  signal: AbortSignal,
): Promise<InPeriods | null> {
  const chosen = periodsOf(view);
  if (!chosen) return null;
  const isPart = view.focus.length > 0 || network.truncated;
  const bodyIds = isPart ? network.nodes.map(({ key }) => idOf(key)) : whole.bodyIds;
  const filterIn = (period: object) => ({
    ...filterOf(view),
    bodyIds,
    period: { ...period, basis: view.basis },
  });
  const [first, second] = chosen.map(filterIn);
  const size = { maxNodes: MOST.nodes, maxLinks: MOST.links };
  const found = await client.ask(periods, { unit, first: first!, second: second!, ...size }, { signal });
  return [readPeriod(found.first, chosen[0]), readPeriod(found.second, chosen[1])];
}

/** Without bodies and pairs that have nothing in either period, but between them or in both together. */
export function inEither(network: Drawn, [first, second]: InPeriods): Drawn {
  const nodes = network.nodes.filter((node) => first.entriesOf(node) + second.entriesOf(node) > 0);
  const links = network.links.filter((link) => first.sharedOf(link) + second.sharedOf(link) > 0);
  return { ...network, nodes, links };
}

/** The network in one of its periods: the bodies that take part, and what they share. */
export function inPeriod(network: Drawn, { entriesOf, sharedOf }: InPeriod): Drawn {
  const nodes = network.nodes
    .map((node) => ({ ...node, entries: entriesOf(node) }))
    .filter(({ entries }) => entries > 0);
  const links = network.links
    .map((link) => ({ ...link, sharedCount: sharedOf(link) }))
    .filter(({ sharedCount }) => sharedCount > 0);
  return { ...network, nodes, links };
}
