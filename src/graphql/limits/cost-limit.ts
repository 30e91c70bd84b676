/** The cost of a query against the limit, before anything of it runs. */
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
  eachTime,
  everyField,
  isPlain,
  rounded,
  sumOf,
  totalOf,
  type Met,
  type PricedField,
} from "./priced-field.js";
import { QueryPrices } from "./price-query.js";

/** What a query costs and what it may; said beside every answer. */
export interface QueryCost {
  requested: number;
  maximum: number;
}

export interface PricedRequest {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/**
 * Prices a valid query and notes the cost, also of one that is refused.
 * @throws GraphQLError QUERY_TOO_COSTLY with the cost, the limit, the dearest field and one change that would fit;
 * QUERY_TOO_DEEP when a condition goes through too many relationships
 */
export type CostLimit = (request: PricedRequest, noted: { cost: QueryCost | null }) => void;

export function costLimit(schema: GraphQLSchema, limits: PageLimits & { maxCost: number }): CostLimit {
  return (request, noted) => {
    try {
      const fields = priceQuery(schema, request, limits);
      noted.cost = { requested: rounded(totalOf(fields)), maximum: limits.maxCost };
      if (noted.cost.requested > limits.maxCost) refuse(fields, noted.cost);
    } catch (error) {
      throw asRefusal(error);
    }
  };
}

/** The fields of a query with their prices; none where no operation or no variables are given that could run. */
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
  const dearest = dearestOf(fields);
  const say = (cost: number): string => cost.toLocaleString("en");
  const message = `The query costs ${say(requested)}; the limit is ${say(maximum)}. Most of it is for ${dearest.field}: ${say(dearest.cost)}. ${oneChange(fields, maximum)}`;
  throw new UserError("QUERY_TOO_COSTLY", message, { cost: requested, maximum, dearest });
}

/** The field that costs most by itself: its own work, its condition and the plain values of its objects. */
function dearestOf(fields: readonly PricedField[]): { field: string; cost: number } {
  const [dearest] = everyField(fields)
    .filter(({ field }) => !isPlain(field))
    .map((place) => ({ field: place.field.path.join("."), cost: byItself(place) }))
    .sort((one, other) => other.cost - one.cost);
  return { field: dearest?.field ?? "its plain fields", cost: rounded(dearest?.cost ?? totalOf(fields)) };
}

function byItself({ field, met }: Met): number {
  const plain = field.below.filter(isPlain);
  return field.once + met * (field.own + countOf(field) * sumOf(plain, (one) => eachTime(one)));
}

/** As GraphQL takes it, with the status that HTTP gives to a request that cannot be served. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 400 } },
  });
}
