import { YearSlider } from "./YearSlider";
import { useNetwork } from "../data/networkContext";
import { client, useQuery } from "../data/useQuery";
import { years, type YearsQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Empty } from "../states/Empty";
import { Name } from "../texts/Name";
import { periodsOf } from "../view/periods";
import { useView } from "../view/viewContext";

type Year = YearsQuery["timeline"]["years"][number];

/** Year by year: documents, participations and pairs, and the bodies that enter and leave. */
export function Years() {
  const { view } = useView();
  const { answer, trouble: noNetwork } = useNetwork();
  // the history stays while one year is shown
  const variables = answer && { unit: view.unit, filter: { ...answer.variables.filter, period: null } };
  const key = variables && JSON.stringify(variables);
  const { data, trouble, retry } = useQuery(key, (signal) => client.ask(years, variables!, { signal }));
  if (!answer && noNetwork) return null;
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (!data) return <Loading />;
  const { timeline } = data;
  if (timeline.years.length === 0) return <Empty />;
  const most = Math.max(...timeline.years.map(({ participations }) => participations));
  return (
    <div className="years">
      {!periodsOf(view) && <YearSlider first={timeline.years[0]!.year} last={timeline.years.at(-1)!.year} />}
      {timeline.years.map((year) => (
        <YearEntry key={year.key} year={year} most={most} />
      ))}
    </div>
  );
}

function YearEntry({ year, most }: { year: Year; most: number }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const words = texts.years;
  const only = String(year.year);
  // a comparison has periods of its own
  const comparing = periodsOf(view) !== null;
  const isShown = comparing || isWithin(only, view.from, view.to);
  return (
    <section className="year" data-shown={isShown}>
      <h3>{year.year}</h3>
      <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={most > 0 ? (100 * year.participations) / most : 0} height="6" />
      </svg>
      <p>
        {words.documents} {year.documents} · {words.participations} {year.participations} · {words.pairs}{" "}
        {year.pairsFormed}
      </p>
      <Bodies name={words.entered} bodies={year.entered} />
      <Bodies name={words.left} bodies={year.left} />
      {!comparing && (
        <button type="button" onClick={() => change({ from: only, to: only })}>
          {words.only(year.year)}
        </button>
      )}
    </section>
  );
}

/** Whether a year lies in a period, by their years. */
const isWithin = (year: string, from: string, to: string): boolean =>
  (from === "" || year >= from.slice(0, 4)) && (to === "" || year <= to.slice(0, 4));

function Bodies({ name, bodies }: { name: string; bodies: Year["entered"] }) {
  const { texts } = useLanguage();
  return (
    <details>
      <summary>
        {name} {bodies.length}
      </summary>
      <p className="names">
        {bodies.length === 0 && texts.years.none}
        {bodies.map((body) => (
          <Name key={body.id} of={body} short />
        ))}
      </p>
    </details>
  );
}
