import { measured, type MeasuredQuery } from "../generated/operations";
import { isMatrix, type View } from "../view/view";
import type { NetworkAnswer } from "./drawn";
import { client, useQuery } from "./useQuery";

export type Measures = ReadonlyMap<string, MeasuredQuery["network"]["nodes"][number]>;

/** Whether colours, sizes or the order of a matrix need measures that the server computes. */
const needsMeasures = (view: View): boolean =>
  view.colour === "CIRCLE" || view.size === "BETWEENNESS" || isMatrix(view);

interface MeasuresState {
  /** null while they are unknown or not needed. */
  readonly measures: Measures | null;
  readonly pending: boolean;
}

/** Measures of the nodes drawn. */
export function useMeasures(view: View, answer: NetworkAnswer | null): MeasuresState {
  const key = answer && needsMeasures(view) ? JSON.stringify(answer.variables) : null;
  const { data, busy: pending } = useQuery(key, async (signal) => {
    const { network } = await client.ask(measured, answer!.variables, { signal });
    return { key, measures: new Map(network.nodes.map((node) => [node.key, node])) };
  });
  return { measures: key !== null && data?.key === key ? data.measures : null, pending };
}
