import { useLayoutEffect, useSyncExternalStore } from "react";
import { useStored } from "./useStored";

export type Theme = "light" | "dark";
export type ThemeChoice = "auto" | Theme;

/** A script in the page reads it before anything is drawn: web/themeAtLoad.ts. */
const STORAGE_KEY = "xietong:theme";

const read = (given: unknown): ThemeChoice => (given === "light" || given === "dark" ? given : "auto");

/** What a media query says, also when it changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

/** The choice that this browser keeps, in force on the page. */
export function useThemeChoice() {
  const stored = useStored(STORAGE_KEY, read);
  const [choice] = stored;
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = choice === "auto" ? "" : choice;
  }, [choice]);
  return stored;
}

/** The theme that is seen, for what styles cannot colour. Forced colours are those of the system. */
export function useTheme(): Theme {
  const [choice] = useStored(STORAGE_KEY, read);
  const system = useMedia("(prefers-color-scheme: dark)") ? "dark" : "light";
  const isForced = useMedia("(forced-colors: active)");
  return choice === "auto" || isForced ? system : choice;
}
