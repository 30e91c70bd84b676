import type { Drawn } from "../data/drawn";
import { useLanguage } from "../language";
import { useNaming } from "../namingContext";

type Report = Drawn["identityReport"];
type Body = Report["merged"][number]["body"];

/** Up to this number, the list is open from the start. */
const FEW = 3;

/** What identity resolution merged, one line each, and where lineages end. Long lists are folded. */
export function Merges({ report: { merged, stopped } }: { report: Report }) {
  const { texts } = useLanguage();
  const naming = useNaming();
  const { status } = texts;
  const lines = merged.flatMap(({ body, named }) => {
    const others = named.filter(({ id }) => id !== body.id);
    return others.length === 0 ? [] : [{ body, others }];
  });
  const told = toldApart([...lines.flatMap(({ body, others }) => [body, ...others])], (body) =>
    naming.short(body),
  );
  const nameOf = (body: Body): string => {
    if (!told.has(naming.short(body))) return naming.short(body);
    return status.livedFrom(naming.full(body), yearOf(body.establishedOn), yearOf(body.abolishedOn));
  };
  return (
    <>
      {lines.length > 0 && (
        <details className="merges" open={lines.length <= FEW}>
          <summary>{status.merged(lines.length)}</summary>
          <ul>
            {lines.map(({ body, others }) => (
              <li key={body.id}>{status.merge(texts.list(others.map(nameOf)), nameOf(body))}</li>
            ))}
          </ul>
        </details>
      )}
      {stopped.length > 0 && (
        <details className="merges" open={stopped.length <= FEW}>
          <summary>{status.stopped(stopped.length)}</summary>
          <p>{texts.list(stopped.map(({ body }) => naming.short(body)))}</p>
        </details>
      )}
    </>
  );
}

const yearOf = (date: string | null): string => date?.slice(0, 4) ?? "";

/** Names that more than one of the bodies has, so that none reads as "A → A". */
function toldApart(bodies: readonly Body[], nameOf: (body: Body) => string): ReadonlySet<string> {
  const ids = new Map<string, Set<string>>();
  for (const body of bodies) ids.set(nameOf(body), (ids.get(nameOf(body)) ?? new Set()).add(body.id));
  return new Set([...ids].filter(([, same]) => same.size > 1).map(([name]) => name));
}
