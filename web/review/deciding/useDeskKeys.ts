import { useEffect } from "react";
import { useDesk } from "../document/deskContext";
import { isUnresolved } from "../document/items";
import { useActions } from "./useActions";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, select, textarea, dialog, dialog *");

/** The keys of the desk. */
export function useDeskKeys(): void {
  const { desk, shown, active, openHelp } = useDesk();
  const { list, undo } = useActions();
  useEffect(() => {
    const nextUnresolved = () => {
      const at = shown.findIndex(({ id }) => id === active);
      const next = [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find(isUnresolved);
      if (next) desk.select(next.id);
    };
    const others: Readonly<Record<string, () => void>> = {
      ...{ j: () => desk.move(1, shown), k: () => desk.move(-1, shown), u: undo, "?": openHelp },
      o: nextUnresolved,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const run = others[event.key] ?? list.find(({ key }) => key === event.key)?.run;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}
