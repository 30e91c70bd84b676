import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "./context.js";
import { Dataset, Document, Statement } from "./stored-types.js";

/** A statement has one document and one data set; the stored half knows lists only. */
@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Document, { nullable: true, description: "The document that it is read from (文献)." })
  async document(
    @Root() { id }: Statement,
    @Ctx() { loaders, analysis }: RequestContext,
  ): Promise<Document | null> {
    const place = await loaders.statementPlace.load(id);
    return place && (analysis.document(place.document) ?? { id: place.document });
  }

  @FieldResolver(() => Dataset, { nullable: true, description: "The data set that it belongs to (数据集)." })
  async dataset(
    @Root() { id }: Statement,
    @Ctx() { loaders, analysis }: RequestContext,
  ): Promise<Dataset | null> {
    const place = await loaders.statementPlace.load(id);
    return place && (analysis.dataset(place.dataset) ?? { id: place.dataset });
  }
}
