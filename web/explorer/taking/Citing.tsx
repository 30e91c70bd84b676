import { useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { client, useAsk } from "../data/useAsk";
import { cite, drawn } from "../generated/operations";
import { useLanguage } from "../language";
import { Reason } from "../states/Failure";
import { writeView } from "../view/address";
import { useView } from "../view/viewContext";
import { Copy } from "./Copy";

/** Makes a citation of what is shown when asked to; it can be verified for ever. */
export function Citing({ answer }: { answer: NetworkAnswer }) {
  const { texts, language } = useLanguage();
  const { view } = useView();
  const [wanted, setWanted] = useState(false);
  const { taking } = texts;
  const title = texts.heading;
  const key = wanted ? JSON.stringify([answer.variables, title]) : null;
  const { data, trouble, busy } = useAsk(key, (signal) => citeView(answer, view.version, title, signal));
  if (!wanted) {
    return (
      <button type="button" onClick={() => setWanted(true)}>
        {taking.makeCitation}
      </button>
    );
  }
  if (busy) return <progress aria-label={texts.states.loading} />;
  if (trouble || !data) {
    return (
      <div role="alert">
        <p>{taking.notCited}</p>
        {trouble && <Reason trouble={trouble} />}
      </div>
    );
  }
  const styles = [
    { name: taking.gb, text: data.cite.gb },
    { name: taking.bibtex, text: data.cite.bibtex },
  ];
  const link = `${location.origin}/${writeView({ ...view, citation: data.cite.id }, language)}`;
  return (
    <>
      {styles.map(({ name, text }) => (
        <div key={name} className="citation">
          <Copy name={name} text={text} />
          <pre lang="en">{text}</pre>
        </div>
      ))}
      <p className="citedLink">
        <Copy name={taking.citedLink} text={link} /> {taking.citedLinkSays}
      </p>
    </>
  );
}

/**
 * A citation keeps its data version by itself. With the version in the question too, the same question asked of later
 * data would be answered from the old; only a view of older data needs that.
 */
async function citeView({ variables }: NetworkAnswer, version: string, title: string, signal: AbortSignal) {
  const { dataVersion: _, ...filter } = variables.filter;
  const asked = { query: drawn.text, title };
  const ofNow = await client.ask(cite, { ...asked, variables: { ...variables, filter } }, { signal });
  if (String(ofNow.cite.dataVersion.number) === version) return ofNow;
  return client.ask(cite, { ...asked, variables: { ...variables } }, { signal });
}
