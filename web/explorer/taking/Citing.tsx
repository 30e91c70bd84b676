import { useLanguage } from "../language";
import { Reason } from "../states/Failure";
import { Copy } from "./Copy";
import type { Citation, Citing as State } from "./useCitation";

/** Makes a citation of what is shown when asked to; it can be verified for ever. */
export function Citing({ citing: { made, trouble, busy, make } }: { citing: State }) {
  const { texts } = useLanguage();
  const { taking } = texts;
  if (made) return <Styles citation={made} />;
  if (busy) return <progress aria-label={texts.states.loading} />;
  return (
    <>
      {trouble && (
        <div role="alert">
          <p>{taking.notCited}</p>
          <Reason trouble={trouble} />
        </div>
      )}
      <button type="button" onClick={() => void make()}>
        {taking.makeCitation}
      </button>
    </>
  );
}

function Styles({ citation: { gb, bibtex, link } }: { citation: Citation }) {
  const { texts } = useLanguage();
  const { taking } = texts;
  const styles = [
    { name: taking.gb, text: gb },
    { name: taking.bibtex, text: bibtex },
  ];
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
