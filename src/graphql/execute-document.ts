/** Executes a GraphQL document without HTTP: parse, validate, check the cost limit, execute. */
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
import { requireFlat } from "./limits/nesting.js";

/** What is needed to execute a document. */
export interface DocumentExecutor {
  schema: GraphQLSchema;
  rules: readonly ValidationRule[];
  limits: RequestLimits;
  admit: CostLimit;
}

export async function executeDocument(
  executor: DocumentExecutor,
  source: string,
  variableValues: Record<string, unknown> | undefined,
  contextValue: RequestContext,
): Promise<ExecutionResult> {
  const { schema, admit } = executor;
  try {
    requireFlat(null, variableValues);
    const { document, errors } = parseAndValidate(executor, source);
    if (errors.length > 0) return { errors };
    admit({ document, variables: variableValues }, contextValue);
    return await execute({ schema, document, variableValues, contextValue });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** @throws GraphQLError when the source is not valid GraphQL syntax */
export function parseAndValidate(
  { schema, rules, limits }: DocumentExecutor,
  source: string,
): { document: DocumentNode; errors: readonly GraphQLError[] } {
  requireFlat(source, null);
  const document = parse(source, { maxTokens: limits.maxTokens });
  return { document, errors: validate(schema, document, rules) };
}
