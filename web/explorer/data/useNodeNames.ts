import { useNaming } from "../namingContext";
import { idOf } from "../view/view";
import { useNetwork } from "./networkContext";

/** Short names of the nodes drawn; the id for others. */
export function useNodeNames(): (key: string) => string {
  const { answer } = useNetwork();
  const naming = useNaming();
  return (key) => {
    const node = answer?.network.nodes.find((candidate) => candidate.key === key);
    const named = node?.body ?? node?.item;
    return named ? naming.short(named) : idOf(key);
  };
}
