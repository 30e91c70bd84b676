import { ArgsType, Field, Int } from "type-graphql";

/** Arguments common to all writes. */
@ArgsType()
export class WriteArgs {
  @Field(() => String, { nullable: true, description: "Reason, recorded in the history." })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The data version that the caller has read. If a record concerned has changed since, the write fails with a list of the changes.",
  })
  expectedVersion?: number | null;
}
