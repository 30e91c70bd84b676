import { useEffect, useState, type ReactNode } from "react";
import { useClearing } from "./bar/clearing";
import { useNetwork } from "./data/networkContext";
import { client, type Trouble } from "./data/useAsk";
import { newest } from "./generated/operations";
import { useLanguage } from "./language";
import { useView } from "./view/viewContext";

const LOOK_EVERY_MS = 60_000;
const COSTLY = new Set(["QUERY_TOO_COSTLY", "NETWORK_TOO_LARGE", "COMPUTE_TIMEOUT"]);
const DATABASE = new Set(["DATABASE_UNAVAILABLE", "DATABASE_TIMEOUT"]);

/** Why there is nothing to see, and the way on. */
export function Failure({ trouble, retry }: { trouble: Trouble; retry(): void }) {
  const { texts } = useLanguage();
  const clear = useClearing();
  const { states } = texts;
  const { code, message } = trouble;
  const words = (): ReactNode => {
    if (code === "AWAY") return states.away;
    if (DATABASE.has(code)) return states.database;
    return (
      <>
        {COSTLY.has(code) ? states.costly : states.refused} <span lang="en">{message}</span>
      </>
    );
  };
  return (
    <div className="notice" role="alert">
      <p>{words()}</p>
      <button type="button" onClick={retry}>
        {states.retry}
      </button>
      {code !== "AWAY" && !DATABASE.has(code) && (
        <button type="button" onClick={clear}>
          {states.reset}
        </button>
      )}
    </div>
  );
}

export function Loading() {
  const { texts } = useLanguage();
  return (
    <p className="loading">
      <progress aria-label={texts.states.loading} /> {texts.states.loading}
    </p>
  );
}

export function Empty({ because }: { because: string | null }) {
  const { texts, language } = useLanguage();
  const clear = useClearing();
  return (
    <div className="notice">
      <p>
        {texts.states.empty} {language === "en" && because}
      </p>
      <button type="button" onClick={clear}>
        {texts.states.reset}
      </button>
    </div>
  );
}

/** Looks now and then, and when the person comes back, whether the data has changed. */
function useNewest(): number | null {
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      // a server that is away is told of by whoever needs it
      client.ask(newest).then(
        ({ meta }) => setFound(meta.dataVersion.number),
        () => undefined,
      );
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return found;
}

/** The view stays on the version in its address until the person takes the newer one. */
export function Newer() {
  const { texts } = useLanguage();
  const { meta } = useNetwork();
  const { view, change } = useView();
  const found = useNewest() ?? meta?.dataVersion.number;
  if (found === undefined || view.version === "" || found <= Number(view.version)) return null;
  return (
    <div className="newer" role="alert">
      {texts.states.newer(found)}
      <button type="button" onClick={() => change({ version: String(found) })}>
        {texts.states.takeNewer}
      </button>
    </div>
  );
}
