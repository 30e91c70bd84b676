import { RelaxButtons } from "../bar/Chips";
import { useClearConditions } from "../bar/useClearConditions";
import { useConditionWords } from "../bar/useConditionWords";
import type { Drawn } from "../data/drawn";
import type { Folding } from "../data/fold";
import { MOST } from "../data/limits";
import { useNetwork } from "../data/networkContext";
import { langOf, useLanguage } from "../language";
import { conditionsOf } from "../view/conditions";
import { forFold } from "../view/openSet";
import { useView } from "../view/viewContext";

const UNITS = ["BUSINESS_CHAIN", "PROJECT", "DOCUMENT"] as const;

interface Props {
  /** What is missing. */
  readonly of?: "nodes" | "links";
  /** What is said of a focus without links. */
  readonly focus?: string | null;
}

/** An empty result, with buttons to drop conditions or to change the unit. */
export function Empty({ of = "nodes", focus = null }: Props) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const clear = useClearConditions();
  const words = useConditionWords();
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
      <p lang={langOf(focus ?? "")}>{focus ?? texts.states.empty[of]}</p>
      <RelaxButtons words={words} of={of} />
      <button type="button" onClick={clear}>
        {texts.states.reset}
      </button>
    </div>
  );
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
