import { counted } from "../generated/operations";
import { conditionsOf, without, type ConditionName } from "../view/conditions";
import { foldOf, type View } from "../view/view";
import { useView } from "../view/viewContext";
import { painted } from "./painted";
import { variablesOf } from "./variables";
import { client, useQuery } from "./useQuery";

interface Count {
  readonly nodes: number;
  readonly links: number;
}
export interface Exclusion {
  /** Totals without the condition, with all others in force. */
  readonly without: Count;
  /** How much the condition excludes; negative where it adds. */
  readonly excluded: Count;
}
export type Exclusions = ReadonlyMap<ConditionName, Exclusion>;

const NONE: Exclusions = new Map();

/** Nodes hidden by hand are not counted here: their number is known. The server does not count what is folded. */
export const counting = (view: View): ConditionName[] =>
  foldOf(view) === "" ? conditionsOf(view).filter((name) => name !== "hidden") : [];

async function fetchExclusions(view: View, signal: AbortSignal): Promise<Exclusions> {
  await painted();
  const totals = async (part: Partial<View>) =>
    (await client.ask(counted, variablesOf({ ...view, ...part }), { signal })).network.totals;
  const names = counting(view);
  const [here, ...others] = await Promise.all([{}, ...names.map(without)].map(totals));
  const exclusions = others.map((total) => ({
    without: total,
    excluded: { nodes: total.nodes - here!.nodes, links: total.links - here!.links },
  }));
  return new Map(names.map((name, at) => [name, exclusions[at]!]));
}

/**
 * What each active condition excludes by itself, with the others in force.
 * @param isDrawn whether the picture has its data, which is loaded first
 */
export function useExclusions(isDrawn: boolean): Exclusions {
  const { view } = useView();
  const isNeeded = isDrawn && counting(view).length > 0;
  const { data, busy } = useQuery(isNeeded ? JSON.stringify(variablesOf(view)) : null, (signal) =>
    fetchExclusions(view, signal),
  );
  return busy || !data ? NONE : data;
}
