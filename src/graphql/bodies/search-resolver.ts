import { Args, Ctx, Query, Resolver } from "type-graphql";
import { search } from "../../services/questions/search.js";
import type { RequestContext } from "../context.js";
import { SearchArgs, SearchHitConnection } from "./search-types.js";

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      "Full text over names of bodies, projects and business chains, and over titles and numbers of documents (全文检索). " +
      "Simplified and traditional characters, separate words and abbreviations are recognized; for names, but not titles, also pinyin and its initials. " +
      "Ordered by score; equal scores by type (bodies, projects, chains, documents), abolished bodies last, then by id. " +
      "Without a match the list is empty.",
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { analysis: { collaboration, limits } }: RequestContext,
  ): unknown {
    return search(collaboration, args, limits);
  }
}
