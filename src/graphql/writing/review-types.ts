/** What an editor sees of the review: documents, their statements, progress and second opinions. */
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { partOf } from "../answers/connection-types.js";
import { Document, Statement } from "../answers/stored-types.js";

@ObjectType()
class ReviewTally {
  @Field(() => Int, { description: "Statements that wait for review (待审)." })
  proposed!: number;

  @Field(() => Int, { description: "Statements that a review accepted (已采纳)." })
  accepted!: number;

  @Field(() => Int, { description: "Statements that a review rejected (已驳回)." })
  rejected!: number;

  @Field(() => Int, { description: "Of those that wait, the ones without a subject (未指认)." })
  unresolved!: number;
}

@ObjectType({ description: "A statement of a document, with the version that it was last changed in." })
class ReviewStatement {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Statement, { description: "The statement (陈述)." })
  statement!: Statement;

  @Field(() => Int, {
    description:
      "Number of the data version that wrote its current state. Give it as expectedVersion of a review, so that a decision on an older state is refused.",
  })
  changedIn!: number;
}

export const ReviewStatementConnection = partOf(
  ReviewStatement,
  "ReviewStatement",
  "Statements of a document, in the order of its text.",
);

@ObjectType({ description: "A document with statements that came for review (待审文件)." })
export class ReviewDocument extends ReviewTally {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Document, { description: "The document (文件)." })
  document!: Document & { sha256?: string | null };

  @Field(() => Float, {
    nullable: true,
    description: "Least confidence of a statement that waits; null when none does.",
  })
  leastConfidence!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "UTC time at which the oldest statement that waits was recorded; null when none does.",
  })
  oldest!: string | null;
}

export const ReviewDocumentConnection = partOf(
  ReviewDocument,
  "ReviewDocument",
  "Documents with statements that came for review; those with none left come last.",
);

@ObjectType({ description: "The state of the statements that have one value in common." })
class ReviewShare extends ReviewTally {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => String, { description: "The value." })
  value!: string;
}

@ObjectType({ description: "How far the review has come (审核进度)." })
export class ReviewProgress extends ReviewTally {
  @Field(() => [ReviewShare], {
    description: "By who recorded them: `rule:` and the name of a rule, or a person.",
  })
  rules!: ReviewShare[];

  @Field(() => [ReviewShare], { description: "By data set, given by its id." })
  datasets!: ReviewShare[];

  @Field(() => [ReviewShare], { description: "By who decided last." })
  deciders!: ReviewShare[];
}

@ObjectType({ description: "Agreement of two readers on the statements that both decided (一致性)." })
class Agreement {
  @Field(() => Int, { description: "Statements that two readers decided." })
  compared!: number;

  @Field(() => Int, { description: "Those on which they agree." })
  agreed!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Cohen's kappa over the judgements rejected, leads, takes part and so on; null where nothing was compared, or chance alone would agree on all.",
  })
  kappa!: number | null;
}

@ObjectType({ description: "A second opinion on decided statements (复核)." })
export class SecondOpinions {
  @Field(() => [Statement], {
    description: "Statements that others decided and the caller has not judged, in a random but fixed order.",
  })
  sample!: Statement[];

  @Field(() => Agreement, {
    description:
      "Agreement of the first two readers of each statement: the last judgement of the first, and that of the second.",
  })
  agreement!: Agreement;

  @Field(() => [Statement], { description: "Statements on which the two differ." })
  disputed!: Statement[];
}
