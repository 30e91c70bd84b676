import { START, type View } from "../view/view";
import { useView } from "../view/viewContext";

/** The conditions that can be cleared; picture and unit are choices, not conditions. */
const CONDITIONS: Partial<View> = {
  roles: START.roles,
  from: START.from,
  to: START.to,
  kinds: START.kinds,
  withoutParents: START.withoutParents,
  withoutJointOffices: START.withoutJointOffices,
  minShared: START.minShared,
  focus: START.focus,
  hidden: START.hidden,
};

/** Takes all conditions back. */
export function useClearing(): () => void {
  const { change } = useView();
  return () => change(CONDITIONS);
}
