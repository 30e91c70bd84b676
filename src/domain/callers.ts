/** Who asks, and what they may do. */
import { ACCESS_LEVELS, type Access } from "./vocabulary.js";

export interface Caller {
  /** Shown in the history of what was written. */
  name: string;
  access: Access;
}

/** Who sends no token. */
export const ANONYMOUS: Caller = { name: "anonymous", access: "READER" };

/** Who runs a command on the machine itself: the owner of the machine owns the database. */
export const LOCAL: Caller = { name: "local", access: "ADMIN" };

/** Names that stand for no person, so that no token may carry them. */
const RESERVED: ReadonlySet<string> = new Set([ANONYMOUS.name, LOCAL.name]);
const LONGEST_NAME = 100;
/** Characters that act on a terminal, on reading order or on nothing that can be seen. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What is asked of a name, to stand in a message. */
export const NAME_RULE = `1 to ${LONGEST_NAME} visible characters, no spaces around them, and not ${[...RESERVED].join(" or ")}`;

export function isCallerName(text: unknown): text is string {
  if (typeof text !== "string" || text.trim() !== text || UNFIT.test(text)) return false;
  return text !== "" && text.length <= LONGEST_NAME && !RESERVED.has(text.toLowerCase());
}

export function isAccess(value: unknown): value is Access {
  return (ACCESS_LEVELS as readonly unknown[]).includes(value);
}

export function reaches(held: Access, needed: Access): boolean {
  return ACCESS_LEVELS.indexOf(held) >= ACCESS_LEVELS.indexOf(needed);
}
