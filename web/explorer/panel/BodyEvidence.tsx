import { client, useQuery } from "../data/useQuery";
import { body as bodyQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Follow } from "../morning/Follow";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { useView } from "../view/viewContext";
import { BodyParticipations } from "./BodyParticipations";
import type { EvidencedBody } from "./evidencedBody";
import { Lineage } from "./Lineage";
import { Partners } from "./Partners";

/** A body: its facts, its participations with their sources, and its lineage. */
export function BodyEvidence({ bodyKey }: { bodyKey: string }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const variables = { id: idOf(bodyKey), unit: view.unit, filter: filterOf(view) };
  const key = view.version && JSON.stringify(variables);
  const { data, trouble, busy, retry } = useQuery(key || null, (signal) =>
    client.ask(bodyQuery, variables, { signal }),
  );
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (!data || busy) return <Loading />;
  const { body } = data;
  if (!body) return <Empty />;
  return (
    <>
      <h2>
        <Name of={body} />
      </h2>
      <Facts body={body} />
      <p className="row">
        <button type="button" onClick={() => change({ focus: [`BODY:${body.id}`], hops: 1 })}>
          {texts.evidence.focus}
        </button>
        <Follow body={body} />
      </p>
      <Partners id={body.id} count={body.profile.partners} />
      <BodyParticipations id={body.id} />
      {body.lineage.successions.length > 0 && <Lineage body={body} />}
    </>
  );
}

function Facts({ body }: { body: EvidencedBody }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const { evidence, kinds, units } = texts;
  const { items, leads } = body.profile;
  const counts = [evidence.takesPart(items, units[view.unit]), evidence.ledOf(leads)];
  return (
    <p className="facts">
      {kinds[body.kind]} · {evidence.span(body.establishedOn, body.abolishedOn)}
      <br />
      {counts.join(" · ")}
    </p>
  );
}
