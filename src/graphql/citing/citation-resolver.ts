import { GraphQLJSONObject } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { citationText, type CitationStyle } from "../../services/citing/citation-text.js";
import type {
  AnsweredAgain as Outcome,
  CitationCheck as Check,
} from "../../services/citing/check-citation.js";
import { pageSize } from "../../services/paging.js";
import type { KeptCitation } from "../../services/citing/citations.js";
import { type CITATION_LANGUAGES, CitationLanguageEnum, CitationStyleEnum } from "./citation-enums.js";
import { AnsweredAgain, Citation, CitationCheck, RemovedCitation } from "./citation-types.js";
import type { RequestContext } from "../context.js";
import { askedLanguage, worded } from "../../wording/language.js";

const DEFAULT_STYLE: CitationStyle = "GB_T_7714";
const LANGUAGES = { ZH: "zh", EN: "en" } as const;

/** @param style the style of its text when the query gives none */
function citationAnswer({ variables, result, ...plain }: KeptCitation, style: CitationStyle = DEFAULT_STYLE) {
  const parsed = {
    variables: JSON.parse(variables) as unknown,
    result: result === null ? null : (JSON.parse(result) as unknown),
  };
  return { ...plain, ...parsed, style };
}

type CitationAnswer = ReturnType<typeof citationAnswer>;

@Resolver(() => Citation)
export class CitationResolver {
  @Mutation(() => Citation, {
    description:
      "Cites the answer of a query on the current data version (引用). Readers may use it: it creates no data version. The cost of the query counts in full. Fields that are read from the live database are refused with NOT_CITABLE. The same query with the same answer gives the same citation. Made with a token, a citation stays; made without one, it expires unless it is read (expiresAt), and how many can be made is limited (TOO_MANY_CITATIONS).",
  })
  async cite(
    @Arg("query", () => String, { description: "One query operation, with its fragments." }) query: string,
    @Arg("variables", () => GraphQLJSONObject, { nullable: true, description: "Its variables." })
    variables: Record<string, unknown> | null,
    @Arg("title", () => String, {
      nullable: true,
      description:
        "Title of the citation, one line of up to 300 characters; default: the names of the root fields.",
    })
    title: string | null,
    @Ctx() { citations }: RequestContext,
  ): Promise<unknown> {
    return citationAnswer(await citations.cite(query, variables ?? {}, title ?? null));
  }

  @Mutation(() => [RemovedCitation], {
    description:
      "Removes citations, up to 1,000 per request (删除引用). What was cited is deleted; when and why is kept and told to whoever asks for the citation. It is made again only by a caller with a token. Needs ADMIN.",
  })
  removeCitations(
    @Arg("ids", () => [ID], { description: "Their ids." }) ids: string[],
    @Arg("reason", () => String, { description: "Why, in one line; shown to readers." }) reason: string,
    @Ctx() { citations }: RequestContext,
  ): Promise<unknown> {
    return citations.remove(ids, reason);
  }

  @Query(() => Citation, {
    nullable: true,
    description:
      "One citation (数据引用); null when there is none. A removed one is an error, CITATION_REMOVED, with the reason.",
  })
  async citation(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Arg("style", () => CitationStyleEnum, { defaultValue: DEFAULT_STYLE, description: "Style of its text." })
    style: CitationStyle,
    @Ctx() { citations }: RequestContext,
  ): Promise<unknown> {
    const found = await citations.find(id);
    return found && citationAnswer(found, style);
  }

  @Query(() => CitationCheck, {
    description:
      "Runs a cited query again, on the cited data version and on the current one, and reports what differs (引用核验).",
  })
  async verifyCitation(
    @Arg("id", () => ID, { description: "The citation's id." }) id: string,
    @Ctx() { citations }: RequestContext,
  ): Promise<unknown> {
    const check: Check = await citations.verify(id);
    return { ...check, citation: citationAnswer(check.citation) };
  }

  @FieldResolver(() => String, {
    description: "The citation as text (引文), in a citation style or a machine-readable format.",
  })
  text(
    @Root() citation: CitationAnswer,
    @Arg("style", () => CitationStyleEnum, {
      nullable: true,
      description: "Style of this text; default: the style of the enclosing field.",
    })
    style: CitationStyle | null,
    @Arg("language", () => CitationLanguageEnum, {
      nullable: true,
      description:
        "Language of the reference; default: the one that the request asks for by Accept-Language.",
    })
    language: (typeof CITATION_LANGUAGES)[number] | null,
    @Ctx() { citations }: RequestContext,
  ): Promise<string> {
    const said = language === null || language === undefined ? askedLanguage() : LANGUAGES[language];
    return citationText(citation, style ?? citation.style, citations.imprint, said);
  }
}

@Resolver(() => AnsweredAgain)
export class AnsweredAgainResolver {
  /** In the language that the caller asks for, as errors are. */
  @FieldResolver()
  reason(@Root() { reason }: Outcome): string | null {
    return reason && worded(reason);
  }

  @FieldResolver()
  differences(
    @Root() { differences }: Outcome,
    @Arg("first", () => Int, { nullable: true, description: "Number to return; default 25, at most 200." })
    first: number | null,
    @Ctx() { analysis }: RequestContext,
  ): unknown {
    return differences && differences.slice(0, pageSize(first, analysis.limits));
  }

  @FieldResolver()
  totalDifferences(@Root() { differences }: Outcome): number | null {
    return differences && differences.length;
  }
}
