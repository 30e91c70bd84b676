import { useEffect } from "react";
import type { View } from "./view/view";
import { useView } from "./view/viewContext";

/** Whether key presses are text input rather than commands. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, select, textarea, dialog *");

/** Goes one step back: evidence, then selection, then focus. */
function stepBack(view: View): Partial<View> | null {
  if (view.evidence && view.selected.length > 0) return { evidence: false };
  if (view.selected.length > 0) return { selected: [] };
  return view.focus.length > 0 ? { focus: [], hops: 1 } : null;
}

/** Keyboard shortcuts of the whole page. */
export function useKeys(openHelp: () => void): void {
  const { view, change } = useView();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/") document.getElementById("search")?.focus();
      else if (event.key === "?") openHelp();
      else if (event.key === "Escape") {
        const back = stepBack(view);
        if (back) change(back);
        if (back?.evidence === false) focusTable();
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [view, change, openHelp]);
}

/** Returns the focus to the table after the evidence has been closed. */
function focusTable(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body && document.activeElement?.closest("[hidden]") === null)
      return;
    document.querySelector<HTMLElement>(".ranking tr[tabindex='0'], .surface")?.focus();
  });
}
