import { usePrinting } from "../../shared/usePrinting";
import { useConditionWords } from "../bar/useConditionWords";
import { useRuleWords } from "../bar/useRuleWords";
import { useNetwork } from "../data/networkContext";
import { LANG, useLanguage } from "../language";
import { conditionsOf } from "../view/conditions";
import { isMatrix } from "../view/view";
import { useView } from "../view/viewContext";
import { drawingOf, PAPER } from "./drawing";
import { paintSvg } from "./paintSvg";
import { useImage } from "./useImage";

/** What a printed page has in place of the controls and of the picture on the screen. */
export function Paper() {
  return usePrinting() ? <Printed /> : null;
}

function Printed() {
  const { language, texts } = useLanguage();
  const { view } = useView();
  const { scene, answer } = useNetwork();
  const { pictured, below } = useImage();
  const words = useConditionWords();
  const rule = useRuleWords();
  const { exporting, filters } = texts;
  const counted = [filters.modes[view.mode], texts.units[view.unit], texts.identities[view.identity]];
  const conditions = texts.clauses([...conditionsOf(view).map(words), ...(rule ? [rule] : [])]);
  const bodies = scene?.nodes.filter(({ kind }) => kind === "body").length ?? 0;
  const items = (scene?.nodes.length ?? 0) - bodies;
  const isDrawn = pictured !== null && bodies + items > 0;
  return (
    <section className="paper">
      <h2>{counted.join(" · ")}</h2>
      <p>{texts.picture.name(bodies, items, answer?.network.links.length ?? 0)}</p>
      {conditions && <p>{exporting.conditions(conditions)}</p>}
      {isDrawn && (
        <div
          dangerouslySetInnerHTML={{ __html: paintSvg(drawingOf(pictured, "", [], PAPER), LANG[language]) }}
        />
      )}
      <p>{below(location.href)[0]}</p>
      {isMatrix(view) && <p>{exporting.asLines}</p>}
      <p className="source">{exporting.sourceLine(view.version, location.href)}</p>
    </section>
  );
}
