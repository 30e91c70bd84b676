import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RecordKind } from "../../domain/records.js";
import { mergeDuplicate } from "../../services/writing/merge-duplicate.js";
import {
  addBodyName,
  recordBody,
  recordChain,
  recordDataset,
  recordProject,
  recordSuccession,
  registerDocument,
} from "../../services/writing/record-writes.js";
import { reviewStatements } from "../../services/writing/statement-reviews.js";
import {
  proposeStatements,
  withdrawDataset,
  withdrawStatement,
} from "../../services/writing/statement-writes.js";
import { writeResult as result } from "./history-types.js";
import { PageArgs } from "../answers/arguments.js";
import { RecordKindEnum } from "../answers/enums.js";
import type { RequestContext } from "../context.js";
import { DataChangeConnection, WriteResult } from "./history-types.js";
import { DatasetInput } from "./dataset-input.js";
import { NamingArgs, WriteArgs } from "./writing-arguments.js";
import {
  BodyInput,
  BodyNameInput,
  ChainInput,
  DocumentInput,
  ProjectInput,
  SuccessionInput,
} from "./record-inputs.js";
import { ReviewInput, StatementInput, TextInput } from "./statement-inputs.js";

/** Every write is one transaction. */
@Resolver()
export class WritingResolver {
  @Mutation(() => WriteResult, {
    description:
      "Registers a document, with its text or the text's hash, and an accepted statement for each issuer that is a body (登记文件). Needs EDITOR.",
  })
  async registerDocument(
    @Arg("document", () => DocumentInput, { description: "The document." }) document: DocumentInput,
    @Arg("dataset", () => ID, {
      nullable: true,
      description:
        "Data set of the statements about its issuers. Default: that of its issuers already stated, otherwise one of the document's own id.",
    })
    dataset: string | null | undefined,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await registerDocument(writer, plain(document), request, dataset ?? null));
  }

  @Mutation(() => WriteResult, {
    description:
      "Creates or updates a data set (登记数据集), under which statements are filed. Needs EDITOR.",
  })
  async recordDataset(
    @Arg("dataset", () => DatasetInput, { description: "The data set." }) dataset: DatasetInput,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await recordDataset(writer, plain(dataset), request));
  }

  @Mutation(() => WriteResult, { description: "Creates or updates a body (登记机构). Needs EDITOR." })
  async recordBody(
    @Arg("body", () => BodyInput, { description: "The body." }) body: BodyInput,
    @Args(() => NamingArgs) request: NamingArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await recordBody(writer, plain(body), request));
  }

  @Mutation(() => WriteResult, { description: "Creates or updates a project (登记项目). Needs EDITOR." })
  async recordProject(
    @Arg("project", () => ProjectInput, { description: "The project." }) project: ProjectInput,
    @Args(() => NamingArgs) request: NamingArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await recordProject(writer, plain(project), request));
  }

  @Mutation(() => WriteResult, {
    description: "Creates or updates a business chain (登记业务链). Needs EDITOR.",
  })
  async recordChain(
    @Arg("chain", () => ChainInput, { description: "The chain." }) chain: ChainInput,
    @Args(() => NamingArgs) request: NamingArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await recordChain(writer, plain(chain), request));
  }

  @Mutation(() => WriteResult, {
    description:
      "Proposes statements, up to 1,000 per request; they count only once accepted. Where the text of the document is given or stored, named form, quote and offsets are proved against it; otherwise only the named form against the quote (提出陈述). Needs EDITOR.",
  })
  async proposeStatements(
    @Arg("statements", () => [StatementInput], { description: "The statements." })
    statements: StatementInput[],
    @Arg("texts", () => [TextInput], {
      nullable: true,
      description: "Texts of the documents, to prove the statements against.",
    })
    texts: TextInput[] | null | undefined,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await proposeStatements(writer, statements.map(plain), request, texts ?? []));
  }

  @Mutation(() => WriteResult, {
    description:
      "Accepts, rejects, sends back, resolves or corrects statements, up to 1,000 per request, in one version (审核陈述). Needs EDITOR.",
  })
  async reviewStatements(
    @Arg("reviews", () => [ReviewInput], { description: "The decisions." }) reviews: ReviewInput[],
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await reviewStatements(writer, reviews.map(plain), request));
  }

  @Mutation(() => WriteResult, {
    description: "Withdraws a statement; the history keeps it (撤回陈述). Needs EDITOR.",
  })
  async withdrawStatement(
    @Arg("id", () => ID, { description: "Id of the statement." }) id: string,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await withdrawStatement(writer, id, request));
  }

  @Mutation(() => WriteResult, {
    description:
      "Withdraws a data set with all its statements; the history keeps them (撤回数据集). Needs ADMIN.",
  })
  async withdrawDataset(
    @Arg("id", () => ID, { description: "Id of the data set." }) id: string,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await withdrawDataset(writer, id, request));
  }

  @Mutation(() => WriteResult, {
    description: "Adds or updates a name of a body (登记名称). Needs EDITOR.",
  })
  async addBodyName(
    @Arg("name", () => BodyNameInput, { description: "The name." }) name: BodyNameInput,
    @Args(() => NamingArgs) request: NamingArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await addBodyName(writer, plain(name), request));
  }

  @Mutation(() => WriteResult, {
    description:
      "Records a succession of a body; a main line also abolishes its predecessor on that date, where it has no end yet (登记沿革). Needs EDITOR.",
  })
  async recordSuccession(
    @Arg("succession", () => SuccessionInput, { description: "The succession." }) succession: SuccessionInput,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await recordSuccession(writer, plain(succession), request));
  }

  @Mutation(() => WriteResult, {
    description:
      "Merges two records of the same body; queries for the duplicate's id return the survivor (合并重复机构). Needs EDITOR.",
  })
  async mergeDuplicate(
    @Arg("duplicate", () => ID, { description: "Id of the record to remove." }) duplicate: string,
    @Arg("survivor", () => ID, { description: "Id of the record to keep." }) survivor: string,
    @Args(() => WriteArgs) request: WriteArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return result(await mergeDuplicate(writer, { duplicate, survivor, note: request.reason }, request));
  }

  @Query(() => DataChangeConnection, {
    description: "Changes made by the versions after a given one, by whom and why, oldest first (数据变更).",
  })
  dataChanges(
    @Arg("since", () => Int, { description: "A version number; 0: from the beginning." }) since: number,
    @Arg("kinds", () => [RecordKindEnum], {
      nullable: true,
      description: "Only records of these kinds; empty or left out: of all.",
    })
    kinds: RecordKind[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { changesSince }: RequestContext,
  ): unknown {
    return changesSince(since, kinds ?? [], page);
  }
}

/** A plain object instead of the instance that type-graphql makes. */
function plain<Input extends object>(input: Input): Input {
  return { ...input };
}
