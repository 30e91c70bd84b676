import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { conditionsOf, without, type ConditionName } from "../view/conditions";
import { useView } from "../view/viewContext";

interface Props {
  words(name: ConditionName): string;
}

/** Each condition in force: what it says, what it keeps away, and a button that takes it back. */
export function Chips({ words }: Props) {
  const { texts } = useLanguage();
  const { view } = useView();
  const names = conditionsOf(view);
  if (names.length === 0) return null;
  return (
    <ul className="chips" aria-label={texts.filters.title}>
      {names.map((name) => (
        <Chip key={name} name={name} words={words(name)} />
      ))}
    </ul>
  );
}

function Chip({ name, words }: { name: ConditionName; words: string }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { leftOut } = useNetwork();
  const { status } = texts;
  const kept = leftOut.get(name)?.kept;
  const drop = name === "hidden" ? status.showAll : status.drop(words);
  return (
    <li className="chip">
      <span>{words}</span>
      {kept && <span className="chip-count">{status.leftOut[view.mode](kept.nodes, kept.links)}</span>}
      <button type="button" aria-label={drop} title={drop} onClick={() => change(without(name))}>
        ×
      </button>
    </li>
  );
}

/** The single conditions without which something would be there, as buttons. @param of what is missed */
export function WaysOn({ words, of }: Props & { readonly of: "nodes" | "links" }) {
  const { texts } = useLanguage();
  const { change } = useView();
  const { leftOut } = useNetwork();
  const helping = [...leftOut].filter(([, count]) => count.without[of] > 0);
  return helping.map(([name, count]) => (
    <button key={name} type="button" onClick={() => change(without(name))}>
      {texts.states.without[of](words(name), count.without[of])}
    </button>
  ));
}
