import { useRef, useState } from "react";
import { client, troubleOf, type Trouble } from "../data/useQuery";
import { span } from "../generated/operations";
import { useLanguage } from "../language";
import { periodsOf, usualPeriods, written, type Period, type TwoPeriods } from "../view/periods";
import { filterOf, type View } from "../view/view";
import { Reason } from "../states/Failure";
import { useView } from "../view/viewContext";
import { isBackwards } from "./dates";
import { Checkbox, Choice, DateField } from "./fields";

/** Compares two periods in place of showing a single one. */
export function ComparePeriods() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { begin, isAsking, refused } = useBeginning();
  const { compare } = texts;
  const periods = periodsOf(view);
  if (view.mode !== "BODIES") return null;
  return (
    <>
      <Checkbox
        name={compare.toggle}
        value={isAsking || periods !== null}
        choose={(on) => (on ? void begin() : change({ compared: [], beside: false }))}
      />
      {refused && (
        <div role="alert" className="refused">
          {typeof refused === "string" ? refused : <Reason trouble={refused} />}
        </div>
      )}
      {periods && <Ranges periods={periods} />}
    </>
  );
}

function Ranges({ periods }: { periods: TwoPeriods }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { compare } = texts;
  const [first, second] = periods;
  return (
    <>
      <Range
        names={compare.first}
        period={first}
        choose={(one) => change({ compared: written([one, second]) })}
      />
      <Range
        names={compare.second}
        period={second}
        choose={(one) => change({ compared: written([first, one]) })}
      />
      <Choice
        name={compare.how}
        value={view.beside ? "BESIDE" : ""}
        options={compare.ways}
        choose={(way) => change({ beside: way === "BESIDE" })}
      />
    </>
  );
}

interface RangeProps {
  readonly names: Readonly<Record<"from" | "to", string>>;
  readonly period: Period;
  choose(period: Period): void;
}

/** Both ends of a period are dates. */
function Range({ names, period, choose }: RangeProps) {
  const { texts } = useLanguage();
  const { filters } = texts;
  return (["from", "to"] as const).map((end) => {
    const wrong = (date: string) => {
      const { from, to }: Period = { ...period, [end]: date };
      if (date === "") return filters.noDate;
      return isBackwards(from, to) ? filters.backwards(from, to) : null;
    };
    return (
      <DateField
        key={end}
        name={names[end]}
        value={period[end]}
        choose={(date) => choose({ ...period, [end]: date })}
        refuse={wrong}
      />
    );
  });
}

/** The years that have participations under the conditions, whatever the period. */
async function yearsOf(view: View): Promise<number[]> {
  const filter = { ...filterOf({ ...view, compared: [] }), period: undefined };
  const { timeline } = await client.ask(span, { unit: view.unit, filter });
  return timeline.years.filter(({ participations }) => participations > 0).map(({ year }) => year);
}

/** What came of the wish to compare; it holds for the conditions that it was asked with. */
interface Asked {
  readonly key: string;
  /** null while the answer is awaited, and where nothing is in the way. */
  readonly refused: Trouble | string | null;
  readonly isAsking: boolean;
}

function useBeginning() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { compare } = texts;
  const [asked, setAsked] = useState<Asked | null>(null);
  const key = JSON.stringify([view.unit, view.mode, filterOf(view)]);
  const latest = useRef(key);
  latest.current = key;
  const begin = async () => {
    setAsked({ key, refused: null, isAsking: true });
    const found = await yearsOf(view).catch(troubleOf);
    if (latest.current !== key) return;
    const refuse = (refused: Asked["refused"]) => setAsked({ key, refused, isAsking: false });
    if (!Array.isArray(found)) return refuse(found);
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) return refuse(compare.none);
    const periods = usualPeriods(view, { first, last });
    if (!periods) return refuse(compare.oneYear(first));
    setAsked(null);
    change({ compared: written(periods), panel: "pairs", selected: [], evidence: false });
  };
  const current = asked?.key === key ? asked : null;
  return { begin, isAsking: current?.isAsking ?? false, refused: current?.refused ?? null };
}
