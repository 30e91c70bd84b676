import { client, useQuery } from "../data/useQuery";
import { body as bodyQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { useView } from "../view/viewContext";
import { Leads } from "./CommonEvidence";
import type { EvidencedBody } from "./evidencedBody";
import { Lineage } from "./Lineage";
import { Statements } from "./Statements";

type Participation = EvidencedBody["participations"]["nodes"][number];

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
  const { nodes, totalCount } = body.participations;
  return (
    <>
      <h2>
        <Name of={body} />
      </h2>
      <Facts body={body} />
      <button type="button" onClick={() => change({ focus: [`BODY:${body.id}`], hops: 1 })}>
        {texts.evidence.focus}
      </button>
      {nodes.length === 0 && <p>{texts.evidence.none}</p>}
      {nodes.map((participation) => (
        <ParticipationEntry key={participation.key} participation={participation} />
      ))}
      {nodes.length < totalCount && (
        <p className="remark">{texts.evidence.first(nodes.length, totalCount)}</p>
      )}
      {body.lineage.successions.length > 0 && <Lineage body={body} />}
    </>
  );
}

function Facts({ body }: { body: EvidencedBody }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const { evidence, kinds, units } = texts;
  const { items, leads, partners } = body.profile;
  const counts = [
    evidence.takesPart(items, units[view.unit]),
    evidence.ledOf(leads),
    evidence.partners(partners),
  ];
  return (
    <p className="facts">
      {kinds[body.kind]} · {evidence.span(body.establishedOn, body.abolishedOn)}
      <br />
      {counts.join(" · ")}
    </p>
  );
}

function ParticipationEntry({ participation }: { participation: Participation }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const { project, items, role, leads, statements } = participation;
  return (
    <section className="item">
      <h3>
        <span className={role === "LEAD" ? "role leads" : "role"}>{texts.roles[role]}</span>
        <Name of={project} />
      </h3>
      {items.map((item) => (
        <p key={item.nameZh} className="serves">
          <Name of={item} />
        </p>
      ))}
      {items.length === 0 && <p className="serves">{texts.evidence.withoutItem(texts.units[view.unit])}</p>}
      {role !== "LEAD" && <Leads leads={leads} />}
      <Statements statements={statements} />
    </section>
  );
}
