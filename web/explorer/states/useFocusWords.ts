import { useNetwork } from "../data/networkContext";
import { useNodeNames } from "../data/useNodeNames";
import { useLanguage } from "../language";
import { idOf } from "../view/view";

/** A focus of more nodes is said by their number. */
const MOST_NAMED = 3;

/** What is said of a focus that has no link in the answer; null where there is none, or it has links. */
export function useFocusWords(): string | null {
  const { texts } = useLanguage();
  const { answer } = useNetwork();
  const nameOf = useNodeNames();
  if (!answer || answer.focus.length === 0 || answer.network.links.length > 0) return null;
  const { focus, network } = answer;
  const isMany = focus.length > MOST_NAMED;
  // names that the picture does not have come later
  if (!isMany && focus.some((key) => nameOf(key) === idOf(key))) return texts.states.empty.links;
  const names = isMany ? texts.status.several(focus.length) : texts.list(focus.map(nameOf));
  return network.truncated ? texts.focus.cut(names) : texts.focus.alone(names);
}
