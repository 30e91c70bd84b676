/** Access control. Every write calls this first. */
import { ANONYMOUS, reaches, type Caller } from "../domain/callers.js";
import type { Access } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";

const HOW_TO_SIGN_IN =
  "Send a token as `Authorization: Bearer …`. On your own machine `xietong open` prints a link with one; " +
  "elsewhere `xietong token` makes one where AUTH_SECRET is set.";

/** @throws UserError FORBIDDEN, with the required role and the caller's own */
export function requireAccess(caller: Caller, needed: Access): void {
  if (reaches(caller.access, needed)) return;
  const anonymous = caller.name === ANONYMOUS.name;
  const who = anonymous ? "Callers without a token have" : `"${caller.name}" has`;
  const advice = anonymous ? HOW_TO_SIGN_IN : "Ask an administrator for a token with that role.";
  const message = `This needs the role ${needed}. ${who} the role ${caller.access}. ${advice}`;
  throw new UserError("FORBIDDEN", message, { needed, held: caller.access });
}
