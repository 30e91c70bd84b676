import { useNaming } from "../namingContext";
import { idOf } from "../view/view";
import { useNetwork } from "./networkContext";

/** Short names of the nodes that are drawn, and of those that the view is limited to; the id for others. */
export function useNodeNames(): (key: string) => string {
  const { answer, names } = useNetwork();
  const naming = useNaming();
  return (key) => {
    const node = answer?.network.nodes.find((candidate) => candidate.key === key);
    const named = node?.body ?? node?.item ?? names.get(key);
    return named ? naming.short(named) : idOf(key);
  };
}
