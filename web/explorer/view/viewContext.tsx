import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useLanguage } from "../language";
import { readView, writeView } from "./address";
import type { View } from "./view";

interface ViewState {
  readonly view: View;
  /** Changes a part of the view. With `step`, the browser's back button undoes the change. */
  change(part: Partial<View>, step?: boolean): void;
  /** Changes the whole view, where it is still the one that is expected. */
  replace(isExpected: (view: View) => boolean, view: View): void;
}

const ViewContext = createContext<ViewState | null>(null);

/** Keeps the view and the address of the page in sync. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [{ view, step }, setState] = useState(() => ({ view: readView(location.search), step: false }));
  useEffect(() => {
    const address = writeView(view, language);
    if (address === location.search) return;
    // a story stays in the address while it is replayed
    const whole = address + (location.hash.startsWith("#story=") ? location.hash : "");
    if (step) history.pushState(null, "", whole);
    else history.replaceState(null, "", whole);
  }, [view, step, language]);
  useEffect(() => {
    const follow = () => setState({ view: readView(location.search), step: false });
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const change = useCallback(
    (part: Partial<View>, asStep = true) =>
      setState((state) => ({ view: { ...state.view, ...part }, step: asStep })),
    [],
  );
  const replace = useCallback(
    (isExpected: (view: View) => boolean, by: View) =>
      setState((state) => (isExpected(state.view) ? { view: by, step: false } : state)),
    [],
  );
  const value = useMemo(() => ({ view, change, replace }), [view, change, replace]);
  return <ViewContext value={value}>{children}</ViewContext>;
}

export function useView(): ViewState {
  const value = use(ViewContext);
  if (!value) throw new Error("useView needs a ViewProvider above it");
  return value;
}
