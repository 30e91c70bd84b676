import { inWords } from "../../shared/wordings";
import { useLanguage } from "../language";
import { Progress } from "../queue/Progress";
import { Words } from "../Words";
import { useActions } from "../deciding/useActions";
import { Moved } from "./Moved";
import { useDesk } from "./deskContext";
import { isUnresolved, isWaiting } from "./items";

/** The document, how far its review is, the last step with a way back, and what the step moved. */
export function DocumentHead({ toQueue }: { toQueue(): void }) {
  const { texts } = useLanguage();
  const { document, items } = useDesk();
  const count = (status: string) => items.filter((one) => one.status === status).length;
  const tally = {
    proposed: count("PROPOSED"),
    accepted: count("ACCEPTED"),
    rejected: count("REJECTED"),
    unresolved: items.filter((one) => isUnresolved(one) && isWaiting(one)).length,
  };
  return (
    <div className="document-head">
      <div className="document-title">
        <button type="button" onClick={toQueue}>
          {texts.toQueue}
        </button>
        <h2>
          <Words>{document.title}</Words>
        </h2>
        {document.number && <Words>{document.number}</Words>}
        {document.publishedOn && <span>{document.publishedOn}</span>}
      </div>
      <Progress tally={tally} />
      <LastStep />
    </div>
  );
}

function LastStep() {
  const { language, texts } = useLanguage();
  const { steps, sending, trouble, warnings, desk } = useDesk();
  const { undo } = useActions();
  const last = steps.at(-1);
  return (
    <div className="last-step">
      <button type="button" onClick={undo} disabled={!last || sending > 0} aria-keyshortcuts="u">
        {texts.actions.undo} <kbd>u</kbd>
      </button>
      <span role="status" className="said">
        {sending > 0 && texts.sending}
        {sending === 0 && last && (
          <>
            {texts.did} <Words>{last.label(texts)}</Words> {texts.left(steps.length)}
          </>
        )}
      </span>
      <Moved />
      {trouble && (
        <span role="alert" className="trouble">
          {trouble.code === "AWAY" ? texts.away : inWords(trouble, language)}{" "}
          <button type="button" onClick={() => desk.dismiss()}>
            {texts.dismiss}
          </button>
        </span>
      )}
      {warnings.map((warning) => (
        <span key={warning} role="status" className="warning">
          {warning}
        </span>
      ))}
    </div>
  );
}
