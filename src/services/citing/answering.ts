import type { CitedQuestion } from "../../domain/citation.js";
import type { NamedRecords } from "../../domain/named-records.js";
import type { Views } from "../data/views.js";

/** A validated query that can be cited. */
export interface CitableQuestion extends CitedQuestion {
  /** What it asks for, in a few words; part of a citation's default title. */
  subject: string;
  /** Query cost; the sum over a request is limited by `maxCost`. */
  cost: number;
  /** The data sets that every part of it is limited to; null: it is not limited. */
  datasets: readonly string[] | null;
}

/** Validates and executes cited queries; hides the query language from the citation services. */
export interface Answering {
  /** Version of the program, and the hash of its schema. */
  readonly program: { apiVersion: string; schemaHash: string };
  readonly maxCost: number;
  /**
   * Parses and validates a query into its canonical form.
   * @throws UserError NOT_CITABLE, QUERY_TOO_COSTLY, and any other error of validation
   */
  read(query: string, variables: Readonly<Record<string, unknown>>): CitableQuestion;
  /**
   * Answers from this data version only.
   * @param named records that names of the question stood for earlier; receives those that are looked up
   * @throws the error of any part of the answer
   */
  answer(question: CitedQuestion, views: Views, named: NamedRecords): Promise<unknown>;
}
