import { useEffect, useState } from "react";

const PAUSE_MS = 150;

/** A text once its typing has paused, so that not every letter is asked for. */
export function useDebounced(text: string): string {
  const [debounced, setDebounced] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return debounced;
}
