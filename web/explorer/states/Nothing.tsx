import { WaysOn } from "../bar/Chips";
import { useClearing } from "../bar/clearing";
import { useConditionWords } from "../bar/useConditionWords";
import type { Drawn } from "../data/drawn";
import { MOST } from "../data/limits";
import { useLanguage } from "../language";
import { conditionsOf } from "../view/conditions";
import { useView } from "../view/viewContext";

const UNITS = ["BUSINESS_CHAIN", "PROJECT", "DOCUMENT"] as const;

/** Nothing to see, and the ways on: without one of the conditions or without any, or by another unit. @param of what is missed */
export function Empty({ of = "nodes" }: { of?: "nodes" | "links" }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const clear = useClearing();
  const words = useConditionWords();
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
      <p>{texts.states.empty[of]}</p>
      <WaysOn words={words} of={of} />
      <button type="button" onClick={clear}>
        {texts.states.reset}
      </button>
    </div>
  );
}

/** Too large to be drawn: why, and the ways on. */
export function TooLarge({ totals }: { totals: Drawn["totals"] }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { states } = texts;
  const more = view.minShared + 1;
  // of more nodes than are given, not all links are counted
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
