import { client, useQuery } from "../data/useQuery";
import { item as itemQuery, type ItemEvidenceQuery, type Unit } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { useView } from "../view/viewContext";
import { Statements } from "./Statements";

type Network = ItemEvidenceQuery["network"];

/** A chain, project or joint issuance: the participants, their roles and the quoted evidence. */
export function ItemEvidence({ itemKey }: { itemKey: string }) {
  const { view } = useView();
  const unit = itemKey.split(":")[0] as Unit;
  const variables = { items: [idOf(itemKey)], unit, filter: filterOf(view) };
  const key = view.version && JSON.stringify(variables);
  const { data, trouble, busy, retry } = useQuery(key || null, (signal) =>
    client.ask(itemQuery, variables, { signal }),
  );
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (!data || busy) return <Loading />;
  const node = data.network.nodes.find((candidate) => candidate.key === itemKey);
  return node?.item ? <Members network={data.network} item={node.item} /> : <Empty />;
}

function Members({
  network,
  item,
}: {
  network: Network;
  item: NonNullable<Network["nodes"][number]["item"]>;
}) {
  const { texts } = useLanguage();
  const { change } = useView();
  const bodies = new Map(network.nodes.map(({ key, body }) => [key, body]));
  const leads = network.links.filter(({ roles }) => roles.includes("LEAD"));
  const others = network.links.filter(({ roles }) => !roles.includes("LEAD"));
  const statements = [
    ...new Map(
      network.links.flatMap((link) => link.statements).map((statement) => [statement.id, statement]),
    ).values(),
  ];
  return (
    <>
      <h2>
        <Name of={item} />
      </h2>
      <p className="facts">{texts.evidence.members(network.links.length)}</p>
      {leads.length === 0 && <p className="leading">{texts.evidence.noLead}</p>}
      <ul className="roles">
        {[...leads, ...others].map(({ key, source, roles }) => (
          <li key={key}>
            <button
              type="button"
              className="plain"
              onClick={() => change({ selected: [source], evidence: true })}
            >
              {bodies.get(source) && <Name of={bodies.get(source)!} short />}
            </button>
            <span className={roles.includes("LEAD") ? "role leads" : "role"}>
              {texts.list(roles.map((role) => texts.roles[role]))}
            </span>
          </li>
        ))}
      </ul>
      <Statements statements={statements} />
    </>
  );
}
