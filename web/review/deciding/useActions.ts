import { useDesk, type DialogName } from "../document/deskContext";
import { isParticipation, isWaiting, type Item } from "../document/items";
import type { ReviewInput } from "../generated/operations";

export type ActionName =
  | "accept"
  | "reject"
  | "sendBack"
  | "role"
  | "body"
  | "extent"
  | "item"
  | "note"
  | "add"
  | "bulk"
  | "history";

export interface Action {
  readonly name: ActionName;
  readonly key: string;
  /** Whether the active statement has no such thing. */
  readonly isOff?: boolean;
  run(): void;
}

/** A statement with neither place nor quote is accepted only by saying so. */
export const acceptOf = ({ id, start, quote }: Item): ReviewInput => ({
  statement: id,
  decision: "ACCEPT",
  ...(start === null && quote === null ? { evidence: "DOCUMENT_ONLY" } : {}),
});

/** What can be done with the active statement, by key and button alike. */
export function useActions(): { readonly list: readonly Action[]; undo(): void } {
  const { desk, current, shown, openDialog } = useDesk();
  const goOn = () => {
    const at = shown.findIndex(({ id }) => id === current?.id);
    const next = shown.slice(at + 1).find(isWaiting) ?? shown.slice(0, Math.max(at, 0)).find(isWaiting);
    if (next) desk.select(next.id);
  };
  const decide = (decision: "ACCEPT" | "REJECT" | "SEND_BACK") => () => {
    if (!current) return;
    if (decision === "ACCEPT" && current.subject === null) return openDialog("accept");
    const review = decision === "ACCEPT" ? acceptOf(current) : { statement: current.id, decision };
    void desk.review(({ steps }) => steps[decision](1), [review]);
    if (decision !== "SEND_BACK") goOn();
  };
  const changeRole = () => {
    if (!current || !isParticipation(current)) return;
    const predicate = current.predicate === "LEADS" ? "PARTICIPATES_IN" : "LEADS";
    const review: ReviewInput = { statement: current.id, decision: "CORRECT", predicate };
    void desk.review(({ steps, predicates }) => steps.role(predicates[predicate]), [review]);
  };
  const isOff = !current || !isParticipation(current);
  const dialog = (name: DialogName) => () => openDialog(name);
  const joinItem = () => {
    if (current && isParticipation(current)) openDialog("item");
  };
  return {
    undo: () => void desk.undo(),
    list: [
      { name: "accept", key: "a", run: decide("ACCEPT") },
      { name: "reject", key: "x", run: decide("REJECT") },
      { name: "sendBack", key: "b", run: decide("SEND_BACK") },
      { name: "role", key: "r", isOff, run: changeRole },
      { name: "body", key: "e", run: dialog("body") },
      { name: "extent", key: "w", run: dialog("extent") },
      { name: "item", key: "p", isOff, run: joinItem },
      { name: "note", key: "n", run: dialog("note") },
      { name: "add", key: "i", run: dialog("add") },
      { name: "bulk", key: "s", run: dialog("bulk") },
      { name: "history", key: "h", run: dialog("history") },
    ],
  };
}
