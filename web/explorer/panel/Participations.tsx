import { useMemo } from "react";
import { fetchDrawn, type DrawnLink, type DrawnNode, type NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { useQuery } from "../data/useQuery";
import { variablesOf } from "../data/variables";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";
import { byItem } from "./byItem";
import { GoTo } from "./GoTo";

/** Participations with their roles: the two-mode network as a table. */
export function Participations() {
  const { view } = useView();
  const { answer } = useNetwork();
  const twoModeView = { ...view, mode: "TWO_MODE" as const };
  const isDrawn = view.mode === "TWO_MODE";
  const key = isDrawn || !view.version ? null : JSON.stringify([variablesOf(twoModeView), view.hidden]);
  const query = useQuery(key, (signal) => fetchDrawn(twoModeView, signal));
  if (query.trouble) return <Failure trouble={query.trouble} retry={query.retry} />;
  const shown = isDrawn ? answer : query.data;
  if (!shown) return <Loading />;
  if (shown.network.links.length === 0) return <Empty of="links" />;
  return <Table answer={shown} />;
}

function Table({ answer: { network, folding } }: { answer: NetworkAnswer }) {
  const { texts } = useLanguage();
  const nodes = useMemo(() => new Map(network.nodes.map((node) => [node.key, node])), [network]);
  const groups = useMemo(() => byItem(network.links), [network]);
  return (
    <>
      <div className="table-head">{texts.links.count(network.links.length)}</div>
      <table className="participations">
        <thead>
          <tr>
            <th scope="col">{folding ? texts.fold.items[folding.by] : texts.links.item}</th>
            <th scope="col" className="cell-role">
              {texts.links.role}
            </th>
            <th scope="col" className="cell-body">
              {texts.links.body}
            </th>
            {folding && (
              <th scope="col" className="number">
                {texts.fold.projects}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ item, links }) =>
            links.map((link, at) => (
              <tr key={link.key}>
                {at === 0 && (
                  <td rowSpan={links.length}>
                    <NodeName node={nodes.get(item)} />
                  </td>
                )}
                <Participation link={link} body={nodes.get(link.source)} />
                {folding && <td className="number">{link.sharedCount}</td>}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

function Participation({ link: { source, roles }, body }: { link: DrawnLink; body: DrawnNode | undefined }) {
  const { texts } = useLanguage();
  return (
    <>
      <td className={roles.includes("LEAD") ? "cell-role leads" : "cell-role"}>
        {texts.list(roles.map((role) => texts.roles[role]))}
      </td>
      <td className="cell-body">
        <GoTo to={[source]}>
          <NodeName node={body} />
        </GoTo>
      </td>
    </>
  );
}

function NodeName({ node }: { node: DrawnNode | undefined }) {
  const named = node?.body ?? node?.item;
  return named ? <Name of={named} short={node?.body !== null} /> : null;
}
