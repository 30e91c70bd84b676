import { WITHOUT_ANY } from "../view/conditions";
import { useView } from "../view/viewContext";

/** Takes all conditions back. */
export function useClearing(): () => void {
  const { change } = useView();
  return () => change(WITHOUT_ANY);
}
