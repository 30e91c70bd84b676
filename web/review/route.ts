/** Where the page is: the queue, one document, or the second opinions. What was open last is remembered. */
import { useEffect, useState } from "react";

export interface Route {
  readonly document: string | null;
  readonly second: boolean;
}

const read = (): Route => {
  const query = new URLSearchParams(location.search);
  return { document: query.get("document"), second: query.has("second") };
};

export function useRoute(): [Route, (to: Partial<Route>) => void] {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const onPop = () => setRoute(read());
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, []);
  const go = (to: Partial<Route>) => {
    const next = { document: null, second: false, ...to };
    const query = new URLSearchParams();
    if (next.document !== null) query.set("document", next.document);
    if (next.second) query.set("second", "");
    history.pushState(null, "", `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ""}`);
    setRoute(next);
  };
  return [route, go];
}

const LAST = "xietong:review";

export interface Place {
  readonly document: string;
  readonly title: string;
  readonly statement: string | null;
}

export function lastPlace(): Place | null {
  try {
    return JSON.parse(localStorage.getItem(LAST) ?? "null") as Place | null;
  } catch {
    return null;
  }
}

export function rememberPlace(place: Place): void {
  try {
    localStorage.setItem(LAST, JSON.stringify(place));
  } catch {
    // Without storage, the place is not remembered.
  }
}
