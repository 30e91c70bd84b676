import { ArgsType, Field, Int } from "type-graphql";

/** What every write takes beside its matter. */
@ArgsType()
export class WriteArgs {
  @Field(() => String, { nullable: true, description: "Why, as history keeps it." })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The data version that the writer has seen; a record that changed since is not overwritten, and the error says what changed.",
  })
  expectedVersion?: number | null;
}
