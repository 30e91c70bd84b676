import { useState } from "react";
import { client } from "../data/useQuery";
import { span } from "../generated/operations";
import { useLanguage } from "../language";
import { periodsOf, usualPeriods, written, type Period, type TwoPeriods } from "../view/periods";
import { filterOf, type View } from "../view/view";
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
        <span role="alert" className="refused">
          {refused}
        </span>
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

function useBeginning() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { compare } = texts;
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const begin = async () => {
    setAsking(true);
    const years = await yearsOf(view).catch(() => []);
    setAsking(false);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return setRefused(compare.none);
    const periods = usualPeriods(view, { first, last });
    setRefused(periods ? null : compare.oneYear(Number(view.from.slice(0, 4)) || first));
    if (periods) change({ compared: written(periods), panel: "pairs", selected: [], evidence: false });
  };
  return { begin, isAsking, refused };
}
