import { useNetwork } from "../data/networkContext";
import { counting } from "../data/useExclusions";
import { langOf, useLanguage } from "../language";
import type { Texts } from "../texts/zh";
import { conditionsOf, without, type ConditionName } from "../view/conditions";
import { useView } from "../view/viewContext";

interface Props {
  words(name: ConditionName): string;
}

const dropWords = ({ status }: Texts, name: ConditionName, words: string): string =>
  name === "hidden" ? status.showAll : status.drop(words);

/** The active conditions, each with what it excludes and a button that removes it. */
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
  const { answer, exclusions } = useNetwork();
  const { status } = texts;
  const excluded = exclusions.get(name)?.excluded;
  // where several conditions exclude everything, none of them does so alone
  const isEmpty = answer?.network.nodes.length === 0;
  const isSaid = excluded && !(isEmpty && excluded.nodes === 0 && excluded.links === 0);
  const drop = dropWords(texts, name, words);
  return (
    <li className="chip">
      <span lang={langOf(words)}>{words}</span>
      {isSaid && (
        <span className="chip-count">{status.excluded[view.mode](excluded.nodes, excluded.links)}</span>
      )}
      <button
        type="button"
        lang={langOf(drop)}
        aria-label={drop}
        title={drop}
        onClick={() => change(without(name))}
      >
        ×
      </button>
    </li>
  );
}

/**
 * A button for each condition whose removal alone would give a result, and for those of which nobody counted what they
 * exclude. @param of what is missing
 */
export function RelaxButtons({ words, of }: Props & { readonly of: "nodes" | "links" }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { exclusions } = useNetwork();
  const counted = counting(view);
  return conditionsOf(view).map((name) => {
    const count = exclusions.get(name)?.without[of] ?? 0;
    if (count === 0 && counted.includes(name)) return null;
    const plain = dropWords(texts, name, words(name));
    const text = count > 0 ? texts.states.without[of](words(name), count) : plain;
    return (
      <button key={name} type="button" lang={langOf(text)} onClick={() => change(without(name))}>
        {text}
      </button>
    );
  });
}
