import { useCallback, useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What the browser would not store: kept until the page is left, and newer than what is stored. */
const unsaved = new Map<string, string>();

function stored(key: string): string | null {
  try {
    return unsaved.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    // full or forbidden
    unsaved.set(key, text);
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What JSON text says; null where it is damaged. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the value under a key is lost when the page is left. */
export const useIsUnsaved = (key: string): boolean => useSyncExternalStore(subscribe, () => unsaved.has(key));

/**
 * A value that this browser keeps under a key, the same in all parts of the page and all its tabs.
 * @param read makes the value of what was stored, which may be null or anything; must not change between calls
 */
export function useStored<Value>(
  key: string,
  read: (given: unknown) => Value,
): readonly [Value, (value: Value) => void] {
  const text = useSyncExternalStore(subscribe, () => stored(key));
  const value = useMemo(() => read(parsed(text)), [text, read]);
  const change = useCallback((next: Value) => store(key, JSON.stringify(next)), [key]);
  return [value, change];
}
