/** Refused lines: file, line, column and reason. */
import { UserError } from "../../errors.js";

export interface Place {
  file: string;
  line: number;
}

export interface Refusal extends Place {
  column: string;
  reason: string;
}

/** The error for a batch that is refused as a whole. */
export function refused({ file, line }: Place, column: string, reason: string, more = 0): UserError {
  const others = more > 0 ? ` (and ${more} more)` : "";
  const message = `${file}, line ${line}, column ${column}: ${reason}${others}. Nothing was written; correct the line and try again.`;
  return new UserError("BAD_SEED", message, { file, line, column, reason });
}
