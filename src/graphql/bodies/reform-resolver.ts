import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { reformsIn } from "../../services/questions/bodies/reforms.js";
import type { RequestContext } from "../context.js";
import { Reform } from "./reform-types.js";

@Resolver()
export class ReformResolver {
  @Query(() => [Reform], {
    description:
      "Reforms of a period (机构改革): successions grouped by their event, earliest first. A succession whose date is too coarse to decide is included.",
  })
  reforms(
    @Arg("from", () => String, {
      nullable: true,
      description: "Beginning of the period: a year, month or day. A year or month stands for its first day.",
    })
    from: string | null,
    @Arg("to", () => String, {
      nullable: true,
      description: "End of the period: a year, month or day. A year or month stands for its last day.",
    })
    to: string | null,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return reformsIn(analysis.collaboration, from ?? null, to ?? null);
  }
}
