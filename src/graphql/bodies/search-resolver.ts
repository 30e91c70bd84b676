import { Args, Ctx, Query, Resolver } from "type-graphql";
import { search } from "../../services/questions/search.js";
import type { RequestContext } from "../context.js";
import { SearchArgs, SearchHitConnection } from "./search-types.js";

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      "Full text over names of bodies, projects and business chains, and over titles and numbers of documents (全文检索). " +
      "Chinese in either script, words and abbreviations are understood, and for names, not titles, pinyin and its initials. " +
      "Best score first; among equals bodies, projects, chains, documents, a body that has ended after the others, then by id. " +
      "Nothing found gives an empty list.",
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { analysis: { collaboration, limits } }: RequestContext,
  ): unknown {
    return search(collaboration, args, limits);
  }
}
