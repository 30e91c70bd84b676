import { useRef, type KeyboardEvent } from "react";
import { useNetwork } from "../data/networkContext";
import type { PairOrderField } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";
import { Choice } from "../bar/fields";
import { usePairs, type RankedPair } from "./usePairs";

const SIGNIFICANT_Q = 0.05;

export function Ranking() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { rows, all, more, trouble, busy, retry } = usePairs();
  const { ranking } = texts;
  const { answer, trouble: noNetwork } = useNetwork();
  if (!answer) return noNetwork ? null : <Loading />;
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (rows.length === 0) return busy ? <Loading /> : <Empty of="links" />;
  return (
    <div aria-busy={busy}>
      <div className="table-head">
        <Choice
          name={ranking.order}
          value={view.order}
          options={ranking.orders}
          choose={(order) => change({ order: order as PairOrderField })}
        />
        <span>{rows.length === all ? ranking.all(all) : ranking.count(rows.length, all)}</span>
      </div>
      <Rows rows={rows} />
      {more && (
        <button type="button" className="more" onClick={more} disabled={busy}>
          {ranking.more}
        </button>
      )}
      {rows.every(({ qValue }) => qValue > SIGNIFICANT_Q) && (
        <p className="remark">{ranking.notSignificant}</p>
      )}
      <p className="remark">{ranking.keys}</p>
    </div>
  );
}

const keysOf = ({ a, b }: RankedPair): readonly string[] => [`BODY:${a.id}`, `BODY:${b.id}`];

/** A single tab stop: arrow keys go from pair to pair, and the picture highlights the pair. */
function Rows({ rows }: { rows: readonly RankedPair[] }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = rows.findIndex((row) => keysOf(row).every((key) => view.selected.includes(key)));
  const stop = view.selected.length === 2 && chosen >= 0 ? chosen : -1;

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    change({ selected: keysOf(row), evidence: false });
    (body.current?.children[index] as HTMLElement | undefined)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === "ArrowDown") goTo(stop < 0 ? 0 : index + 1);
    else if (event.key === "ArrowUp") goTo(index - 1);
    else if (event.key === "Enter") change({ selected: keysOf(rows[index]!), evidence: true });
    else return;
    event.preventDefault();
  };
  return (
    <table className="ranking">
      <thead>
        <tr>
          <th scope="col">{texts.ranking.rank}</th>
          <th scope="col">{texts.ranking.pair}</th>
          <th scope="col">
            {view.order === "SHARED_COUNT" ? texts.ranking.value : texts.ranking.orders[view.order]}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr
            key={row.key}
            tabIndex={index === Math.max(stop, 0) ? 0 : -1}
            aria-selected={index === stop}
            onClick={() => change({ selected: keysOf(row), evidence: true })}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <td>{row.rank}</td>
            <td>
              <Name of={row.a} short /> <span className="between">—</span> <Name of={row.b} short />
              {row.listIsOpen && (
                <span className="open-list" title={texts.ranking.openListHint}>
                  {texts.ranking.openList}
                </span>
              )}
            </td>
            <td>{valueOf(row, view.order)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueOf(row: RankedPair, order: PairOrderField): string {
  const { rolePairs } = row;
  const larger = Math.max(rolePairs.leadParticipant, rolePairs.participantLead);
  const values: Readonly<Record<PairOrderField, number>> = {
    SHARED_COUNT: row.sharedCount,
    JACCARD: row.jaccard,
    NEWMAN_WEIGHT: row.newmanWeight,
    P_VALUE: row.pValue,
    Q_VALUE: row.qValue,
    DISPARITY: row.disparity,
    LEAD_LEAD: rolePairs.leadLead,
    LEAD_PARTICIPANT: larger,
    PARTICIPANT_LEAD: larger,
    PARTICIPANT_PARTICIPANT: rolePairs.participantParticipant,
  };
  const value = values[order];
  return printed(value);
}

const LEAST_FIXED = 0.001;

/** Small probabilities keep two digits, so that the smallest can be told apart. */
function printed(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < LEAST_FIXED ? value.toExponential(1) : value.toFixed(3);
}
