import { useEffect, useState } from "react";
import { ApiError, createClient, type Client } from "../../../client/index";
import { inPageLanguage } from "../../shared/inPageLanguage";
import { useLanguage } from "../language";

export const client: Client = createClient({
  url: "",
  fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, ...inPageLanguage() } }),
});

export interface Trouble {
  /** An error code of the API, or `AWAY` if there was no response. */
  readonly code: string;
  readonly message: string;
}

/** State of a query. The previous data stays until the next has arrived. */
export interface QueryState<Data> {
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  retry(): void;
}

export const troubleOf = (error: unknown): Trouble =>
  error instanceof ApiError
    ? { code: error.code, message: error.message }
    : { code: "AWAY", message: error instanceof Error ? error.message : String(error) };

interface Settled<Data> {
  readonly key: string;
  readonly turn: number;
  readonly data: Data | null;
  readonly trouble: Trouble | null;
}

/**
 * Runs a query again whenever the key changes, and aborts the one in progress.
 * @param key identifies the query; null while it is not yet known
 */
export function useQuery<Data>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Data>,
): QueryState<Data> {
  const [settled, setSettled] = useState<Settled<Data> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (key === null) return undefined;
    const control = new AbortController();
    ask(control.signal).then(
      (data) => !control.signal.aborted && setSettled({ key, turn, data, trouble: null }),
      (error: unknown) => {
        if (!control.signal.aborted) setSettled({ key, turn, data: null, trouble: troubleOf(error) });
      },
    );
    return () => control.abort();
    // The key stands for everything that `ask` depends on.
  }, [key, turn]);
  const current = settled?.key === key && settled?.turn === turn;
  const { language } = useLanguage();
  const failed = current && settled.trouble !== null && settled.trouble.code !== "AWAY";
  // The server worded the error in the language that the page had.
  useEffect(() => {
    if (failed) setTurn((value) => value + 1);
  }, [language]);
  return {
    data: key === null ? null : (settled?.data ?? null),
    trouble: current ? settled.trouble : null,
    busy: key !== null && !current,
    retry: () => setTurn((value) => value + 1),
  };
}
