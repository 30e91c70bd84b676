/** Checks and runs GraphQL queries for citations. */
import { execute, Kind, parse, print, visit, type DocumentNode, type OperationDefinitionNode } from "graphql";
import type { CitedQuestion } from "../../domain/citation.js";
import { canonicalJson } from "../../domain/content-hash.js";
import type { NamedRecords } from "../../domain/named-records.js";
import type { Answering, CitableQuestion } from "../../services/citing/answering.js";
import type { Views } from "../../services/data/views.js";
import type { RequestContext } from "../context.js";
import { inLanguages } from "../../wording/language.js";
import type { QueryCost } from "../limits/cost-limit.js";
import { parseAndValidate, type DocumentExecutor } from "../execute-document.js";
import type { CitableRule } from "./citable.js";
import { datasetsOf } from "./datasets-of.js";

/** What a citable query needs of a request. */
export type CitedContext = Pick<
  RequestContext,
  "versionedOnly" | "analysis" | "loaders" | "describe" | "merged" | "cut" | "cost"
>;

type Variables = Readonly<Record<string, unknown>>;

/** @param contextOn makes the context of a query that reads one data version and nothing else */
export function answeringWith(
  executor: DocumentExecutor,
  citable: CitableRule,
  { apiVersion, schemaHash }: Answering["program"],
  contextOn: (views: Views, named: NamedRecords) => CitedContext,
): Answering {
  return {
    program: { apiVersion, schemaHash },
    maxCost: executor.limits.maxCost,
    read: (query, variables) => readQuestion(executor, citable, query, variables),
    answer: (question, views, named) => answerOn(executor, question, contextOn(views, named)),
  };
}

function readQuestion(
  executor: DocumentExecutor,
  citable: CitableRule,
  query: string,
  given: Variables,
): CitableQuestion {
  const { document, errors } = parseAndValidate(executor, query);
  if (errors[0]) throw errors[0];
  const operation = citable.require(document);
  const variables = declaredVariables(operation, given);
  const priced: { cost: QueryCost | null } = { cost: null };
  executor.admit({ document, variables }, priced);
  return {
    query: canonicalQuery(document),
    variables: canonicalJson(variables),
    subject: rootFields(operation).join(", "),
    cost: priced.cost?.requested ?? 0,
    datasets: datasetsOf(executor.schema, document, variables),
  };
}

/** Without comments, which parsing drops, and without the operation's name, which does not affect the answer. */
function canonicalQuery(document: DocumentNode): string {
  return print(
    visit(document, {
      [Kind.OPERATION_DEFINITION]: (operation: OperationDefinitionNode) => ({
        ...operation,
        name: undefined,
      }),
    }),
  );
}

function declaredVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): Variables {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const known = names.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, given[name]]));
}

/** The root fields of the operation itself, for its title; fields within fragments are ignored. */
function rootFields({ selectionSet }: OperationDefinitionNode): string[] {
  const names = selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  return names.length > 0 ? [...new Set(names)] : ["query"];
}

async function answerOn(
  { schema, limits }: DocumentExecutor,
  { query, variables }: CitedQuestion,
  contextValue: CitedContext,
): Promise<unknown> {
  const document = parse(query, { maxTokens: limits.maxTokens });
  const variableValues = JSON.parse(variables) as Record<string, unknown>;
  // whoever cites or verifies it: the hash of an answer is that of one language
  const result = await inLanguages(["en"], () => execute({ schema, document, variableValues, contextValue }));
  const [error] = result.errors ?? [];
  if (error) throw error.originalError ?? error;
  return result.data;
}
