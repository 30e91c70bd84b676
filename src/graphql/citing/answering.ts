/** Questions in GraphQL, read and answered for citations. */
import { execute, Kind, parse, print, visit, type DocumentNode, type OperationDefinitionNode } from "graphql";
import type { CitedQuestion } from "../../domain/citation.js";
import { canonicalJson } from "../../domain/content-hash.js";
import type { Answering, CitableQuestion } from "../../services/citing/answering.js";
import type { Views } from "../../services/data/views.js";
import type { RequestContext } from "../context.js";
import type { QueryCost } from "../limits/cost-limit.js";
import { readDocument, type Door } from "../door.js";
import type { CitableRule } from "./citable.js";

type Variables = Readonly<Record<string, unknown>>;

/** @param contextOn a request on a data version that reads nothing beside it */
export function answeringThrough(
  door: Door,
  citable: CitableRule,
  { apiVersion, schemaHash }: Answering["program"],
  contextOn: (views: Views) => RequestContext,
): Answering {
  return {
    program: { apiVersion, schemaHash },
    maxCost: door.limits.maxCost,
    read: (query, variables) => readQuestion(door, citable, query, variables),
    answer: (question, views) => answerOn(door, question, contextOn(views)),
  };
}

function readQuestion(door: Door, citable: CitableRule, query: string, given: Variables): CitableQuestion {
  const { document, errors } = readDocument(door, query);
  if (errors[0]) throw errors[0];
  const operation = citable.require(document);
  const variables = declared(operation, given);
  const noted: { cost: QueryCost | null } = { cost: null };
  door.admit({ document, variables }, noted);
  return {
    query: canonicalQuery(document),
    variables: canonicalJson(variables),
    subject: rootFields(operation).join(", "),
    cost: noted.cost?.requested ?? 0,
  };
}

/** Comments go with the reading; the operation's name is no part of what it asks. */
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

function declared({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const known = names.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, given[name]]));
}

/** Of the operation itself; those within fragments have no say in its title. */
function rootFields({ selectionSet }: OperationDefinitionNode): string[] {
  const names = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return names.length > 0 ? [...new Set(names)] : ["query"];
}

async function answerOn(
  { schema, limits }: Door,
  { query, variables }: CitedQuestion,
  contextValue: RequestContext,
): Promise<unknown> {
  const result = await execute({
    schema,
    document: parse(query, { maxTokens: limits.maxTokens }),
    variableValues: JSON.parse(variables) as Record<string, unknown>,
    contextValue,
  });
  const [error] = result.errors ?? [];
  if (error) throw error.originalError ?? error;
  return result.data;
}
