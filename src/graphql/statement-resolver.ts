import { FieldResolver, Resolver, Root } from "type-graphql";
import { Dataset, Document, Statement } from "./stored-types.js";

/** What the stored half gives of a statement, by `STORED_NEEDS`. */
interface StoredStatement {
  documents?: Document[];
  datasets?: Dataset[];
}

/** A statement has one document and one data set; the stored half knows lists only. */
@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Document, { nullable: true, description: "The document that it is read from (文献)." })
  document(@Root() statement: StoredStatement): Document | null {
    return statement.documents?.[0] ?? null;
  }

  @FieldResolver(() => Dataset, { nullable: true, description: "The data set that it belongs to (数据集)." })
  dataset(@Root() statement: StoredStatement): Dataset | null {
    return statement.datasets?.[0] ?? null;
  }
}

/** Stored fields that computed fields of a stored type need beside its id. */
export const STORED_NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Statement: { document: "{ documents { id } }", dataset: "{ datasets { id } }" },
};
