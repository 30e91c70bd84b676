import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { reformsIn } from "../../services/questions/bodies/reforms.js";
import type { RequestContext } from "../context.js";
import { Reform } from "./reform-types.js";

@Resolver()
export class ReformResolver {
  @Query(() => [Reform], {
    description:
      "Reforms of a period (机构改革): successions grouped by their event, the first first. One whose date is too coarse to tell is taken in; none gives an empty list.",
  })
  reforms(
    @Arg("from", () => String, { nullable: true, description: "A year, month or day; its first day counts." })
    from: string | null,
    @Arg("to", () => String, { nullable: true, description: "A year, month or day; its last day counts." })
    to: string | null,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return reformsIn(analysis.collaboration, from ?? null, to ?? null);
  }
}
