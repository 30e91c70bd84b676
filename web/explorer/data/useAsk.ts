import { useEffect, useState } from "react";
import { ApiError, createClient, type Client } from "../../../client/index";

export const client: Client = createClient({ url: "" });

export interface Trouble {
  /** A code of the API, or `AWAY` where no answer came. */
  readonly code: string;
  readonly message: string;
}

/** What was asked, and how far it has come. The last answer stays until the next is there. */
export interface Asked<Data> {
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  retry(): void;
}

export const troubleOf = (error: unknown): Trouble =>
  error instanceof ApiError
    ? { code: error.code, message: error.message }
    : { code: "AWAY", message: error instanceof Error ? error.message : String(error) };

interface Answered<Data> {
  readonly key: string;
  readonly turn: number;
  readonly data: Data | null;
  readonly trouble: Trouble | null;
}

/**
 * Asks again whenever the key changes, and ends what is under way.
 * @param key says what is asked; null while that is not known
 */
export function useAsk<Data>(key: string | null, ask: (signal: AbortSignal) => Promise<Data>): Asked<Data> {
  const [answered, setAnswered] = useState<Answered<Data> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (key === null) return undefined;
    const control = new AbortController();
    ask(control.signal).then(
      (data) => !control.signal.aborted && setAnswered({ key, turn, data, trouble: null }),
      (error: unknown) => {
        if (!control.signal.aborted) setAnswered({ key, turn, data: null, trouble: troubleOf(error) });
      },
    );
    return () => control.abort();
    // What is asked is told by the key.
  }, [key, turn]);
  const current = answered?.key === key && answered?.turn === turn;
  return {
    data: key === null ? null : (answered?.data ?? null),
    trouble: current ? answered.trouble : null,
    busy: key !== null && !current,
    retry: () => setTurn((value) => value + 1),
  };
}
