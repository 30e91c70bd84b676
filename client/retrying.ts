/** Settings for retries of failed requests. */
export interface Patience {
  /** Number of retries; 0 for none. */
  readonly retries: number;
  /** The first wait; each later one is twice as long. */
  readonly firstWaitMs: number;
  /** Longest wait; if the server asks for more (Retry-After), the request is not retried. */
  readonly longestWaitMs: number;
}

export const DEFAULT_PATIENCE: Patience = { retries: 2, firstWaitMs: 250, longestWaitMs: 10_000 };

const SERVICE_UNAVAILABLE = 503;

interface Sending {
  readonly send: () => Promise<Response>;
  readonly patience: Patience;
  /** False for writes: one whose answer was lost may have succeeded, so it is retried only after a 503. */
  readonly mayRepeat: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Sends until an answer other than 503 arrives or the retries are used up; returns or throws the last outcome. */
export async function sendPatiently({ send, patience, mayRepeat, signal }: Sending): Promise<Response> {
  for (let turn = 0; ; turn += 1) {
    const last = turn >= patience.retries;
    const backoffMs = patience.firstWaitMs * 2 ** turn;
    try {
      const response = await send();
      if (response.status !== SERVICE_UNAVAILABLE || last) return response;
      const waitMs = askedWait(response.headers.get("retry-after"));
      if (waitMs === null || waitMs > patience.longestWaitMs) return response;
      await response.body?.cancel();
      await wait(Math.max(waitMs, backoffMs), signal);
    } catch (failure) {
      if (signal?.aborted || last || !mayRepeat) throw failure;
      await wait(backoffMs, signal);
    }
  }
}

/** Retry-After is a number of seconds or a date; without it a 503 is final. */
function askedWait(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = Number(retryAfter);
  const waitMs = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
