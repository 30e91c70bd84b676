/** Callers and their access levels. */
import { ACCESS_LEVELS, type Access } from "./vocabulary.js";

export interface Caller {
  /** Shown in the history of writes. */
  name: string;
  access: Access;
  /** Whether the caller is at the machine itself, on a server of its own, and so may load built-in data. */
  atTheMachine?: boolean;
}

/** A caller without a token. */
export const ANONYMOUS: Caller = { name: "anonymous", access: "READER" };

/** A caller without a token at the machine itself, on a server of its own. */
export const AT_THE_MACHINE: Caller = { ...ANONYMOUS, atTheMachine: true };

/** A user who runs commands on the machine itself, and so has full access to the database. */
export const LOCAL: Caller = { name: "local", access: "ADMIN" };

/** Names of callers without a token; no token may use them. */
const RESERVED: ReadonlySet<string> = new Set([ANONYMOUS.name, LOCAL.name]);
const LONGEST_NAME = 100;
/** Control, format and other invisible characters, which can change the terminal or the reading order. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The rule for names, as error messages state it. */
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
