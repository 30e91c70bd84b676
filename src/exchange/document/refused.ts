import { UserError } from "../../errors.js";

/** A file that gives no text: the reason continues the sentence. */
export function refusedDocument({ name, reason }: { name: string; reason: string }): UserError {
  return new UserError("BAD_SOURCE", `${name} cannot be read as a document: ${reason}.`);
}
