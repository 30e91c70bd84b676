import { client, useQuery } from "../data/useQuery";
import { item as itemQuery, type Unit } from "../generated/operations";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { useView } from "../view/viewContext";
import { Members } from "./Members";

/** A chain or project: the participants, their roles and the quoted evidence. */
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
  if (!node?.item) return <Empty />;
  return (
    <>
      <h2>
        <Name of={node.item} />
      </h2>
      <Members network={data.network} itemKey={itemKey} />
    </>
  );
}
