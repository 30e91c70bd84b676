import { Arg, Args, Ctx, Field, Float, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { isPartialDate } from "../../domain/dates.js";
import { UserError } from "../../errors.js";
import { suggestionsOfGraph } from "../../services/extracting/names-of-graph.js";
import { proposeFromDocument } from "../../services/extracting/propose-document.js";
import { BusinessChain, Project } from "../answers/stored-types.js";
import type { RequestContext } from "../context.js";
import { writeResult, WriteResult } from "./history-types.js";
import { TriedArgs } from "./writing-arguments.js";

@ObjectType({ description: "A project or chain on record that a task may be (可能的项目或业务链)." })
class ItemSuggestion {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Project, { nullable: true, description: "The project (项目)." })
  project!: Project | null;

  @Field(() => BusinessChain, { nullable: true, description: "The business chain (业务链)." })
  businessChain!: BusinessChain | null;

  @Field(() => Float, {
    description: "0 to 1: twice the pairs of characters that the names share, over the pairs of both (Dice).",
  })
  score!: number;
}

@Resolver()
export class ReadingResolver {
  @Query(() => [ItemSuggestion], {
    description:
      "Up to three projects and chains on record that a task may be, by the words of their names; none is joined by itself (建议项目).",
  })
  suggestItems(
    @Arg("task", () => String, { description: "What the text says that is to be done." }) task: string,
    @Ctx() { analysis: { collaboration } }: RequestContext,
  ): unknown {
    const { projects, chains } = collaboration.records;
    return suggestionsOfGraph(collaboration)
      .for(task)
      .map(({ id, score }) => ({
        ...{ key: id, score },
        project: projects.get(id) ?? null,
        businessChain: chains.get(id) ?? null,
      }));
  }

  @Mutation(() => WriteResult, {
    description:
      "Reads a policy document by rules and stores what it says of bodies and their roles as PROPOSED statements with method EXTRACTED, with the document, its text and a project for each task; recordedBy names the rule. Reading it again adds only what is new (读取文件). Needs EDITOR.",
  })
  async proposeFromDocument(
    @Arg("text", () => String, { description: "The full text of the document; offsets count in it." })
    text: string,
    @Arg("dataset", () => ID, { description: "Data set of the statements; it is made where there is none." })
    dataset: string,
    @Arg("date", () => String, {
      nullable: true,
      description: "Date of the document, where its text does not say it: a year, month or day.",
    })
    date: string | null | undefined,
    @Arg("url", () => String, { nullable: true, description: "Address of the document." })
    url: string | null | undefined,
    @Args(() => TriedArgs) request: TriedArgs,
    @Ctx() { writer }: RequestContext,
  ): Promise<unknown> {
    if (date && !isPartialDate(date))
      throw new UserError("BAD_RECORD", `date "${date}" is no date; write 2013, 2013-03 or 2013-03-14`);
    return writeResult(await proposeFromDocument(writer, { text, dataset, date, url }, request));
  }
}
