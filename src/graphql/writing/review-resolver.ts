/** The review desk's questions: documents, statements in their place, progress, second opinions. */
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { REVIEW_ORDERS, type ReviewOrder } from "../../services/data/review-documents.js";
import { documentText } from "../../services/data/document-text.js";
import { PageArgs } from "../answers/arguments.js";
import { registerEnum } from "../answers/register-enum.js";
import type { RequestContext } from "../context.js";
import { ReviewFilter } from "./review-inputs.js";
import {
  ReviewDocument,
  ReviewDocumentConnection,
  ReviewProgress,
  ReviewStatementConnection,
  SecondOpinions,
} from "./review-types.js";

const ReviewOrderEnum = registerEnum("ReviewOrder", REVIEW_ORDERS, "Order of documents in the review.", {
  LEAST_SURE: "The document with the least confident statement first (置信度最低在前).",
  OLDEST: "The document whose statements wait longest first (等待最久在前).",
});

const FILTER = { description: "Which statements count." };

@ArgsType()
class DocumentArgs extends PageArgs {
  @Field(() => ReviewFilter, { defaultValue: {}, ...FILTER })
  filter!: ReviewFilter;

  @Field(() => ReviewOrderEnum, { defaultValue: "LEAST_SURE", description: "Order of the documents." })
  orderBy!: ReviewOrder;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether documents are listed of which nothing waits any more.",
  })
  withDecided!: boolean;
}

@ArgsType()
class DocumentStatementsArgs extends PageArgs {
  @Field(() => Int, {
    defaultValue: 0,
    description: "Only those that were changed after this data version; 0: all.",
  })
  changedSince!: number;
}

@Resolver(() => ReviewDocument)
export class ReviewResolver {
  @Query(() => ReviewDocumentConnection, {
    description: "Documents with statements that wait for review, with counts by state (待审文件).",
  })
  reviewDocuments(
    @Args(() => DocumentArgs) { filter, orderBy, withDecided, ...page }: DocumentArgs,
    @Ctx() { reviewDocuments, analysis }: RequestContext,
  ): unknown {
    const question = { filter: { ...filter }, orderBy, withDecided };
    return reviewDocuments(analysis.collaboration, question, page);
  }

  @Query(() => ReviewDocument, {
    description: "One document with its text and statements, for review (文件审核).",
  })
  reviewDocument(
    @Arg("id", () => ID, { description: "Id of the document." }) id: string,
    @Ctx() { reviewDocument, analysis }: RequestContext,
  ): unknown {
    return reviewDocument(analysis.collaboration, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Its stored text, in which offsets count code points; null where none is stored. Needs EDITOR, since texts may be under a licence.",
  })
  text(
    @Root() { document }: ReviewDocument,
    @Ctx() { caller, writer }: RequestContext,
  ): Promise<string | null> {
    return documentText(caller, writer.textsFolder, document.sha256 ?? null);
  }

  @FieldResolver(() => ReviewStatementConnection, {
    description: "Its statements of any status, in the order of the text.",
  })
  statements(
    @Root() { key }: ReviewDocument,
    @Args(() => DocumentStatementsArgs) { changedSince, ...page }: DocumentStatementsArgs,
    @Ctx() { documentStatements }: RequestContext,
  ): unknown {
    return documentStatements(key, changedSince, page);
  }

  @Query(() => ReviewProgress, {
    description:
      "How many statements wait and how many are decided, by rule, data set and person (审核进度).",
  })
  reviewProgress(
    @Arg("filter", () => ReviewFilter, { defaultValue: {}, ...FILTER }) filter: ReviewFilter,
    @Ctx() { reviewProgress }: RequestContext,
  ): unknown {
    return reviewProgress(filter);
  }

  @Query(() => SecondOpinions, {
    description:
      "A sample of decided statements for a second reader, and the agreement of two readers so far. A second opinion is a review like any other: the last decision holds, and the history keeps both (复核).",
  })
  async secondOpinions(
    @Arg("datasetIds", () => [ID], { nullable: true, description: "Only statements of these data sets." })
    datasetIds: string[] | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "Size of the sample; default 25, at most 200." })
    first: number | null | undefined,
    @Ctx() { secondOpinions, caller, analysis }: RequestContext,
  ): Promise<unknown> {
    const found = await secondOpinions(caller.name, datasetIds ?? null, first ?? null);
    const stubs = (ids: readonly string[]) =>
      ids.map((id) => ({ id, inVersion: analysis.collaboration.version.number }));
    return { ...found, sample: stubs(found.sample), disputed: stubs(found.disputed) };
  }
}
