import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { isPartialDate } from "../../domain/dates.js";
import { UserError } from "../../errors.js";
import { proposeFromDocument } from "../../services/extracting/propose-document.js";
import type { RequestContext } from "../context.js";
import { writeResult, WriteResult } from "./history-types.js";
import { TriedArgs } from "./writing-arguments.js";

@Resolver()
export class ReadingResolver {
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
