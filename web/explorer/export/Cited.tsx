import { client, useQuery } from "../data/useQuery";
import { cited, type CitedQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Reason } from "../states/Failure";
import { useNaming } from "../namingContext";
import { useNodeNames } from "../data/useNodeNames";
import { useView } from "../view/viewContext";
import { differenceWords, namesIn, type Difference } from "./differenceWords";

type Check = CitedQuery["verifyCitation"];

/** Verifies the citation named in the address: whether its answer is reproduced, and what has changed since. */
export function Cited() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const id = view.citation;
  const { data, trouble, busy } = useQuery(id === "" ? null : id, (signal) =>
    client.ask(cited, { id }, { signal }),
  );
  if (id === "") return null;
  return (
    <section className="cited" aria-label={texts.cited.title}>
      {busy && <progress aria-label={texts.states.loading} />}
      {trouble && (
        <div role="alert">
          <p>{texts.cited.unknown(id)}</p>
          <Reason trouble={trouble} />
        </div>
      )}
      {data && !busy && <Outcome check={data.verifyCitation} />}
      <button type="button" onClick={() => change({ citation: "" })}>
        {texts.close}
      </button>
    </section>
  );
}

function Outcome({ check: { citation, asCited, now } }: { check: Check }) {
  const { texts } = useLanguage();
  const { title, id, citedAt, dataVersion } = citation;
  const words = texts.cited;
  return (
    <div role="status">
      <p>{words.of(title, id, citedAt.slice(0, 10), dataVersion.number)}</p>
      <p>
        {asCited.identical ? words.holds : words.lost} <span lang="en">{asCited.reason}</span>{" "}
        {now.identical ? words.same : words.changed(now.totalDifferences, now.dataVersion?.number ?? null)}
      </p>
      <Differences now={now} />
    </div>
  );
}

function Differences({ now: { differences, totalDifferences, reason } }: { now: Check["now"] }) {
  const { texts } = useLanguage();
  const describe = useDescription(differences ?? []);
  if (!differences || differences.length === 0) return reason ? <p lang="en">{reason}</p> : null;
  return (
    <details>
      <summary>{texts.cited.differences(differences.length, totalDifferences ?? differences.length)}</summary>
      <ul>
        {differences.map((difference) => (
          <li key={difference.path}>{describe(difference) ?? <Place of={difference} />}</li>
        ))}
      </ul>
    </details>
  );
}

function useDescription(differences: readonly Difference[]): (difference: Difference) => string | null {
  const { texts } = useLanguage();
  const naming = useNaming();
  const shown = useNodeNames();
  const names = namesIn(differences, naming);
  return (difference) =>
    differenceWords(difference, { texts, nameOf: (key) => names.get(key) ?? shown(key) });
}

/** A difference in a part of the answer that the picture does not show, by its path. */
function Place({ of: { path, change, before, after } }: { of: Difference }) {
  const { texts } = useLanguage();
  return (
    <>
      {texts.cited.changes[change]} <code lang="en">{path}</code>
      {change === "CHANGED" && ` ${brief(before)} → ${brief(after)}`}
    </>
  );
}

const LONGEST = 60;

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
