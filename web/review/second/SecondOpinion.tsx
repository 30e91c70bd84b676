import { useState } from "react";
import { client } from "../../signing-in/client";
import { sendReviews } from "../deciding/writes";
import { troubleOf, type Trouble } from "../deciding/trouble";
import { second, type ReviewInput, type SecondOpinionsOnQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states";
import { useAnswer } from "../useAnswer";
import { useName, Words } from "../Words";

type Sampled = SecondOpinionsOnQuery["secondOpinions"]["sample"][number];

const SIZE = 25;

interface Props {
  toQueue(): void;
  open(document: string): void;
}

/** A sample of what others decided, judged without seeing how; then how far two readers agree. */
export function SecondOpinion({ toQueue, open }: Props) {
  const { texts } = useLanguage();
  const { data, trouble, again } = useAnswer("second", (signal) =>
    client.ask(second, { first: SIZE }, { signal }),
  );
  if (trouble) return <Failure trouble={trouble} again={again} toQueue={toQueue} />;
  if (!data) return <Loading />;
  const { sample, agreement, disputed } = data.secondOpinions;
  return (
    <section className="queue second" aria-label={texts.second.title}>
      <div className="queue-head">
        <button type="button" onClick={toQueue}>
          {texts.toQueue}
        </button>
        <h2>{texts.second.title}</h2>
      </div>
      <p>{texts.second.what}</p>
      <p role="status">{texts.second.agreement(agreement)}</p>
      {sample.length > 0 ? <Judged statement={sample[0]!} done={again} /> : <p>{texts.second.none}</p>}
      {disputed.length > 0 && (
        <>
          <h3>{texts.second.disputed}</h3>
          <ul>
            {disputed.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => one.document && open(one.document.id)}>
                  <Words>{one.namedForm}</Words> · {texts.statuses[one.status]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Judged({ statement, done }: { readonly statement: Sampled; done(): void }) {
  const { texts } = useLanguage();
  const name = useName();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { id, namedForm, quote, subject, object, predicate, document, start } = statement;
  const judge = (review: Omit<ReviewInput, "statement">) => {
    sendReviews([{ statement: id, note: texts.second.note, ...review }]).then(done, (error: unknown) =>
      setTrouble(troubleOf(error)),
    );
  };
  const evidence = start === null && quote === null ? ({ evidence: "DOCUMENT_ONLY" } as const) : {};
  const other = predicate === "LEADS" ? "PARTICIPATES_IN" : "LEADS";
  return (
    <article className="judged">
      <h3>
        <Words>{namedForm}</Words>
      </h3>
      {document && <p>{<Words>{document.title}</Words>}</p>}
      <blockquote>{quote && <Words>{quote}</Words>}</blockquote>
      <p>
        {texts.second.claim}
        {texts.colon}
        {subject ? <Words>{name(subject)}</Words> : texts.unresolved} · {texts.predicates[predicate]} ·{" "}
        {object && <Words>{name(object)}</Words>}
      </p>
      {trouble && <Failure trouble={trouble} />}
      <div className="actions">
        <button type="button" onClick={() => judge({ decision: "ACCEPT", ...evidence })}>
          {texts.second.right}
        </button>
        {(predicate === "LEADS" || predicate === "PARTICIPATES_IN") && (
          <button type="button" onClick={() => judge({ decision: "ACCEPT", predicate: other, ...evidence })}>
            {texts.second.otherRole(texts.predicates[other])}
          </button>
        )}
        <button type="button" onClick={() => judge({ decision: "REJECT" })}>
          {texts.second.wrong}
        </button>
      </div>
    </article>
  );
}
