import { client, useQuery } from "../data/useQuery";
import { pair, type PairEvidenceQuery, type ParticipationFilter } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { periodsOf } from "../view/periods";
import { useView } from "../view/viewContext";
import { ByDate, useDateOrder } from "./ByDate";
import { GoTo, GoToBody } from "./GoTo";
import { sortedByDate } from "./sortedByDate";
import { Statements } from "./Statements";

type Common = PairEvidenceQuery["commonGround"];
type Item = Common["items"][number];

/** The items that two or more bodies share, with the quoted evidence. */
export function CommonEvidence({ bodyKeys }: { bodyKeys: readonly string[] }) {
  const { texts } = useLanguage();
  const { compare, evidence } = texts;
  const says = (shared: number) => (shared === 0 ? evidence.noShared : evidence.shares(shared));
  const { view } = useView();
  const periods = periodsOf(view);
  const filter = filterOf(view);
  if (!periods) return <Shared bodyKeys={bodyKeys} filter={filter} says={says} isFirst />;
  return periods.map((period, at) => (
    <Shared
      key={compare.span(period)}
      bodyKeys={bodyKeys}
      filter={{ ...filter, period: { ...period, basis: view.basis } }}
      says={(shared) => compare.inPeriod(period, shared)}
      isFirst={at === 0}
    />
  ));
}

interface SharedProps {
  readonly bodyKeys: readonly string[];
  readonly filter: ParticipationFilter;
  /** How many items they share, in words. */
  says(shared: number): string;
  /** Whether it stands under the names of the bodies, and not under another period. */
  readonly isFirst: boolean;
}

/** What bodies share under a filter. */
function Shared({ bodyKeys, filter, says, isFirst }: SharedProps) {
  const { view } = useView();
  const order = useDateOrder();
  const variables = { bodies: bodyKeys.map(idOf), unit: view.unit, filter };
  const key = view.version && JSON.stringify(variables);
  const { data, trouble, busy, retry } = useQuery(key || null, (signal) =>
    client.ask(pair, variables, { signal }),
  );
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (!data || busy) return <Loading />;
  const { bodies, items, sharedCount } = data.commonGround;
  return (
    <>
      {isFirst && (
        <h2>
          {bodies.map((body, index) => (
            <span key={body.id}>
              {index > 0 && <span className="between"> — </span>}
              <GoToBody body={body} short={false} />
            </span>
          ))}
        </h2>
      )}
      <p className="facts">{says(sharedCount)}</p>
      {items.length > 1 && <ByDate order={order} />}
      {sortedByDate(items, order.value).map((item) => (
        <CommonItem key={item.key} item={item} />
      ))}
    </>
  );
}

function CommonItem({ item }: { item: Item }) {
  const { texts } = useLanguage();
  return (
    <section className="item">
      <h3>
        <GoTo to={[item.item.key]}>
          <Name of={item.item} />
        </GoTo>
      </h3>
      <Leads leads={item.leads} />
      <ul className="roles">
        {item.roles.map(({ key, body, roles }) => (
          <li key={key}>
            <GoToBody body={body} />
            <span className={roles.includes("LEAD") ? "role leads" : "role"}>
              {texts.list(roles.map((role) => texts.roles[role]))}
            </span>
          </li>
        ))}
      </ul>
      <Statements statements={item.statements} />
    </section>
  );
}

/** The lead bodies, or a note that the text names none. */
export function Leads({ leads }: { leads: Item["leads"] }) {
  const { texts } = useLanguage();
  return (
    <p className="leading">
      {leads.length === 0 && texts.evidence.noLead}
      {leads.length > 0 && texts.named(texts.evidence.leads)}
      {leads.map((lead, index) => (
        <span key={lead.id}>
          {index > 0 && texts.between}
          <GoToBody body={lead} />
        </span>
      ))}
    </p>
  );
}
