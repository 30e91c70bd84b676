import { Dialog } from "../../shared/Dialog";
import { client } from "../../signing-in/client";
import type { Item } from "../document/items";
import { history, named, type NamedQuery, type StatementHistoryQuery } from "../generated/operations";
import { useLanguage } from "../language";
import type { Texts } from "../texts/zh";
import { Failure, Loading } from "../states";
import { useAnswer } from "../useAnswer";
import { useName, Words } from "../Words";

type Names = ReadonlyMap<string, NamedQuery["bodies"][number]>;
type Change = StatementHistoryQuery["history"]["nodes"][number];

/** Who did what to a statement, and when. */
export function HistoryDialog({ item, close }: { readonly item: Item; close(): void }) {
  const { texts } = useLanguage();
  const { data, trouble } = useAnswer(item.id, (signal) => changesOf(item.id, signal));
  return (
    <Dialog title={texts.history.title} closing={texts.close} close={close}>
      {trouble && <Failure trouble={trouble} />}
      {!data && !trouble && <Loading />}
      <ol className="history">
        {data?.changes.map(({ key, action, before, after, columns, dataVersion }) => (
          <li key={key}>
            <p>
              <Words>{dataVersion.by}</Words> · {texts.time(dataVersion.at)} · {texts.history.actions[action]}{" "}
              · {texts.history.version(dataVersion.number)}
            </p>
            {action === "CHANGED" && (
              <ul>
                {columns
                  .filter((column) => column !== "reviewedAt" && column !== "reviewedBy")
                  .map((column) => (
                    <li key={column}>
                      {texts.history.columns[column] ?? column}
                      {texts.colon}
                      <Value of={before} {...{ column }} names={data.names} /> →{" "}
                      <Value of={after} {...{ column }} names={data.names} />
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** The changes, with the names of the bodies and projects that they give by id. */
async function changesOf(
  id: string,
  signal: AbortSignal,
): Promise<{ changes: readonly Change[]; names: Names }> {
  const { nodes: changes } = (await client.ask(history, { id }, { signal })).history;
  const states = changes.flatMap(({ before, after }) => [before, after]);
  const ids = states
    .flatMap((state) => [state?.subject, state?.object])
    .filter((one) => typeof one === "string");
  const { bodies, projects } = await client.ask(named, { ids: [...new Set(ids)] }, { signal });
  return { changes, names: new Map([...bodies, ...projects].map((one) => [one.id, one])) };
}

interface ValueProps {
  readonly of: Readonly<Record<string, unknown>> | null;
  readonly column: string;
  readonly names: Names;
}

function Value({ of: state, column, names }: ValueProps) {
  const { texts } = useLanguage();
  const name = useName();
  const value = state?.[column];
  if (value === null || value === undefined) return "—";
  if (typeof value !== "string") return <Words>{JSON.stringify(value)}</Words>;
  if (column === "status" || column === "predicate") return wordsOf(texts)[value] ?? value;
  const known = column === "subject" || column === "object" ? names.get(value) : undefined;
  return <Words>{known ? name(known) : value}</Words>;
}

const wordsOf = ({ statuses, predicates }: Texts): Readonly<Record<string, string>> => ({
  ...statuses,
  ...predicates,
});
