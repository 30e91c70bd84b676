import { queryLink } from "../../shared/queryLink";
import { useNetwork } from "../data/networkContext";
import type { NetworkAnswer } from "../data/drawn";
import { drawn } from "../generated/operations";
import { useLanguage } from "../language";
import { Loading } from "../states/Failure";
import { Dialog } from "../Dialog";
import { useView } from "../view/viewContext";
import { Citing } from "./Citing";
import { Copy } from "./Copy";
import { exportAddress, FORMATS, PACKAGE_ADDRESS } from "./formats";
import { Pictures } from "./Pictures";
import { useCitation } from "./useCitation";

/** Everything that can be taken away from what is shown: files, pictures, the query, the link, a citation. */
export function TakeAway({ close }: { close(): void }) {
  const { texts } = useLanguage();
  const { answer } = useNetwork();
  return (
    <Dialog title={texts.taking.title} close={close}>
      {answer ? <Contents answer={answer} /> : <Loading />}
    </Dialog>
  );
}

function Contents({ answer }: { answer: NetworkAnswer }) {
  const { language, texts } = useLanguage();
  const { taking } = texts;
  const { view } = useView();
  const about = [texts.filters.modes[view.mode], texts.units[view.unit], texts.identities[view.identity]];
  const title = [texts.heading, ...about].join(" · ");
  const citing = useCitation(answer, title);
  const variables = JSON.stringify(answer.variables, null, 2);
  return (
    <>
      <h3>{taking.files}</h3>
      <ul className="formats">
        {FORMATS.map(({ id, names }) => (
          <li key={id}>
            <a href={exportAddress(answer.network.exportUrl, id, citing.made?.id)} download>
              {names[language]}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={PACKAGE_ADDRESS} download>
          {taking.package}
        </a>
      </p>
      <h3>{taking.pictures}</h3>
      <Pictures title={title} citing={citing} />
      <h3>{taking.query}</h3>
      <p className="row">
        <Copy name={taking.copyQuery} text={`${drawn.text}\n\n# ${JSON.stringify(answer.variables)}`} />
        <a href={`/playground/${queryLink(drawn.text, variables)}`}>{taking.playground}</a>
        <Copy name={taking.link} text={location.href} />
      </p>
      <h3>{taking.cite}</h3>
      <Citing citing={citing} />
    </>
  );
}
