import { useState } from "react";
import { Dialog } from "../Dialog";
import { useBuiltInSets, type BuiltInSet } from "../data/useBuiltInSets";
import { Copy } from "../export/Copy";
import { useLanguage } from "../language";
import { useNaming } from "../namingContext";
import { Reason } from "../states/Failure";
import { ofSet } from "../view/openSet";
import { useView } from "../view/viewContext";

/** The built-in data sets: which are shown, and one click to show or load another. */
export function DataSets() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { sets, loading, load } = useBuiltInSets();
  const [told, setTold] = useState<BuiltInSet | null>(null);
  const busy = loading !== null && loading.trouble === null;
  const choose = (set: BuiltInSet) => {
    if (set.loaded) change(ofSet(set));
    else if (set.mayLoad) void load(set);
    else setTold(set);
  };
  return (
    <section className="sets" aria-label={texts.sets.title}>
      <span aria-hidden="true">{texts.sets.title}</span>
      <button
        type="button"
        aria-pressed={view.datasets.length === 0}
        title={texts.sets.allTitle}
        onClick={() => change({ datasets: [] })}
      >
        {texts.sets.all}
      </button>
      {sets.map((set) => (
        <SetButton key={set.id} set={set} busy={busy} choose={() => choose(set)} />
      ))}
      <LoadingSays loading={loading} />
      {told && <ByCommand set={told} close={() => setTold(null)} />}
    </section>
  );
}

function useWords() {
  const { texts } = useLanguage();
  const naming = useNaming();
  const { sets: words } = texts;
  return {
    short: (set: BuiltInSet) => words.short[set.id] ?? naming.full(set),
    years: ({ from, to }: BuiltInSet) => words.years((from ?? "").slice(0, 4), (to ?? "").slice(0, 4)),
    holds: ({ documents, jointlyIssued, projects, bodies }: BuiltInSet) =>
      words.holds(documents, jointlyIssued, projects, bodies),
  };
}

function SetButton({ set, busy, choose }: { set: BuiltInSet; busy: boolean; choose(): void }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const naming = useNaming();
  const words = useWords();
  const holds = `set-${set.id}`;
  return (
    <span className="set">
      <button
        type="button"
        disabled={busy}
        aria-pressed={set.loaded ? view.datasets.includes(set.id) : undefined}
        aria-describedby={holds}
        title={`${naming.full(set)} · ${words.holds(set)}`}
        onClick={choose}
      >
        {set.loaded ? words.short(set) : texts.sets.load(words.short(set))}
      </button>
      <span id={holds} className="set-holds">
        {words.years(set)} · {words.holds(set)}
      </span>
    </span>
  );
}

function LoadingSays({ loading }: { loading: ReturnType<typeof useBuiltInSets>["loading"] }) {
  const { texts } = useLanguage();
  const words = useWords();
  if (!loading) return <span role="status" />;
  const { set, trouble } = loading;
  if (trouble)
    return (
      <div role="alert">
        <p>{texts.sets.failed(words.short(set))}</p>
        <Reason trouble={trouble} />
      </div>
    );
  return (
    <span role="status">
      <progress aria-label={texts.sets.load(words.short(set))} /> {texts.sets.loading(words.short(set))}
    </span>
  );
}

/** Where the page may not write: the command that loads the set. */
function ByCommand({ set, close }: { set: BuiltInSet; close(): void }) {
  const { texts } = useLanguage();
  const naming = useNaming();
  const words = useWords();
  return (
    <Dialog title={texts.sets.load(words.short(set))} close={close}>
      <p>
        {naming.full(set)} ({words.years(set)}): {words.holds(set)}
      </p>
      <p>{texts.sets.byCommand}</p>
      <p>
        <code lang="en">{set.command}</code>
      </p>
      <Copy name={texts.sets.copy} text={set.command} />
    </Dialog>
  );
}
