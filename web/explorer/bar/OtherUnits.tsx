import { useNetwork } from "../data/networkContext";
import { fetchUnitCounts } from "../data/unitCounts";
import { useQuery } from "../data/useQuery";
import { useLanguage } from "../language";
import { conditionsOf } from "../view/conditions";
import { forUnit } from "../view/openSet";
import { useView } from "../view/viewContext";
import { unitsWaiting } from "../view/waiting";

/** What the data hold under another unit, as long as no condition other than the data sets is in force. */
export function OtherUnits() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { answer } = useNetwork();
  const isFirst = conditionsOf(view).every((name) => name === "datasets");
  const { version, identity, asOf, datasets } = view;
  const key = answer && isFirst ? JSON.stringify([version, identity, asOf, datasets]) : null;
  const { data, busy } = useQuery(key, (signal) => fetchUnitCounts(view, { datasets }, signal));
  if (!answer || !data || busy) return null;
  const waiting = unitsWaiting(data, view.unit, answer.network.participationsWithoutItem);
  return waiting.map((unit) => (
    <button key={unit} type="button" onClick={() => change(forUnit(unit))}>
      {texts.sets.waiting(texts.units[unit], data[unit].itemsInvolved, data[unit].bodiesInvolved)}
    </button>
  ));
}
