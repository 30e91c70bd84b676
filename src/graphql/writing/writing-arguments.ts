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

  @Field(() => String, {
    nullable: true,
    description:
      "A key that the caller makes up for this write, such as a UUID (幂等键). A repeated call with the same key and the same other arguments keeps nothing more and answers with the first result; with other arguments it is refused with IDEMPOTENCY_KEY_REUSED. Keys of other callers are apart.",
  })
  idempotencyKey?: string | null;
}

/** Arguments of writes that give a record a name. */
@ArgsType()
export class NamingArgs extends WriteArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether another record may carry the name at the same time. By default such a name is refused with NAME_TAKEN, since a query by that name would be ambiguous.",
  })
  allowShared!: boolean;
}

/** Arguments of writes that can be tried without being kept. */
@ArgsType()
export class TriedArgs extends WriteArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Checks everything and returns the changes, but keeps nothing.",
  })
  dryRun!: boolean;
}
