/** What a rule of roles is: a pattern over a marked clause, and what its groups say. */
import type { MarkedClause } from "../clauses/marked-clause.js";

/** `words` of a rule that goes by the place of its bodies alone. */
export const ANY = /(?:)/u;

export interface RoleRule {
  name: string;
  /** What the construction says, in one sentence. */
  sentence: string;
  /** Without any of these words the pattern cannot match; a clause without words of any rule is not taken apart. */
  words: RegExp;
  /** Written with B, C and H (see `pattern`). Groups: `lead`, `part`, `joint` are lists; `alone` a list without role. */
  pattern: RegExp;
  /** Share of its statements that are right, measured on annotated documents. */
  confidence: number;
  /** Least number of bodies for a `joint` list. */
  fewest?: number;
  /** The first of a `joint` list leads where the document says so of its lists. */
  firstMayLead?: boolean;
  /** Its persons are those that bodies send. */
  sendsPersons?: boolean;
  /** Only in brackets, or only outside them. */
  bracketed?: boolean;
  /** A further condition. */
  holds?: (match: RegExpExecArray, clause: MarkedClause) => boolean;
  /** Sentences and what they give, as `LEAD 教育部 PARTICIPANT 财政部`. */
  examples: readonly (readonly [text: string, roles: string])[];
}
