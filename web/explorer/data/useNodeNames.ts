import { useNaming } from "../namingContext";
import { idOf } from "../view/view";
import { useNetwork } from "./networkContext";

/** Short names of what is drawn; what is not goes by its id. */
export function useNodeNames(): (key: string) => string {
  const { answer } = useNetwork();
  const naming = useNaming();
  return (key) => {
    const node = answer?.network.nodes.find((one) => one.key === key);
    const named = node?.body ?? node?.item;
    return named ? naming.short(named) : idOf(key);
  };
}
