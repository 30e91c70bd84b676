import { useEffect, useState } from "react";
import { useNetwork } from "../data/networkContext";
import { client } from "../data/useAsk";
import { newest } from "../generated/operations";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";

const LOOK_EVERY_MS = 60_000;

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
