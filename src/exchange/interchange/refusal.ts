/** Lines that cannot be taken: where they stand, and why. */
import { UserError } from "../../errors.js";

export interface Place {
  file: string;
  line: number;
}

export interface Refusal extends Place {
  column: string;
  reason: string;
}

/** The error for a batch of which nothing is kept. */
export function refused({ file, line }: Place, column: string, reason: string, more = 0): UserError {
  const others = more > 0 ? ` (and ${more} more lines)` : "";
  const message = `${file}, line ${line}, column ${column}: ${reason}${others}. Nothing was kept; mend the line and try again.`;
  return new UserError("BAD_SEED", message, { file, line, column, reason });
}
