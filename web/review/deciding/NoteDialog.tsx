import { useState, type FormEvent } from "react";
import { Dialog } from "../../shared/Dialog";
import { useDesk } from "../document/deskContext";
import type { Item } from "../document/items";
import type { ReviewInput } from "../generated/operations";
import { useLanguage } from "../language";
import { acceptOf } from "./useActions";

const DECISIONS = ["ACCEPT", "REJECT", "SEND_BACK", "CORRECT"] as const;

/** A note, with the decision that it belongs to. */
export function NoteDialog({ item, close }: { readonly item: Item; close(): void }) {
  const { texts } = useLanguage();
  const { desk } = useDesk();
  const [note, setNote] = useState(item.reviewNote ?? "");
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>("CORRECT");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const review: ReviewInput = decision === "ACCEPT" ? acceptOf(item) : { statement: item.id, decision };
    void desk.review(
      ({ steps }) => (decision === "CORRECT" ? steps.note : steps[decision](1)),
      [{ ...review, note: note.trim() || null }],
    );
    close();
  };
  return (
    <Dialog title={texts.note.title} closing={texts.close} close={close}>
      <form onSubmit={submit}>
        <label>
          {texts.note.note}
          <textarea
            data-first
            rows={3}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <label>
          {texts.note.decision}
          <select
            value={decision}
            onChange={(event) => setDecision(event.currentTarget.value as typeof decision)}
          >
            {DECISIONS.map((one) => (
              <option key={one} value={one}>
                {texts.note.decisions[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="main">
          {texts.note.take}
        </button>
      </form>
    </Dialog>
  );
}
