import { useMemo } from "react";
import { fetchDrawn, type DrawnNode, type NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { useQuery } from "../data/useQuery";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";

/** Participations with their roles: the two-mode network as a table. */
export function Participations() {
  const { view } = useView();
  const { answer } = useNetwork();
  const twoModeView = { ...view, mode: "TWO_MODE" as const };
  const isDrawn = view.mode === "TWO_MODE";
  const { unit, identity, asOf, roles, from, to, kinds, focus, hops, hidden, version } = view;
  const key = JSON.stringify([unit, identity, asOf, roles, from, to, kinds, focus, hops, hidden, version]);
  const query = useQuery(isDrawn || !version ? null : key, (signal) => fetchDrawn(twoModeView, signal));
  if (query.trouble) return <Failure trouble={query.trouble} retry={query.retry} />;
  const shown = isDrawn ? answer : query.data;
  if (!shown) return <Loading />;
  if (shown.network.links.length === 0) return <Empty of="links" />;
  return <Table answer={shown} />;
}

function Table({ answer: { network } }: { answer: NetworkAnswer }) {
  const { texts } = useLanguage();
  const { change } = useView();
  const nodes = useMemo(() => new Map(network.nodes.map((node) => [node.key, node])), [network]);
  const rows = useMemo(
    () =>
      [...network.links].sort((a, b) =>
        a.target < b.target ? -1 : a.target > b.target ? 1 : order(a) - order(b),
      ),
    [network],
  );
  return (
    <>
      <div className="table-head">{texts.links.count(rows.length)}</div>
      <table className="participations">
        <thead>
          <tr>
            <th scope="col">{texts.links.item}</th>
            <th scope="col">{texts.links.role}</th>
            <th scope="col">{texts.links.body}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, source, target, roles }, index) => (
            <tr key={key}>
              {rows[index - 1]?.target !== target && (
                <td rowSpan={rows.filter((row) => row.target === target).length}>
                  <NodeName node={nodes.get(target)} />
                </td>
              )}
              <td className={roles.includes("LEAD") ? "leads" : undefined}>
                {texts.list(roles.map((role) => texts.roles[role]))}
              </td>
              <td>
                <button
                  type="button"
                  className="plain"
                  onClick={() => change({ selected: [source], evidence: true })}
                >
                  <NodeName node={nodes.get(source)} />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Leads come first. */
const order = ({ roles }: { roles: readonly string[] }): number => (roles.includes("LEAD") ? 0 : 1);

function NodeName({ node }: { node: DrawnNode | undefined }) {
  const named = node?.body ?? node?.item;
  return named ? <Name of={named} short={node?.body !== null} /> : null;
}
