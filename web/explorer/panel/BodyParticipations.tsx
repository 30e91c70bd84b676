import { client } from "../data/useQuery";
import { usePaged } from "../data/usePaged";
import { participations, type BodyParticipationsQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { filterOf } from "../view/view";
import { useView } from "../view/viewContext";
import { ByDate, useDateOrder } from "./ByDate";
import { Leads } from "./CommonEvidence";
import { GoTo } from "./GoTo";
import { sortedByDate } from "./sortedByDate";
import { Statements } from "./Statements";

type Participation = NonNullable<BodyParticipationsQuery["body"]>["participations"]["nodes"][number];

/** What a body takes part in, with the sources, by date once all is loaded. */
export function BodyParticipations({ id }: { id: string }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const order = useDateOrder();
  const variables = { id, unit: view.unit, filter: filterOf(view) };
  const { rows, all, more, trouble, busy, retry } = usePaged(
    view.version && JSON.stringify(variables),
    async (after, signal) => {
      const { body } = await client.ask(participations, { ...variables, after }, { signal });
      return body!.participations;
    },
  );
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (rows.length === 0) return busy ? <Loading /> : <p>{texts.evidence.none}</p>;
  const shown = more ? rows : sortedByDate(rows, order.value);
  return (
    <>
      {!more && rows.length > 1 && <ByDate order={order} />}
      {shown.map((participation) => (
        <Entry key={participation.key} participation={participation} />
      ))}
      {more && (
        <button type="button" className="more" onClick={more} disabled={busy}>
          {texts.evidence.more(rows.length, all)}
        </button>
      )}
    </>
  );
}

function Entry({ participation }: { participation: Participation }) {
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
        <p key={item.key} className="serves">
          <GoTo to={[item.key]}>
            <Name of={item} />
          </GoTo>
        </p>
      ))}
      {items.length === 0 && <p className="serves">{texts.evidence.withoutItem(texts.units[view.unit])}</p>}
      {role !== "LEAD" && <Leads leads={leads} />}
      <Statements statements={statements} />
    </section>
  );
}
