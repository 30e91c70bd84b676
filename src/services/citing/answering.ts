import type { CitedQuestion } from "../../domain/citation.js";
import type { Views } from "../data/views.js";

/** A question that may be cited. */
export interface CitableQuestion extends CitedQuestion {
  /** What it asks for, in a few words. */
  subject: string;
  /** What one request may spend is counted in this. */
  cost: number;
}

/** How the citing of questions gets them read and answered, without knowing in which language they are asked. */
export interface Answering {
  /** Version of the program, and the hash of its schema. */
  readonly program: { apiVersion: string; schemaHash: string };
  readonly maxCost: number;
  /**
   * The question in its canonical form.
   * @throws UserError NOT_CITABLE, QUERY_TOO_COSTLY and whatever else refuses a request before it runs
   */
  read(query: string, variables: Readonly<Record<string, unknown>>): CitableQuestion;
  /** The answer on a data version, and nothing read beside it. @throws what a part of the answer fails with */
  answer(question: CitedQuestion, views: Views): Promise<unknown>;
}
