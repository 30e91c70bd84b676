import { ApiError } from "../../../client/index";

export interface Trouble {
  /** An error code of the API, or `AWAY` if there was no response. */
  readonly code: string;
  readonly message: string;
  /** Ids of statements that changed meanwhile. */
  readonly changed: readonly string[];
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError))
    return { code: "AWAY", message: error instanceof Error ? error.message : String(error), changed: [] };
  const changed = (error.errors[0].extensions?.changed ?? []) as { id: string }[];
  return { code: error.code, message: error.message, changed: changed.map(({ id }) => id) };
}
