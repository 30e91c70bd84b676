import { drawn, foldedByChain, foldedByDocument, type DrawnQueryVariables } from "../generated/operations";
import { foldOf, idOf, type View } from "../view/view";
import type { Drawn, NetworkAnswer } from "./drawn";
import { folded, seenOf, type Folded, type Folding, type Group, type Participation } from "./fold";
import { client } from "./useQuery";
import { variablesOf } from "./variables";

/** The most nodes and links that are folded, within the cost of a query with the statements of each link. */
const MOST = { maxNodes: 5_000, maxLinks: 20_000 };
const GROUPS_OF = { BUSINESS_CHAIN: "chainIds", DOCUMENT: "documentIds" } as const;

/**
 * Bodies with chains or documents in place of their projects. What is hidden, or beyond the focus, is left out of the
 * query too, so that files and citations hold the projects of what is seen.
 */
export async function fetchFolded(view: View, signal: AbortSignal): Promise<NetworkAnswer> {
  const by = foldOf(view) as Folding["by"];
  const { hops, ...all } = variablesOf(view);
  const variables = { ...all, seeds: null, hops: 1, ...MOST };
  const { hidden, focus } = view;
  const see = ({ network }: Folded) => seenOf(network, { hidden, focus, steps: hops });
  const whole = await ask(variables, by, signal);
  const seen = see(whole);
  if (seen.nodes.length === whole.network.nodes.length) return answerOf(whole, seen, variables);
  const fewer = { ...variables, filter: { ...variables.filter, ...only(seen, by) } };
  const part = await ask(fewer, by, signal);
  return answerOf(part, see(part), fewer);
}

function only({ nodes }: Drawn, by: Folding["by"]) {
  const idsOf = (isWanted: boolean) =>
    nodes.filter(({ body }) => (body !== null) === isWanted).map(({ key }) => idOf(key));
  return { bodyIds: idsOf(true), [GROUPS_OF[by]]: idsOf(false) };
}

function answerOf({ folding }: Folded, seen: Drawn, variables: DrawnQueryVariables): NetworkAnswer {
  const { nodes, links, totals } = seen;
  const network = { ...seen, totals: { ...totals, nodes: nodes.length, links: links.length } };
  const groups = nodes.filter(({ item }) => item).length;
  return {
    network,
    variables,
    folding: { ...folding, groups },
    rule: "ALL",
    weights: [],
    periods: null,
    leads: null,
  };
}

async function ask(variables: DrawnQueryVariables, by: Folding["by"], signal: AbortSignal): Promise<Folded> {
  const [{ network }, participations] = await Promise.all([
    client.ask(drawn, variables, { signal }),
    by === "DOCUMENT" ? byDocument(variables, signal) : byChain(variables, signal),
  ]);
  return folded(network, participations, by);
}

async function byDocument({ filter }: DrawnQueryVariables, signal: AbortSignal): Promise<Participation[]> {
  const { projects } = await client.ask(foldedByDocument, { filter, ...MOST }, { signal });
  return projects.links.flatMap(({ source, target, statements }) =>
    statements.map(({ predicate, document }) => {
      const groups = document ? [documentGroup(document)] : [];
      return { source, target, predicate, groups };
    }),
  );
}

const documentGroup = ({ id, title }: { id: string; title: string }): Group => ({
  key: `DOCUMENT:${id}`,
  nameZh: title,
  nameEn: null,
});

/** A statement counts for the chains that the network of chains gives it. */
async function byChain({ filter }: DrawnQueryVariables, signal: AbortSignal): Promise<Participation[]> {
  const { countNestedOnce: _, ...chainFilter } = filter;
  const found = await client.ask(foldedByChain, { filter, chainFilter, ...MOST }, { signal });
  const { projects, chains } = found;
  const names = new Map(
    chains.nodes.flatMap(({ key, item }): [string, Group][] => (item ? [[key, { key, ...item }]] : [])),
  );
  const groupsOf = new Map<string, Group[]>();
  for (const { target, statements } of chains.links)
    for (const { id } of statements) groupsOf.set(id, [...(groupsOf.get(id) ?? []), names.get(target)!]);
  return projects.links.flatMap(({ source, target, statements }) =>
    statements.map(({ id, predicate }) => ({ source, target, predicate, groups: groupsOf.get(id) ?? [] })),
  );
}
