/** Checks the cost of a query against the limit before it is executed. */
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from "graphql";
import { UserError } from "../../errors.js";
import type { PageLimits } from "../../services/paging.js";
import { oneChange } from "./one-change.js";
import {
  countOf,
  costPerOccurrence,
  everyField,
  isPlain,
  rounded,
  sumOf,
  totalOf,
  type Occurrence,
  type PricedField,
} from "./priced-field.js";
import { QueryPrices } from "./price-query.js";

/** Cost of a query and the limit; part of every response. */
export interface QueryCost {
  requested: number;
  maximum: number;
}

export interface PricedRequest {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** Refuses operations that a server does not execute. @throws GraphQLError OPERATION_NOT_LISTED */
export type SafeList = (request: PricedRequest) => void;

/**
 * Computes the cost of a valid query and stores it in the context, also when the query is refused.
 * @throws GraphQLError QUERY_TOO_COSTLY with the cost, the limit, the most expensive field and one change that would make the query fit;
 * QUERY_TOO_DEEP when a condition traverses too many relationships
 */
export type CostLimit = (request: PricedRequest, context: { cost: QueryCost | null }) => void;

export function costLimit(schema: GraphQLSchema, limits: PageLimits & { maxCost: number }): CostLimit {
  return (request, context) => {
    try {
      const fields = priceQuery(schema, request, limits);
      context.cost = { requested: rounded(totalOf(fields)), maximum: limits.maxCost };
      if (context.cost.requested > limits.maxCost) refuse(fields, context.cost);
    } catch (error) {
      throw asRefusal(error);
    }
  };
}

/** The fields of a query with their costs; none when the operation or its variables are invalid. */
function priceQuery(
  schema: GraphQLSchema,
  { document, operationName, variables }: PricedRequest,
  pages: PageLimits,
): PricedField[] {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return [];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!coerced) return [];
  const fragments = document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
  );
  return new QueryPrices(schema, new Map(fragments), coerced, pages).fields([operation.selectionSet], root);
}

function refuse(fields: readonly PricedField[], { requested, maximum }: QueryCost): never {
  const dearest = mostExpensive(fields);
  const say = (cost: number): string => cost.toLocaleString("en");
  const message = `The query costs ${say(requested)}; the limit is ${say(maximum)}. Most of it is for ${dearest.field}: ${say(dearest.cost)}. ${oneChange(fields, maximum)}`;
  throw new UserError("QUERY_TOO_COSTLY", message, { cost: requested, maximum, dearest });
}

/** The most expensive field, counting its own work, its condition and the plain values of its objects. */
function mostExpensive(fields: readonly PricedField[]): { field: string; cost: number } {
  const [dearest] = everyField(fields)
    .filter(({ field }) => !isPlain(field))
    .map((place) => ({ field: place.field.path.join("."), cost: ownCost(place) }))
    .sort((one, other) => other.cost - one.cost);
  return { field: dearest?.field ?? "its plain fields", cost: rounded(dearest?.cost ?? totalOf(fields)) };
}

function ownCost({ field, occurrences }: Occurrence): number {
  const plain = field.below.filter(isPlain);
  return (
    field.once + occurrences * (field.own + countOf(field) * sumOf(plain, (one) => costPerOccurrence(one)))
  );
}

/** A GraphQL error with HTTP status 400. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 400 } },
  });
}
