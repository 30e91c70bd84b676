import { useRef } from "react";
import { nodesOf } from "../../../client/index";
import { useNetwork } from "../data/networkContext";
import { painted } from "../data/painted";
import { client, troubleOf, useQuery } from "../data/useQuery";
import {
  broker,
  gains,
  leaders,
  type BrokerQuery,
  type LeadersQuery,
  type MovedPairFragment,
  type ParticipationFilter,
  type Unit,
} from "../generated/operations";
import { useView } from "../view/viewContext";
import {
  before,
  isCut,
  mostGained,
  strongestGrowth,
  strongestNew,
  type Gain,
  type Growth,
  type NewPair,
} from "./findings";
import { firstOf, type News } from "./useSince";

interface Compared {
  readonly gain: Gain | null;
  readonly pair: NewPair | null;
  /** The pair that grew most, where none is new. */
  readonly growth: Growth | null;
  /** Whether there are more pairs than were read, so that the numbers are the least there are. */
  readonly isPart: boolean;
  /** Date as of which bodies are compared. */
  readonly asOf: string | null;
}

/** Why the broker was not computed; the other findings stand without it. */
export type BrokerFault = "NETWORK_TOO_LARGE" | "COMPUTE_TIMEOUT";

export interface Findings extends Compared {
  /** What is compared: two versions of the data, the newest year with those before; or nothing is older. */
  readonly basis: { readonly year: number } | "VERSIONS" | "NOTHING";
  readonly broker: BrokerQuery["bodyRanking"]["nodes"][number] | BrokerFault | null;
}

interface Selection {
  readonly unit: Unit;
  readonly filter: ParticipationFilter;
}

const changesIn = (pairs: readonly MovedPairFragment[]) => ({
  gain: mostGained(pairs),
  pair: strongestNew(pairs),
  growth: strongestGrowth(pairs),
  isPart: isCut(pairs),
});

/** The selection compared with itself before a year. */
async function fetchGains({ unit, filter }: Selection, year: number, signal: AbortSignal): Promise<Compared> {
  const from = { ...filter, period: { ...filter.period, to: before(year) } };
  let asOf: string | null = null;
  const askPage = async (after: string | null) => {
    const { compare } = await client.ask(gains, { unit, from, to: filter, after }, { signal });
    asOf = compare.matchedAsOf ?? null;
    return compare.pairs;
  };
  const pairs = await firstOf(nodesOf(askPage));
  return { ...changesIn(pairs), asOf };
}

/** Where nothing is older: who has most. */
function mostOf({ widest, coParticipation }: LeadersQuery): Compared {
  const [first] = widest.nodes;
  const [pair] = coParticipation.nodes;
  return {
    gain: first ? { body: first.body, partners: first.partners, tied: widest.tiedWithLast } : null,
    pair: pair ? { a: pair.a, b: pair.b, after: pair.sharedCount, tied: coParticipation.tiedWithLast } : null,
    growth: null,
    isPart: false,
    asOf: null,
  };
}

/** Betweenness takes time by bodies times links: the server refuses it for large networks. */
async function fetchBroker(selection: Selection, signal: AbortSignal): Promise<Findings["broker"]> {
  try {
    const { bodyRanking } = await client.ask(broker, selection, { signal });
    return bodyRanking.nodes[0] ?? null;
  } catch (error) {
    const { code } = troubleOf(error);
    if (code === "NETWORK_TOO_LARGE" || code === "COMPUTE_TIMEOUT") return code;
    throw error;
  }
}

async function fetchFindings(
  selection: Selection,
  news: News | null,
  signal: AbortSignal,
): Promise<Findings> {
  await painted();
  const [found, first] = await Promise.all([
    client.ask(leaders, selection, { signal }),
    fetchBroker(selection, signal),
  ]);
  const rest = { broker: first };
  if (news)
    return {
      ...rest,
      basis: "VERSIONS",
      ...changesIn(news.pairs),
      asOf: null,
    };
  const years = found.timeline.years.filter(({ participations }) => participations > 0);
  if (years.length < 2) return { ...rest, basis: "NOTHING", ...mostOf(found) };
  const { year } = years.at(-1)!;
  return { ...rest, basis: { year }, ...(await fetchGains(selection, year, signal)) };
}

/**
 * Three findings of what is shown: who gained most, the strongest new pair, and the broker. Those of the conditions
 * before keep their room until the next are there, so that the picture below does not jump.
 */
export function useFindings(news: News | null, isNeeded: boolean) {
  const { view } = useView();
  const { answer } = useNetwork();
  const selection = answer && { unit: view.unit, filter: answer.variables.filter };
  const key = selection && isNeeded ? JSON.stringify([selection, news?.movedPairs]) : null;
  const { data, busy, trouble, retry } = useQuery(key, (signal) => fetchFindings(selection!, news, signal));
  const last = useRef<Findings | null>(null);
  if (data || trouble) last.current = data;
  return { findings: last.current, seeking: key === null || busy, trouble, retry };
}
