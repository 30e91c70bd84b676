import { ApiError } from "../../../client/index";
import type { Said } from "../../shared/wordings";

export interface Trouble extends Said {
  /** An error code of the API, or `AWAY` if there was no response. */
  readonly code: string;
  /** Ids of statements that changed meanwhile. */
  readonly changed: readonly string[];
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError))
    return { code: "AWAY", message: error instanceof Error ? error.message : String(error), changed: [] };
  const { changed = [], wordings } = (error.errors[0].extensions ?? {}) as {
    changed?: readonly { id: string }[];
    wordings?: Said["wordings"];
  };
  return { code: error.code, message: error.message, wordings, changed: changed.map(({ id }) => id) };
}
