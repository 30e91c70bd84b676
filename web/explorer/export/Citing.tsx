import { LANG, useLanguage } from "../language";
import { Reason } from "../states/Failure";
import { Copy } from "./Copy";
import type { Citation, Citing as State } from "./useCitation";

/** Creates a citation of the current view on request. A citation stays verifiable. */
export function Citing({ citing: { made, trouble, busy, make } }: { citing: State }) {
  const { texts } = useLanguage();
  const { exporting } = texts;
  if (made) return <Styles citation={made} />;
  if (busy) return <progress aria-label={texts.states.loading} />;
  return (
    <>
      {trouble && (
        <div role="alert">
          <p>{exporting.notCited}</p>
          <Reason trouble={trouble} />
        </div>
      )}
      <button type="button" onClick={() => void make()}>
        {exporting.makeCitation}
      </button>
    </>
  );
}

function Styles({ citation: { gb, bibtex, link, expiresAt } }: { citation: Citation }) {
  const { texts, language } = useLanguage();
  const { exporting } = texts;
  const styles = [
    { name: exporting.gb, text: gb },
    { name: exporting.bibtex, text: bibtex },
  ];
  return (
    <>
      {styles.map(({ name, text }) => (
        <div key={name} className="citation">
          <Copy name={name} text={text} />
          <pre lang={LANG[language]}>{text}</pre>
        </div>
      ))}
      <p className="citedLink">
        <Copy name={exporting.citedLink} text={link} /> {exporting.citedLinkSays}
      </p>
      {expiresAt && <p>{exporting.citedUntil(expiresAt.slice(0, 10))}</p>}
    </>
  );
}
