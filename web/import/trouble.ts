import { ApiError } from "../../client/index";
import type { Said } from "../shared/wordings";
import { Refused } from "./upload";

export interface Trouble extends Said {
  /** A code of docs/errors.md, or of the texts of the page. */
  readonly code: string;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error;
  if (error instanceof ApiError) {
    const { code, message } = error;
    return { code, message, wordings: error.errors[0].extensions?.wordings as Said["wordings"] };
  }
  return { code: "AWAY", message: "" };
}
