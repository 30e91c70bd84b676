import { useEffect, useState } from "react";
import { useNetwork } from "../data/networkContext";
import { client } from "../data/useQuery";
import { newest } from "../generated/operations";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";

const CHECK_EVERY_MS = 60_000;

/** Polls for a newer data version, and checks when the user returns to the page. */
function useNewest(): number | null {
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    const check = () => {
      if (document.visibilityState !== "visible") return;
      // a server failure is reported by the components that need its data
      client.ask(newest).then(
        ({ meta }) => setFound(meta.dataVersion.number),
        () => undefined,
      );
    };
    const timer = setInterval(check, CHECK_EVERY_MS);
    window.addEventListener("focus", check);
    document.addEventListener("visibilitychange", check);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", check);
      document.removeEventListener("visibilitychange", check);
    };
  }, []);
  return found;
}

/** Offers newer data. The view keeps the version in its address until the user accepts. */
export function NewerData() {
  const { texts } = useLanguage();
  const { meta, renewMeta } = useNetwork();
  const { view, change } = useView();
  const found = useNewest() ?? meta?.dataVersion.number;
  if (found === undefined || view.version === "" || found <= Number(view.version)) return null;
  const take = () => {
    renewMeta();
    change({ version: String(found) });
  };
  return (
    <div className="newer" role="alert">
      {texts.states.newer(found)}
      <button type="button" onClick={take}>
        {texts.states.takeNewer}
      </button>
    </div>
  );
}
