import { RelaxButtons } from "../bar/Chips";
import { useClearConditions } from "../bar/useClearConditions";
import { useConditionWords } from "../bar/useConditionWords";
import type { Drawn } from "../data/drawn";
import type { Folding } from "../data/fold";
import { MOST } from "../data/limits";
import { useNetwork } from "../data/networkContext";
import { useNodeNames } from "../data/useNodeNames";
import { useLanguage } from "../language";
import { conditionsOf } from "../view/conditions";
import { forFold } from "../view/openSet";
import { useView } from "../view/viewContext";

const UNITS = ["BUSINESS_CHAIN", "PROJECT", "DOCUMENT"] as const;

/**
 * An empty result, with buttons to drop conditions or to change the unit. A focus without a link is named. @param of
 * what is missing
 */
export function Empty({ of = "nodes" }: { of?: "nodes" | "links" }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const clear = useClearConditions();
  const words = useConditionWords();
  const focus = useFocusWords();
  const { answer } = useNetwork();
  const folding = view.hidden.length === 0 ? answer?.folding : null;
  if (folding && folding.left > 0) return <NothingFolded by={folding.by} />;
  if (conditionsOf(view).length === 0) {
    const others = UNITS.filter((unit) => unit !== view.unit);
    return (
      <div className="notice">
        <p>{texts.states.emptyUnit(texts.units[view.unit])}</p>
        {others.map((unit) => (
          <button key={unit} type="button" onClick={() => change({ unit })}>
            {texts.units[unit]}
          </button>
        ))}
      </div>
    );
  }
  return (
    <div className="notice">
      <p>{focus ?? texts.states.empty[of]}</p>
      <RelaxButtons words={words} of={of} />
      <button type="button" onClick={clear}>
        {texts.states.reset}
      </button>
    </div>
  );
}

/** A focus of more nodes is said by their number. */
const MOST_NAMED = 3;

/** What is said of a focus that the picture does not show, or shows alone; null without a focus. */
function useFocusWords(): string | null {
  const { texts } = useLanguage();
  const { view } = useView();
  const { answer } = useNetwork();
  const nameOf = useNodeNames();
  if (view.focus.length === 0 || !answer || answer.network.links.length > 0) return null;
  const { length: count } = view.focus;
  const names = count > MOST_NAMED ? texts.status.several(count) : texts.list(view.focus.map(nameOf));
  return answer.network.truncated ? texts.focus.cut(names) : texts.focus.alone(names);
}

/** Projects are there, but none belongs to a chain or document. */
function NothingFolded({ by }: Pick<Folding, "by">) {
  const { texts } = useLanguage();
  const { change } = useView();
  return (
    <div className="notice">
      <p>{texts.fold.none[by]}</p>
      <button type="button" onClick={() => change(forFold(""))}>
        {texts.fold.unfold}
      </button>
    </div>
  );
}

/** The network is too large to be drawn: the reason, and what can be done. */
export function TooLarge({ totals }: { totals: Drawn["totals"] }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { states } = texts;
  const more = view.minShared + 1;
  // with more nodes than the API returns, not all links are counted
  const count = totals.nodes > MOST.nodes ? states.nodes(totals.nodes) : states.links(totals.links);
  return (
    <div className="notice" role="alert">
      <p>{states.tooLarge(count, MOST.nodes, MOST.links)}</p>
      {view.mode === "BODIES" && (
        <button type="button" onClick={() => change({ minShared: more })}>
          {states.atLeast(more)}
        </button>
      )}
      {view.all && (
        <button type="button" onClick={() => change({ all: false })}>
          {states.drawCut}
        </button>
      )}
    </div>
  );
}
