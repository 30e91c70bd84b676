import { Arg, Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { DocumentCoding } from "../../domain/vocabulary.js";
import { coverageByDocument } from "../../services/about/document-coverage.js";
import { PageArgs } from "../answers/arguments.js";
import { DocumentCodingEnum } from "../answers/statement-enums.js";
import type { RequestContext } from "../context.js";
import { Coverage, DocumentCoverageConnection } from "./coverage-types.js";

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => DocumentCoverageConnection, {
    description: "Coverage of each document, by id (各文件的覆盖).",
  })
  byDocument(
    @Arg("coding", () => DocumentCodingEnum, {
      nullable: true,
      description: "Only documents that were read so far.",
    })
    coding: DocumentCoding | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return coverageByDocument(analysis.collaboration, coding ?? null, page, analysis.limits);
  }
}
