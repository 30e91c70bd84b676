import { Args, Ctx, Query, Resolver } from "type-graphql";
import { quotesOf } from "../../services/questions/quotes.js";
import { search } from "../../services/questions/search.js";
import type { RequestContext } from "../context.js";
import { SearchArgs, SearchHitConnection } from "./search-types.js";

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      "Full text over names of bodies, projects, business chains and plans, titles and numbers of documents, goals, and, where asked for, the passages that accepted statements quote (全文检索). " +
      "Simplified and traditional characters, separate words and abbreviations are recognized; for names, but not titles, goals and quotes, also pinyin and its initials. " +
      "Ordered by score; equal scores by type (bodies, projects, chains, documents, goals, plans, quotes), bodies that have ended last, then by id. " +
      "Without a match the list is empty.",
  })
  async search(
    @Args(() => SearchArgs) { dataVersion, ...args }: SearchArgs,
    @Ctx() { analysis, loaders }: RequestContext,
  ): Promise<unknown> {
    const { collaboration, limits } = await analysis.on({ dataVersion });
    const isQuoted = args.types?.includes("QUOTE") ?? false;
    const quotes = isQuoted ? await quotesOf(collaboration, loaders.passages) : null;
    return search(collaboration, args, limits, quotes);
  }
}
