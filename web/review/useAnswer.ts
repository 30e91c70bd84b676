import { useEffect, useState } from "react";
import { useLanguage } from "./language";
import { troubleOf, type Trouble } from "./deciding/trouble";

interface Answer<Data> {
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  again(): void;
}

/** Asks whenever the key changes; the former answer stays until the next has come. @param key null: nothing to ask */
export function useAnswer<Data>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Data>,
): Answer<Data> {
  const [answer, setAnswer] = useState<Omit<Answer<Data>, "again">>({ data: null, trouble: null });
  const [turn, setTurn] = useState(0);
  const { language } = useLanguage();
  const askAgain = (): void => setTurn((value) => value + 1);
  useEffect(() => {
    if (key === null) {
      setAnswer({ data: null, trouble: null });
      return undefined;
    }
    const control = new AbortController();
    ask(control.signal).then(
      (data) => !control.signal.aborted && setAnswer({ data, trouble: null }),
      (error: unknown) => {
        if (!control.signal.aborted) setAnswer({ data: null, trouble: troubleOf(error) });
      },
    );
    return () => control.abort();
    // The key stands for everything that `ask` depends on.
  }, [key, turn]);
  // An error came in the language of its request.
  useEffect(() => {
    if (answer.trouble !== null) askAgain();
  }, [language]);
  return { ...answer, again: askAgain };
}
