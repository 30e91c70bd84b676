import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { StatementRecord } from "../../domain/records.js";
import type { RequestContext } from "../context.js";
import { Dataset, Document, Statement } from "../answers/stored-types.js";

/** From a computed answer with its version; from the stored half without, and then it is meant as it stands. */
type AnyStatement = Statement & { inVersion?: number };

/** A statement has one document and one data set; the stored half knows lists only. */
@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Document, { nullable: true, description: "The document that it is read from (文献)." })
  async document(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<Document | null> {
    const record = await recordOf(statement, context);
    return record && (context.analysis.document(record.document) ?? { id: record.document });
  }

  @FieldResolver(() => Dataset, { nullable: true, description: "The data set that it belongs to (数据集)." })
  async dataset(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<Dataset | null> {
    const record = await recordOf(statement, context);
    return record && (context.analysis.dataset(record.dataset) ?? { id: record.dataset });
  }
}

/** Later than every version. */
const AS_IT_STANDS = Number.MAX_SAFE_INTEGER;

function recordOf(
  { id, inVersion = AS_IT_STANDS }: AnyStatement,
  { loaders }: RequestContext,
): Promise<StatementRecord | null> {
  return loaders.statement.load({ id, inVersion });
}
