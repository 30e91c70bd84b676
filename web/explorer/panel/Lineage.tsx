import type { BodyNamesFragment } from "../generated/operations";
import { LANG, langOf, useLanguage } from "../language";
import { Name } from "../texts/Name";
import { GoToBody } from "./GoTo";
import type { EvidencedBody } from "./evidencedBody";

/** Predecessors and successors of a body, by date. */
export function Lineage({ body }: { body: EvidencedBody }) {
  const { texts, language } = useLanguage();
  const steps = [...body.lineage.successions].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <section className="lineage">
      <h3>{texts.evidence.lineage}</h3>
      <ol>
        {steps.map(({ key, on, kind, event, eventZh, predecessor, successor }) => (
          <li key={key}>
            <time dateTime={on}>{on}</time>
            <span>
              {predecessor && <LineageBody body={predecessor} shown={body.id} />}{" "}
              <em>{texts.successions[kind]}</em>{" "}
              {successor && <LineageBody body={successor} shown={body.id} />}
              <Reform name={language === "zh" ? (eventZh ?? event) : event} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reform({ name }: { name: string }) {
  return <small lang={langOf(name) ?? LANG.en}>{name}</small>;
}

/** A body by name, in bold if it is the one that the panel shows. */
function LineageBody({ body, shown }: { body: BodyNamesFragment; shown: string }) {
  return body.id === shown ? (
    <strong>
      <Name of={body} short />
    </strong>
  ) : (
    <GoToBody body={body} />
  );
}
