import { WITHOUT_ANY } from "../view/conditions";
import { useView } from "../view/viewContext";

/** Removes all conditions. */
export function useClearConditions(): () => void {
  const { change } = useView();
  return () => change(WITHOUT_ANY);
}
