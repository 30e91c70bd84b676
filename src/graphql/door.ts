/** The way into the schema without HTTP: a document is read, held against the rules, priced, and run. */
import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type ValidationRule,
} from "graphql";
import type { RequestLimits } from "../services/about/meta.js";
import type { RequestContext } from "./context.js";
import type { CostLimit } from "./limits/cost-limit.js";

export interface Door {
  schema: GraphQLSchema;
  rules: readonly ValidationRule[];
  limits: RequestLimits;
  admit: CostLimit;
}

export async function answer(
  door: Door,
  source: string,
  variableValues: Record<string, unknown> | undefined,
  contextValue: RequestContext,
): Promise<ExecutionResult> {
  const { schema, admit } = door;
  try {
    const { document, errors } = readDocument(door, source);
    if (errors.length > 0) return { errors };
    admit({ document, variables: variableValues }, contextValue);
    return await execute({ schema, document, variableValues, contextValue });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** @throws GraphQLError when it is no GraphQL */
export function readDocument(
  { schema, rules, limits }: Door,
  source: string,
): { document: DocumentNode; errors: readonly GraphQLError[] } {
  const document = parse(source, { maxTokens: limits.maxTokens });
  return { document, errors: validate(schema, document, rules) };
}
