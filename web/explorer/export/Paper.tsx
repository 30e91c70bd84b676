import { pageAddress } from "../../shared/pageAddress";
import { usePrinting } from "../../shared/usePrinting";
import { useNetwork } from "../data/networkContext";
import { LANG, useLanguage } from "../language";
import { identityOf, isMatrix } from "../view/view";
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
  const { exporting, filters } = texts;
  const { mode: identity = view.identity } = identityOf(view);
  const counted = [filters.modes[view.mode], texts.units[view.unit], texts.identities[identity]];
  const lines = below(pageAddress());
  const bodies = scene?.nodes.filter(({ kind }) => kind === "body").length ?? 0;
  const items = (scene?.nodes.length ?? 0) - bodies;
  const isDrawn = pictured !== null && bodies + items > 0;
  return (
    <section className="paper">
      <h2>{counted.join(" · ")}</h2>
      <p>{texts.picture.name(bodies, items, answer?.network.links.length ?? 0)}</p>
      {isDrawn && (
        <div
          dangerouslySetInnerHTML={{ __html: paintSvg(drawingOf(pictured, "", [], PAPER), LANG[language]) }}
        />
      )}
      {lines.slice(0, -1).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isMatrix(view) && <p>{exporting.asLines}</p>}
      <p className="source">{lines.at(-1)}</p>
    </section>
  );
}
