/** What waits for review. */
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import type { StatementEvidence } from "../../domain/statement-proof.js";
import type { Naming } from "../../services/data/naming.js";
import { PageArgs } from "../answers/arguments.js";
import { partOf } from "../answers/connection-types.js";
import { NamingEnum, StatementEvidenceEnum } from "../answers/statement-enums.js";
import { Statement } from "../answers/stored-types.js";
import type { RequestContext } from "../context.js";

const ReviewQueueConnection = partOf(
  Statement,
  "ReviewQueue",
  "Statements that wait for review, in order of id.",
);

@ArgsType()
class QueueArgs extends PageArgs {
  @Field(() => [NamingEnum], {
    nullable: true,
    description: "Only statements whose named form is in one of these states.",
  })
  naming?: Naming[] | null;

  @Field(() => [StatementEvidenceEnum], {
    nullable: true,
    description: "Only statements with one of these kinds of evidence.",
  })
  evidence?: StatementEvidence[] | null;

  @Field(() => [ID], { nullable: true, description: "Only statements of these data sets." })
  datasetIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Only statements with one of these named forms." })
  namedForms?: string[] | null;
}

@Resolver()
export class QueueResolver {
  @Query(() => ReviewQueueConnection, {
    description:
      "Proposed statements that wait for review (待审队列), by how precisely they are located and whether a name of their subject explains the named form.",
  })
  reviewQueue(
    @Args(() => QueueArgs) { naming, evidence, datasetIds, namedForms, ...page }: QueueArgs,
    @Ctx() { reviewQueue, analysis }: RequestContext,
  ): unknown {
    return reviewQueue(analysis.collaboration, { naming, evidence, datasetIds, namedForms }, page);
  }
}
