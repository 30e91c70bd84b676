import { useState } from "react";
import { useNetwork } from "../data/networkContext";
import { usePaged } from "../data/usePaged";
import { client } from "../data/useQuery";
import { differences, type DifferencesQuery, type MovedPairFragment } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import type { TwoPeriods } from "../view/periods";
import { useView } from "../view/viewContext";
import { pairFilter } from "./usePairs";

/** The pairs that two periods differ in, the largest difference first. */
export function Differences({ periods }: { periods: TwoPeriods }) {
  const { texts } = useLanguage();
  const { rows, all, counts, more, trouble, busy, retry } = useDifferences(periods);
  const { compare, ranking } = texts;
  const { answer, trouble: noNetwork } = useNetwork();
  if (!answer) return noNetwork ? null : <Loading />;
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (!counts) return <Loading />;
  return (
    <div aria-busy={busy}>
      <p className="facts">
        {compare.table.counts(counts.gained, counts.lost, counts.changed, counts.unchanged)}
      </p>
      {rows.length === 0 ? (
        <p className="remark">{compare.table.none}</p>
      ) : (
        <Rows rows={rows} periods={periods} />
      )}
      {more && (
        <button type="button" className="more" onClick={more} disabled={busy}>
          {ranking.more}
        </button>
      )}
      {rows.length < all && <p className="remark">{ranking.count(rows.length, all)}</p>}
      <p className="remark">{compare.table.keys}</p>
    </div>
  );
}

function useDifferences(periods: TwoPeriods) {
  const { view } = useView();
  const { answer } = useNetwork();
  const [counts, setCounts] = useState<DifferencesQuery["compare"]["counts"] | null>(null);
  const filter = answer && pairFilter(answer, view.focus.length > 0);
  const [from, to] = periods.map((period) => ({ ...filter, period: { ...period, basis: view.basis } }));
  const variables = filter && { unit: view.unit, from: from!, to: to! };
  const paged = usePaged<MovedPairFragment>(variables && JSON.stringify(variables), async (after, signal) => {
    const { compare } = await client.ask(differences, { ...variables!, after }, { signal });
    setCounts(compare.counts);
    return compare.pairs;
  });
  return { ...paged, counts };
}

function Rows({ rows, periods }: { rows: readonly MovedPairFragment[]; periods: TwoPeriods }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { compare, ranking } = texts;
  return (
    <table className="differences">
      <caption className="remark">{compare.table.whole}</caption>
      <thead>
        <tr>
          <th scope="col">{ranking.pair}</th>
          {periods.map((period, at) => (
            <th key={at} scope="col">
              {compare.span(period)}
            </th>
          ))}
          <th scope="col">{compare.table.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, a, b, before, after }) => {
          const selected = [`BODY:${a.id}`, `BODY:${b.id}`];
          return (
            <tr
              key={key}
              aria-selected={selected.every((one) => view.selected.includes(one))}
              onClick={() => change({ selected, evidence: true })}
            >
              <td>
                <button type="button" className="plain">
                  <Name of={a} short /> <span className="between">—</span> <Name of={b} short />
                </button>
              </td>
              <td>{before}</td>
              <td>{after}</td>
              <td>{signed(after - before)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : `−${-difference}`);
