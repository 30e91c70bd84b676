import { useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { client, useAsk } from "../data/useAsk";
import { cite, drawn } from "../generated/operations";
import { useLanguage } from "../language";
import { writeView } from "../view/address";
import { useView } from "../view/viewContext";
import { Copy } from "./Copy";

/** Makes a citation of what is shown when asked to; it can be verified for ever. */
export function Citing({ answer }: { answer: NetworkAnswer }) {
  const { texts, language } = useLanguage();
  const { view } = useView();
  const [wanted, setWanted] = useState(false);
  const { taking } = texts;
  const variables = { query: drawn.text, variables: { ...answer.variables }, title: texts.heading };
  const key = wanted ? JSON.stringify(variables) : null;
  const { data, trouble, busy } = useAsk(key, (signal) => client.ask(cite, variables, { signal }));
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
      <p role="alert">
        {taking.notCited} <span lang="en">{trouble?.message}</span>
      </p>
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
