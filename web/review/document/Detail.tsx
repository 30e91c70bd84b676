import { useActions } from "../deciding/useActions";
import { useLanguage } from "../language";
import { useName, Words } from "../Words";
import { useDesk } from "./deskContext";

/** The active statement: what it says, who decided what, and what can be done. */
export function Detail() {
  const { texts } = useLanguage();
  const name = useName();
  const { current, desk, shown } = useDesk();
  if (!current) return null;
  const { predicate, namedForm, subject, object, quote, reviewedBy, reviewedAt, reviewNote } = current;
  return (
    <div className="detail">
      <h3>
        <span className="role">{texts.predicates[predicate]}</span> <Words>{namedForm}</Words>
      </h3>
      <dl>
        <dt>{texts.detail.body}</dt>
        <dd>{subject ? <Words>{name(subject)}</Words> : <strong>{texts.unresolved}</strong>}</dd>
        <dt>{texts.detail.item}</dt>
        <dd>{object ? <Words>{name(object)}</Words> : "—"}</dd>
        <dt>{texts.detail.quote}</dt>
        <dd className="quote">{quote ? <Words>{quote}</Words> : "—"}</dd>
        <dt>{texts.detail.state}</dt>
        <dd>
          {texts.statuses[current.status]}
          {" · "}
          {texts.confidence(current.confidence)}
          {" · "}
          {texts.rule(current.recordedBy)}
        </dd>
        {reviewedBy !== null && (
          <>
            <dt>{texts.detail.decided}</dt>
            <dd>
              <Words>{reviewedBy}</Words> {texts.time(reviewedAt ?? "")}{" "}
              {reviewNote && <Words>{reviewNote}</Words>}
            </dd>
          </>
        )}
      </dl>
      <div className="steps">
        <button type="button" onClick={() => desk.move(-1, shown)} aria-keyshortcuts="k">
          {texts.actions.previous} <kbd>k</kbd>
        </button>
        <button type="button" onClick={() => desk.move(1, shown)} aria-keyshortcuts="j">
          {texts.actions.next} <kbd>j</kbd>
        </button>
      </div>
      <Actions />
    </div>
  );
}

function Actions() {
  const { texts } = useLanguage();
  const { openHelp } = useDesk();
  const actions = useActions();
  return (
    <div className="actions" role="group" aria-label={texts.actions.title}>
      {actions.list.map(({ name, key, isOff, run }) => (
        <button
          key={name}
          type="button"
          data-action={name}
          disabled={isOff}
          onClick={run}
          aria-keyshortcuts={key}
        >
          {texts.actions[name]} <kbd>{key}</kbd>
        </button>
      ))}
      <button type="button" onClick={openHelp} aria-keyshortcuts="?">
        {texts.help} <kbd>?</kbd>
      </button>
    </div>
  );
}
