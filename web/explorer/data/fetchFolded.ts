import { drawn, type DrawnQuery, type DrawnQueryVariables } from "../generated/operations.js";
import { foldOf, idOf, isBody, type View } from "../view/view.js";
import { folded, seenOf, type Folding, type Participation } from "./fold.js";
import { MOST_IDS, nearFocus } from "./nearFocus.js";
import { participationsIn, type Ask } from "./participations.js";
import { variablesOf } from "./variables.js";

type Drawn = DrawnQuery["network"];
type Filter = DrawnQueryVariables["filter"];

/** The most nodes and links that are folded, within the cost of a query with the statements of each link. */
const MOST = { maxNodes: 5_000, maxLinks: 20_000 };
const GROUPS_OF = { BUSINESS_CHAIN: "chainIds", DOCUMENT: "documentIds" } as const;

export interface FoldedAnswer {
  readonly network: Drawn;
  readonly variables: DrawnQueryVariables;
  readonly folding: Folding;
}

/**
 * Bodies with chains or documents in place of their projects. What is hidden, or beyond the focus, is left out of the
 * query too where its ids are few enough, so that files and citations hold the projects of what is seen.
 */
export async function fetchFolded(view: View, ask: Ask): Promise<FoldedAnswer> {
  const by = foldOf(view) as Folding["by"];
  const { hidden, focus } = view;
  const { hops: steps, ...all } = variablesOf(view);
  const find = (filter: Filter) => participationsIn({ filter, ...MOST }, by, ask);
  const near = await nearFocus({ focus, hidden, steps }, by, (keys) => find(only(keys, all.filter, by)));
  const filter = near ? only(near.groups, all.filter, by) : all.filter;
  const variables = { ...all, filter, seeds: null, hops: 1, ...MOST };
  const [{ network }, found] = await Promise.all([ask(drawn, variables), find(filter)]);

  const whole = folded(network, found.participations, by);
  const seen = new Set(seenOf(whole.network, { hidden, focus, steps }).nodes.map(({ key }) => key));
  const { left } = near ?? whole.folding;
  const { fewer, isLonger } = without(whole.network, seen, filter, by);
  const used = { ...variables, filter: fewer };
  const part = fewer === filter ? network : (await ask(drawn, used)).network;
  const shown = folded(withNumbersOf(part, network), among(seen, found.participations), by);
  const cut = [network, found, ...(near ? [near] : [])].find(({ truncated }) => truncated);
  const holdsGroups = near !== null || fewer[GROUPS_OF[by]] !== filter[GROUPS_OF[by]];
  return {
    network: {
      ...shown.network,
      truncated: cut !== undefined,
      totals: { ...shown.network.totals, ...cutOf(cut?.totals) },
    },
    variables: used,
    folding: { ...shown.folding, left, filesHoldMore: isLonger || (left > 0 && !holdsGroups) },
  };
}

const cutOf = ({ nodesCut, linksCut } = { nodesCut: 0, linksCut: 0 }) => ({ nodesCut, linksCut });

/** The filter for bodies or for groups alone, within the groups that it has already. */
function only(keys: readonly string[], filter: Filter, by: Folding["by"]): Filter {
  const ids = keys.map(idOf);
  if (keys.some(isBody)) return { ...filter, bodyIds: ids };
  const given = filter[GROUPS_OF[by]];
  return { ...filter, [GROUPS_OF[by]]: given ? ids.filter((id) => given.includes(id)) : ids };
}

/** The filter without nodes that are not seen. @returns the same one where all are; isLonger: where its ids are too many */
function without({ nodes }: Drawn, seen: ReadonlySet<string>, filter: Filter, by: Folding["by"]) {
  let fewer = filter;
  let isLonger = false;
  for (const [list, ofKind] of [["bodyIds", isBody] as const, [GROUPS_OF[by], isGroup] as const]) {
    const keys = nodes.map(({ key }) => key).filter(ofKind);
    const kept = keys.filter((key) => seen.has(key));
    if (kept.length === keys.length) continue;
    if (kept.length > MOST_IDS) isLonger = true;
    else fewer = { ...fewer, [list]: kept.map(idOf) };
  }
  return { fewer, isLonger };
}

const isGroup = (key: string): boolean => !isBody(key);

/** The part of a network with the nodes of the whole: its own limits may cut others. */
function withNumbersOf(part: Drawn, { nodes }: Drawn): Drawn {
  const inPart = new Map(part.nodes.map((node) => [node.key, node]));
  return { ...part, nodes: nodes.map((node) => inPart.get(node.key) ?? node) };
}

const among = (seen: ReadonlySet<string>, participations: readonly Participation[]): Participation[] =>
  participations
    .filter(({ source }) => seen.has(source))
    .map((one) => ({ ...one, groups: one.groups.filter(({ key }) => seen.has(key)) }));
