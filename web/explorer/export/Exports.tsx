import { useState } from "react";
import { pageAddress, queryLink } from "../../shared/pageAddress";
import { useNetwork } from "../data/networkContext";
import { linksOf, type NetworkAnswer } from "../data/drawn";
import { drawn } from "../generated/operations";
import { useLanguage } from "../language";
import { Loading } from "../states/Failure";
import { useView } from "../view/viewContext";
import { aboutView } from "./aboutView";
import { Citing } from "./Citing";
import { Copy } from "./Copy";
import { exportAddress, FORMATS, PACKAGE_ADDRESS, withAllLinks } from "./formats";
import { ImageButtons } from "./ImageButtons";
import { useCitation } from "./useCitation";

/** Exports of the current view: data files, images, the query, a link and a citation. */
export default function Exports() {
  const { answer } = useNetwork();
  return answer ? <Contents answer={answer} /> : <Loading />;
}

function Contents({ answer }: { answer: NetworkAnswer }) {
  const { language, texts } = useLanguage();
  const { exporting } = texts;
  const { view } = useView();
  const { mode: identity = view.identity } = answer.variables.filter.identity ?? {};
  const title = [texts.heading, ...aboutView(view, identity, answer.folding, texts)].join(" · ");
  const citing = useCitation(answer, title);
  const [all, setAll] = useState(false);
  const { links, exportUrl } = answer.network;
  const shown = links.length;
  const found = linksOf(answer, view.minShared);
  const isPart = found > shown;
  const address = all && isPart ? withAllLinks(exportUrl) : exportUrl;
  const variables = JSON.stringify(answer.variables, null, 2);
  return (
    <>
      <h3>{answer.folding ? texts.fold.filesTitle : exporting.files}</h3>
      {isPart && (
        <div className="row">
          <WhichLinks name={exporting.seen(shown)} value={!all} choose={() => setAll(false)} />
          <WhichLinks name={exporting.allLinks(found)} value={all} choose={() => setAll(true)} />
        </div>
      )}
      {answer.folding && (
        <p>
          {texts.fold.files} {answer.folding.filesHoldMore && texts.fold.filesHoldMore}
        </p>
      )}
      <ul className="formats">
        {FORMATS.map(({ id, names }) => (
          <li key={id}>
            <a href={exportAddress(address, id, citing.made?.id)} download>
              {names[language]}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={PACKAGE_ADDRESS} download>
          {exporting.package}
        </a>
      </p>
      <h3>{exporting.images}</h3>
      <ImageButtons title={title} citing={citing} />
      <h3>{exporting.query}</h3>
      <p className="row">
        <Copy name={exporting.copyQuery} text={`${drawn.text}\n\n# ${JSON.stringify(answer.variables)}`} />
        <a href={`/playground/?lang=${language}${queryLink(drawn.text, variables)}`}>
          {exporting.playground}
        </a>
        <Copy name={exporting.link} text={pageAddress()} />
      </p>
      <h3>{exporting.cite}</h3>
      <Citing citing={citing} />
    </>
  );
}

/** One of the choices of what the files hold. */
function WhichLinks({ name, value, choose }: { name: string; value: boolean; choose(): void }) {
  return (
    <label className="field">
      <input type="radio" name="which-links" checked={value} onChange={choose} />
      <span>{name}</span>
    </label>
  );
}
