import { Choice } from "../bar/fields";
import { useNetwork } from "../data/networkContext";
import { usePaged, type Paged } from "../data/usePaged";
import { client } from "../data/useQuery";
import { bodies, type BodyOrder, type RankedBodiesQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Empty } from "../states/Empty";
import { Failure, Loading } from "../states/Failure";
import { useView } from "../view/viewContext";
import { GoToBody } from "./GoTo";

type RankedBody = RankedBodiesQuery["bodyRanking"]["nodes"][number];

/** Numbers that every row has as a column of its own. */
const COLUMNS = ["items", "leads", "partners", "strength"] as const;
/** Orders by one of these columns; others are shown in a further one. */
const OF_COLUMNS: ReadonlySet<BodyOrder> = new Set(["ITEMS", "LEADS", "PARTNERS", "STRENGTH"]);

/** The ranking of bodies under the conditions of the picture, by any measure. */
export function Bodies() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { answer, trouble: noNetwork } = useNetwork();
  const ranking = useBodies();
  const { rows, all, more, trouble, busy, retry } = ranking;
  if (!answer) return noNetwork ? null : <Loading />;
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (rows.length === 0) return busy ? <Loading /> : <Empty />;
  const { bodiesTable } = texts;
  return (
    <div aria-busy={busy}>
      <div className="table-head">
        <Choice
          name={texts.ranking.order}
          value={view.bodyOrder}
          options={bodiesTable.orders}
          choose={(order) => change({ bodyOrder: order as BodyOrder })}
        />
        <span>{bodiesTable.count(rows.length, all)}</span>
      </div>
      <Table rows={rows} />
      {more && (
        <button type="button" className="more" onClick={more} disabled={busy}>
          {texts.evidence.more(rows.length, all)}
        </button>
      )}
    </div>
  );
}

function useBodies(): Paged<RankedBody> {
  const { view } = useView();
  const { answer } = useNetwork();
  const variables = answer && { unit: view.unit, filter: answer.variables.filter, by: view.bodyOrder };
  return usePaged(variables && JSON.stringify(variables), async (after, signal) => {
    const { bodyRanking } = await client.ask(bodies, { ...variables!, after }, { signal });
    return bodyRanking;
  });
}

function Table({ rows }: { rows: readonly RankedBody[] }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const { columns, orders } = texts.bodiesTable;
  const isExtra = !OF_COLUMNS.has(view.bodyOrder);
  return (
    <table className="ranking bodies">
      <thead>
        <tr>
          <th scope="col">{texts.ranking.rank}</th>
          <th scope="col">{texts.links.body}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="number">
              {columns[column]}
            </th>
          ))}
          {isExtra && (
            <th scope="col" className="number">
              {orders[view.bodyOrder]}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>{row.rank}</td>
            <td>
              <GoToBody body={row.body} />
            </td>
            {COLUMNS.map((column) => (
              <td key={column} className="number">
                {row[column]}
              </td>
            ))}
            {isExtra && (
              <td className="number">{Number.isInteger(row.value) ? row.value : row.value.toFixed(3)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
