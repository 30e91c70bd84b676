import { counted } from "../generated/operations";
import { conditionsOf, without as withoutOne, type ConditionName } from "../view/conditions";
import type { View } from "../view/view";
import { useView } from "../view/viewContext";
import { variablesOf } from "./drawn";
import { client, useAsk } from "./useAsk";

interface Count {
  readonly nodes: number;
  readonly links: number;
}
export interface LeftOut {
  /** What there would be without the condition, all others staying. */
  readonly without: Count;
  /** What it keeps away; less than none where it lets more in. */
  readonly kept: Count;
}
export type AllLeftOut = ReadonlyMap<ConditionName, LeftOut>;

const NOTHING_KNOWN: AllLeftOut = new Map();

/** What is hidden by hand is counted by hand. */
const counting = (view: View): ConditionName[] => conditionsOf(view).filter((name) => name !== "hidden");

async function askLeftOut(view: View, signal: AbortSignal): Promise<AllLeftOut> {
  const totals = async (part: Partial<View>) =>
    (await client.ask(counted, variablesOf({ ...view, ...part }), { signal })).network.totals;
  const names = counting(view);
  const [here, ...others] = await Promise.all([{}, ...names.map(withoutOne)].map(totals));
  const leftOut = others.map((without) => ({
    without,
    kept: { nodes: without.nodes - here!.nodes, links: without.links - here!.links },
  }));
  return new Map(names.map((name, at) => [name, leftOut[at]!]));
}

/**
 * What each condition in force leaves out by itself, the others staying.
 * @param isDrawn whether the answer itself is there: the picture comes first
 */
export function useLeftOut(isDrawn: boolean): AllLeftOut {
  const { view } = useView();
  const asks = isDrawn && counting(view).length > 0;
  const { data, busy } = useAsk(asks ? JSON.stringify(variablesOf(view)) : null, (signal) =>
    askLeftOut(view, signal),
  );
  return busy || !data ? NOTHING_KNOWN : data;
}
