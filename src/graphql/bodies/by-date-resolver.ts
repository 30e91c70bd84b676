import { Args, Ctx, Query, Resolver } from "type-graphql";
import { bodiesByDate, documentsByDate, successionsByDate } from "../../services/questions/bodies/by-date.js";
import type { RequestContext } from "../context.js";
import {
  BodiesByDateArgs,
  DatedBodyConnection,
  DatedDocumentConnection,
  DatedSuccessionConnection,
  DocumentsByDateArgs,
  SuccessionsByDateArgs,
} from "./by-date-types.js";

const IN_DOUBT = "What a date is too coarse to decide is included and marked as not certain.";

/** Filters of stored lists compare texts, for which "2005" is less than "2005-03"; these follow the rules for dates. */
@Resolver()
export class ByDateResolver {
  @Query(() => DatedBodyConnection, {
    description: `Bodies by when they existed, were founded, ended or became another body, such as those that existed in 2005 and were merged by 2013 (按日期查询机构). All conditions together; ${IN_DOUBT}`,
  })
  bodiesByDate(
    @Args(() => BodiesByDateArgs) args: BodiesByDateArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return bodiesByDate(analysis, args);
  }

  @Query(() => DatedDocumentConnection, {
    description: `Documents by date of publication (按日期查询文件); one without a date is in no range. ${IN_DOUBT}`,
  })
  documentsByDate(
    @Args(() => DocumentsByDateArgs) args: DocumentsByDateArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return documentsByDate(analysis, args);
  }

  @Query(() => DatedSuccessionConnection, {
    description: `Successions by the date of their decision (按日期查询沿革); reforms groups them by event. ${IN_DOUBT}`,
  })
  successionsByDate(
    @Args(() => SuccessionsByDateArgs) args: SuccessionsByDateArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return successionsByDate(analysis, args);
  }
}
