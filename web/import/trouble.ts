import { ApiError } from "../../client/index";
import { Refused } from "./upload";

export interface Trouble {
  /** A code of docs/errors.md, or `AWAY` where no answer came. */
  readonly code: string;
  readonly message: string;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused || error instanceof ApiError)
    return { code: error.code, message: error.message };
  return { code: "AWAY", message: "" };
}
