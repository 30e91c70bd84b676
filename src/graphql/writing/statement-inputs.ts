/** Inputs of writes to statements. */
import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { Predicate, RolledUp, StatementMethod } from "../../domain/vocabulary.js";
import type { Decision } from "../../services/writing/statement-reviews.js";
import type { StatementEvidence } from "../../domain/statement-proof.js";
import { PredicateEnum, RolledUpEnum, StatementMethodEnum } from "../answers/enums.js";
import { DecisionEnum, StatementEvidenceEnum } from "../answers/statement-enums.js";

@InputType({ description: "A claim taken from one place in a document (陈述), to be proposed." })
export class StatementInput {
  @Field(() => ID, {
    nullable: true,
    description: "Default: derived from document, predicate, subject and object.",
  })
  id?: string | null;

  @Field(() => ID, { description: "Data set that it belongs to." })
  dataset!: string;

  @Field(() => ID, { description: "Document that states it." })
  document!: string;

  @Field(() => PredicateEnum, { description: "What is claimed." })
  predicate!: Predicate;

  @Field(() => ID, {
    nullable: true,
    description: "The record that the named form refers to; omit it while unresolved.",
  })
  subject?: string | null;

  @Field(() => ID, {
    description: "Object of the claim: a project, chain, goal, transformation, plan or document.",
  })
  object!: string;

  @Field(() => String, { description: "What the text calls the subject." })
  namedForm!: string;

  @Field(() => String, { nullable: true, description: "Section of the document." })
  section?: string | null;

  @Field(() => Int, { nullable: true, description: "Number of the paragraph, from 1." })
  paragraph?: number | null;

  @Field(() => Int, { nullable: true, description: "Offset of the named form, in code points." })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: "Offset after the named form, in code points." })
  end?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The clause that names the subject, and nothing else.",
  })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: "Offset of the quote, in code points." })
  quoteStart?: number | null;

  @Field(() => StatementEvidenceEnum, {
    nullable: true,
    description:
      "Must be DOCUMENT_ONLY for a statement with neither place nor quote; otherwise it follows from them.",
  })
  evidence?: StatementEvidence | null;

  @Field(() => String, {
    nullable: true,
    description: "Beginning of the participation, where the text states it: a year, month or day.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "End of the participation, where the text states it: a year, month or day.",
  })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the list ends in 等 (and others)." })
  listIsOpen?: boolean | null;

  @Field(() => Float, { nullable: true, description: "Confidence, 0 to 1; default 1." })
  confidence?: number | null;

  @Field(() => StatementMethodEnum, { nullable: true, description: "How it was made; default CURATED." })
  method?: StatementMethod | null;

  @Field(() => RolledUpEnum, {
    nullable: true,
    description: "What the named form names instead of the subject itself, such as an office of it.",
  })
  rolledUp?: RolledUp | null;
}

@InputType({ description: "The text of a document, to prove statements against; it is not stored (正文)." })
export class TextInput {
  @Field(() => ID, { description: "Id of the document; the text must have its SHA-256." })
  document!: string;

  @Field(() => String, { description: "The full text." })
  text!: string;
}

@InputType({ description: "A decision on one statement (审核)." })
export class ReviewInput {
  @Field(() => ID, { description: "Id of the statement." })
  statement!: string;

  @Field(() => DecisionEnum, { description: "The decision." })
  decision!: Decision;

  @Field(() => ID, {
    nullable: true,
    description:
      "The record that the named form refers to; with RESOLVE, or together with ACCEPT or CORRECT.",
  })
  subject?: string | null;

  @Field(() => PredicateEnum, { nullable: true, description: "What is claimed, where that changes." })
  predicate?: Predicate | null;

  @Field(() => ID, { nullable: true, description: "Object of the claim, where that changes." })
  object?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Offset of the named form in the stored text, in code points, where that changes; the named form becomes what stands there, and the quote grows to hold it.",
  })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: "Offset after the named form; to be given with start." })
  end?: number | null;

  @Field(() => String, { nullable: true, description: "Reason." })
  note?: string | null;

  @Field(() => StatementEvidenceEnum, {
    nullable: true,
    description: "Must be DOCUMENT_ONLY to accept a statement with neither place nor quote.",
  })
  evidence?: StatementEvidence | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The data version in which the caller read this statement, if not that of the whole request. If the statement has changed since, nothing is kept, and VERSION_CONFLICT names it.",
  })
  expectedVersion?: number | null;
}
