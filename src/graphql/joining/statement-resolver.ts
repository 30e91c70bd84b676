import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { StatementRecord } from "../../domain/records.js";
import type { Analysis } from "../../services/questions/analysis.js";
import { evidenceOf, type StatementEvidence } from "../../domain/statement-proof.js";
import { namingOf, type Naming } from "../../services/data/naming.js";
import { NamingEnum, StatementEvidenceEnum } from "../answers/statement-enums.js";
import { loadStatement } from "../../loaders/loaders.js";
import type { RequestContext } from "../context.js";
import { endOf, StatementEnd } from "./statement-ends.js";
import { Dataset, Document, Statement } from "../answers/stored-types.js";

/** Computed answers give the data version; the stored half gives none and means the current record. */
type AnyStatement = Statement & { inVersion?: number };

/** A statement has exactly one document and one data set, which the stored half offers only as lists. */
@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: "The document that it is taken from (文献).",
  })
  async document(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<Document | null> {
    const record = await recordOf(statement, context);
    return (
      record && ((await versionOf(statement, context)).document(record.document) ?? { id: record.document })
    );
  }

  @FieldResolver(() => Dataset, { nullable: true, description: "The data set that it belongs to (数据集)." })
  async dataset(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<Dataset | null> {
    const record = await recordOf(statement, context);
    return (
      record && ((await versionOf(statement, context)).dataset(record.dataset) ?? { id: record.dataset })
    );
  }

  @FieldResolver(() => StatementEnd, {
    nullable: true,
    description: "Its subject (主体); null while the named form is not resolved.",
  })
  async subject(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<unknown> {
    const record = await recordOf(statement, context);
    return record && endOf(record, "subject", statement.inVersion ?? CURRENT, context.loaders);
  }

  @FieldResolver(() => StatementEnd, { nullable: true, description: "Its object (客体)." })
  async object(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<unknown> {
    const record = await recordOf(statement, context);
    return record && endOf(record, "object", statement.inVersion ?? CURRENT, context.loaders);
  }

  @FieldResolver(() => StatementEvidenceEnum, {
    nullable: true,
    description: "How precisely it says where the document states it (出处精度).",
  })
  async evidence(
    @Root() statement: AnyStatement,
    @Ctx() context: RequestContext,
  ): Promise<StatementEvidence | null> {
    const record = await recordOf(statement, context);
    return record && evidenceOf(record);
  }

  @FieldResolver(() => NamingEnum, {
    nullable: true,
    description:
      "Whether the names on record explain the named form; null where the subject is no body (文中名称核对).",
  })
  async naming(@Root() statement: AnyStatement, @Ctx() context: RequestContext): Promise<Naming | null> {
    const record = await recordOf(statement, context);
    return record && namingOf((await versionOf(statement, context)).collaboration, record);
  }
}

/** The document and the data set are of the version that the statement is of. */
function versionOf({ inVersion }: AnyStatement, { analysis }: RequestContext): Promise<Analysis> {
  return analysis.on({ dataVersion: inVersion === undefined ? null : String(inVersion) });
}

/** Later than every data version. */
const CURRENT = Number.MAX_SAFE_INTEGER;

function recordOf(
  { id, inVersion = CURRENT }: AnyStatement,
  { loaders }: RequestContext,
): Promise<StatementRecord | null> {
  return loadStatement(loaders, { id, inVersion });
}
