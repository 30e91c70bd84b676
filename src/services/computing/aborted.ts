/** @returns the signal once it is aborted */
export function aborted(signal: AbortSignal): Promise<AbortSignal> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(signal);
    signal.addEventListener("abort", () => resolve(signal), { once: true });
  });
}
