import { UserError } from "../../errors.js";

/** Of a request, which may wait for hundreds of works when it ends. */
const errors = new WeakMap<AbortSignal, UserError>();

/** The error of a work that its signal ended: by the time limit, or because the caller left. */
export function abortError(signal: AbortSignal): UserError {
  const error = errors.get(signal) ?? errorOf(signal);
  errors.set(signal, error);
  return error;
}

function errorOf({ reason }: AbortSignal): UserError {
  const isTimeout = (reason as Error | undefined)?.name === "TimeoutError";
  return new UserError(
    isTimeout ? "COMPUTE_TIMEOUT" : "REQUEST_LEFT",
    isTimeout
      ? "The computation took longer than a request may take and was ended. Narrow the filter, or ask for a smaller network or fewer trials."
      : "The client disconnected; the computation was ended.",
  );
}
