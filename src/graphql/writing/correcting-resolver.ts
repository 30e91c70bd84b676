/** What corrects earlier writes: withdrawing records, undoing a version, and what to read before doing so. */
import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RecordKind } from "../../domain/records.js";
import { undoVersion } from "../../services/writing/undo-version.js";
import { withdrawRecords } from "../../services/writing/withdrawals.js";
import { PageArgs } from "../answers/arguments.js";
import { RecordKindEnum } from "../answers/enums.js";
import type { RequestContext } from "../context.js";
import { DataChangeConnection, DependentConnection, WriteResult, writeResult } from "./history-types.js";
import { TriedArgs } from "./writing-arguments.js";

@InputType({ description: "A record of any kind (记录)." })
class RecordInput {
  @Field(() => RecordKindEnum, { description: "Kind of record." })
  kind!: RecordKind;

  @Field(() => ID, { description: "Id of the record." })
  id!: string;
}

const KIND = { description: "Kind of record." };
const ID_OF_RECORD = { description: "Id of the record, as dataChanges gives it." };

@Resolver()
export class CorrectingResolver {
  @Mutation(() => WriteResult, {
    description:
      "Withdraws records of any kind, up to 1,000 per request, in one version; the history keeps them (撤回记录). While other records refer to one of them, the request fails with RECORD_IN_USE and lists those. Needs EDITOR; for a data set ADMIN.",
  })
  async withdrawRecords(
    @Arg("records", () => [RecordInput], { description: "The records; they may refer to each other." })
    records: RecordInput[],
    @Args(() => TriedArgs) request: TriedArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    const names = records.map(({ kind, id }) => ({ kind, id }));
    return writeResult(await withdrawRecords(writer, names, request));
  }

  @Mutation(() => WriteResult, {
    description:
      "Writes the reverse of a data version as a new version (撤销版本): what it added goes, what it withdrew returns, what it changed is as before. Fails with VERSION_CONFLICT when a later version changed one of its records, and with RECORD_IN_USE when others refer to one that would go. Needs EDITOR; for a version that withdrew a data set, or in which somebody else added one, ADMIN.",
  })
  async undoVersion(
    @Arg("number", () => Int, { description: "Number of the version to undo." }) number: number,
    @Args(() => TriedArgs) request: TriedArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    return writeResult(await undoVersion(writer, number, request));
  }

  @Query(() => DataChangeConnection, {
    description:
      "The changes of one record, by whom and why, oldest first (记录历史); also of a withdrawn one. An id without history is an error, RECORD_NOT_FOUND.",
  })
  history(
    @Arg("kind", () => RecordKindEnum, KIND) kind: RecordKind,
    @Arg("id", () => ID, ID_OF_RECORD) id: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { history }: RequestContext,
  ): unknown {
    return history({ kind, id }, page);
  }

  @Query(() => DependentConnection, {
    description:
      "The records that refer to one, which must go before or with it (依赖). An unknown id is an error, RECORD_NOT_FOUND.",
  })
  dependents(
    @Arg("kind", () => RecordKindEnum, KIND) kind: RecordKind,
    @Arg("id", () => ID, ID_OF_RECORD) id: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { dependents }: RequestContext,
  ): unknown {
    return dependents({ kind, id }, page);
  }
}
