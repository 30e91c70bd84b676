import { useState, type FormEvent } from "react";
import { Dialog } from "../../shared/Dialog";
import { useDesk } from "../document/deskContext";
import { clauseKey, isWaiting, type Item } from "../document/items";
import { useLanguage } from "../language";
import { acceptOf } from "./useActions";

const SCOPES = ["clause", "rule", "document"] as const;
type Scope = (typeof SCOPES)[number];

/** Accepts all that wait in a clause, of a rule, or in the document, above a confidence. */
export function BulkDialog({ close }: { close(): void }) {
  const { texts } = useLanguage();
  const { desk, items, current } = useDesk();
  const [scope, setScope] = useState<Scope>(current ? "clause" : "document");
  const [least, setLeast] = useState(0.9);
  const inScope = (item: Item): boolean =>
    scope === "document" ||
    (current !== undefined &&
      (scope === "clause" ? clauseKey(item) === clauseKey(current) : item.recordedBy === current.recordedBy));
  const waiting = items.filter((item) => isWaiting(item) && inScope(item));
  const taken = waiting.filter(({ subject, confidence }) => subject !== null && confidence >= least);
  const unresolved = waiting.filter(({ subject }) => subject === null).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taken.length > 0) void desk.review(({ steps }) => steps.ACCEPT(taken.length), taken.map(acceptOf));
    close();
  };
  return (
    <Dialog title={texts.bulk.title} closing={texts.close} close={close}>
      <form onSubmit={submit}>
        <fieldset>
          <legend>{texts.bulk.scope}</legend>
          {SCOPES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="scope"
                checked={scope === one}
                disabled={one !== "document" && !current}
                onChange={() => setScope(one)}
              />
              {texts.bulk.scopes[one]}
              {one === "rule" && current ? ` (${texts.rule(current.recordedBy)})` : ""}
            </label>
          ))}
        </fieldset>
        <label>
          {texts.bulk.least}
          <input
            type="number"
            min={0}
            max={1}
            step={0.01}
            value={least}
            onChange={(event) => setLeast(Number(event.currentTarget.value))}
          />
        </label>
        <p role="status">{texts.bulk.count(taken.length, waiting.length, unresolved)}</p>
        <button type="submit" className="main" disabled={taken.length === 0} data-first>
          {texts.bulk.take(taken.length)}
        </button>
      </form>
    </Dialog>
  );
}
