import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { namedQuestions } from "../../services/about/named-questions.js";
import { resolveNames } from "../../services/questions/bodies/resolve-names.js";
import { Caller, Meta, NameResolution, Question } from "./about-types.js";
import type { RequestContext } from "../context.js";

@Resolver()
export class AboutResolver {
  @Query(() => [NameResolution], { description: "What names mean, up to 1,000 at once (名称解析)." })
  resolveNames(
    @Arg("names", () => [String], {
      description: "Names as written, in either script, or in pinyin, in full or by initials.",
    })
    names: string[],
    @Arg("asOf", () => String, {
      nullable: true,
      description: "A year, month or day by which a name carried by several is decided.",
    })
    asOf: string | null,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return resolveNames(analysis.collaboration, names, asOf ?? null);
  }

  @Query(() => Meta, { description: "What this service holds and how far its answers reach (数据说明)." })
  meta(@Ctx() context: RequestContext): unknown {
    return context.describe();
  }

  @Query(() => Caller, { description: "Who asks, and what the caller may do (当前调用者)." })
  me(@Ctx() { caller }: RequestContext): Caller {
    return caller;
  }

  @Query(() => [Question], { description: "The named questions, ready to run (命名问题)." })
  questions(): unknown {
    return namedQuestions();
  }
}
