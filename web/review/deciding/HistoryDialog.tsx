import { Dialog } from "../../shared/Dialog";
import { client } from "../../signing-in/client";
import type { Item } from "../document/items";
import { history } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states";
import { useAnswer } from "../useAnswer";
import { Words } from "../Words";

/** Who did what to a statement, and when. */
export function HistoryDialog({ item, close }: { readonly item: Item; close(): void }) {
  const { texts } = useLanguage();
  const { data, trouble } = useAnswer(item.id, (signal) => client.ask(history, { id: item.id }, { signal }));
  return (
    <Dialog title={texts.history.title} closing={texts.close} close={close}>
      {trouble && <Failure trouble={trouble} />}
      {!data && !trouble && <Loading />}
      <ol className="history">
        {data?.history.nodes.map(({ key, action, before, after, columns, dataVersion }) => (
          <li key={key}>
            <p>
              <Words>{dataVersion.by}</Words> · {texts.time(dataVersion.at)} · {texts.history.actions[action]}{" "}
              · {texts.history.version(dataVersion.number)}
            </p>
            {action === "CHANGED" && (
              <ul>
                {columns
                  .filter((column) => !/^reviewed/.test(column))
                  .map((column) => (
                    <li key={column}>
                      {texts.history.columns[column] ?? column}
                      {texts.colon}
                      <Words>{worded(before, column)}</Words> → <Words>{worded(after, column)}</Words>
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

function worded(record: Record<string, unknown> | null, column: string): string {
  const value = record?.[column];
  if (value === null || value === undefined) return "—";
  return typeof value === "string" ? value : JSON.stringify(value);
}
