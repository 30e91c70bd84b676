import { useClearConditions } from "../bar/useClearConditions";
import { useNetwork } from "../data/networkContext";
import type { Trouble } from "../data/useQuery";
import { useLanguage } from "../language";
import { conditionsOf } from "../view/conditions";
import { useView } from "../view/viewContext";

const DATABASE = new Set(["DATABASE_UNAVAILABLE", "DATABASE_TIMEOUT"]);

interface ReasonProps {
  readonly trouble: Trouble;
  /** In place of the words for the code. */
  readonly says?: string | null;
}

/** An error in the words of the page, with the server's message, which names the values, on request. */
export function Reason({ trouble: { code, message }, says = null }: ReasonProps) {
  const { texts } = useLanguage();
  const words = says ?? (code === "AWAY" ? texts.states.away : texts.troubles(code));
  if (words === null) return <p>{message}</p>;
  return (
    <div>
      <p>{words}</p>
      {code !== "AWAY" && (
        <details className="said">
          <summary>{texts.states.saidByServer}</summary>
          <p>{message}</p>
        </details>
      )}
    </div>
  );
}

/** Whether the view is of an older version of the data. */
function useIsOlder(): boolean {
  const { meta } = useNetwork();
  const { view } = useView();
  return meta !== null && view.version !== "" && Number(view.version) < meta.dataVersion.number;
}

/** An error, with buttons for what the user can do about it. */
export function Failure({ trouble, retry }: { trouble: Trouble; retry(): void }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const clear = useClearConditions();
  const { states } = texts;
  const { code } = trouble;
  const mayBeTheView = code !== "AWAY" && !DATABASE.has(code);
  const isOlder = useIsOlder();
  const isMissing = code.endsWith("_NOT_FOUND");
  const mayBeNewer = isMissing && isOlder && code !== "DATA_VERSION_NOT_FOUND";
  return (
    <div className="notice" role="alert">
      <Reason trouble={trouble} says={mayBeNewer ? states.notInVersion(view.version) : null} />
      <button type="button" onClick={retry}>
        {states.retry}
      </button>
      {(code === "DATA_VERSION_NOT_FOUND" || mayBeNewer) && (
        <button type="button" onClick={() => change({ version: "" })}>
          {states.newest}
        </button>
      )}
      {mayBeTheView && conditionsOf(view).length > 0 && (
        <button type="button" onClick={clear}>
          {states.reset}
        </button>
      )}
      {code === "QUERY_TOO_COSTLY" && view.all && (
        <button type="button" onClick={() => change({ all: false })}>
          {states.drawCut}
        </button>
      )}
    </div>
  );
}

/** @param done share loaded, from 0 to 1, if known */
export function Loading({ done }: { done?: number }) {
  const { texts } = useLanguage();
  return (
    <p className="loading">
      <progress aria-label={texts.states.loading} value={done} /> {texts.states.loading}
    </p>
  );
}
