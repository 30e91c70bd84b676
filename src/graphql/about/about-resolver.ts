import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { namedQuestions } from "../../services/about/named-questions.js";
import { resolveNames } from "../../services/questions/bodies/resolve-names.js";
import { Caller, Meta, NameResolution, Question } from "./about-types.js";
import type { RequestContext } from "../context.js";

@Resolver()
export class AboutResolver {
  @Query(() => [NameResolution], {
    description: "Resolves names to bodies, up to 1,000 per request (名称解析).",
  })
  resolveNames(
    @Arg("names", () => [String], {
      description:
        "Names as written: in simplified or traditional characters, full pinyin, or pinyin initials.",
    })
    names: string[],
    @Arg("asOf", () => String, {
      nullable: true,
      description: "A year, month or day that decides which body a name shared by several bodies means.",
    })
    asOf: string | null,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return analysis.computer.steps(resolveNames(analysis.collaboration, names, asOf ?? null));
  }

  @Query(() => Meta, { description: "What the service holds, its coverage and its limits (数据说明)." })
  meta(@Ctx() context: RequestContext): unknown {
    return context.describe();
  }

  @Query(() => Caller, { description: "The current caller and its access (当前调用者)." })
  me(@Ctx() { caller }: RequestContext): Caller {
    return caller;
  }

  @Query(() => [Question], {
    description: "The named questions with their documents and worked examples (命名问题).",
  })
  questions(): unknown {
    return namedQuestions();
  }
}
