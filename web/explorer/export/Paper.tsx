import { pageAddress } from "../../shared/pageAddress";
import { usePrinting } from "../../shared/usePrinting";
import { useNetwork } from "../data/networkContext";
import { LANG, useLanguage } from "../language";
import { pictureInWords } from "../picture/inWords";
import { identityOf, isMatrix } from "../view/view";
import { useView } from "../view/viewContext";
import { drawingOf, PAPER, PAPER_OF_TWO } from "./drawing";
import { paintSvg } from "./paintSvg";
import { aboutView } from "./aboutView";
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
  const { exporting } = texts;
  const { mode: identity = view.identity } = identityOf(view);
  const counted = aboutView(view, identity, answer?.folding ?? null, texts);
  const lines = below(pageAddress());
  const shown = scene ?? { nodes: [] };
  const paper = pictured && pictured.pictures.length > 1 ? PAPER_OF_TWO : PAPER;
  const isDrawn = pictured !== null && shown.nodes.length > 0;
  return (
    <section className="paper">
      <h2>{counted.join(" · ")}</h2>
      <p>{pictureInWords(shown, answer?.network.links.length ?? 0, texts)}</p>
      {isDrawn && (
        <div
          dangerouslySetInnerHTML={{ __html: paintSvg(drawingOf(pictured, "", [], paper), LANG[language]) }}
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
