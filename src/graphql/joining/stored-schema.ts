/** The stored half of the schema: the types of `schema/*.graphql`, served read-only from Neo4j by @neo4j/graphql. */
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createDefaultExecutor } from "@graphql-tools/delegate";
import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import type { ExecutableHalf } from "./lazy-stored-half.js";
import { queryFields } from "./query-fields.js";
import { storedTypeDefs } from "./stored-type-defs.js";
import type { Graph } from "../../store/graph.js";

export async function makeStoredHalf(graph: Graph): Promise<ExecutableHalf> {
  const schema = withinLimits(await makeStoredSchema(graph), graph);
  return { schema, executor: createDefaultExecutor(schema) };
}

async function makeStoredSchema(graph: Graph): Promise<GraphQLSchema> {
  const excludeDeprecatedFields = {
    deprecatedOptionsArgument: true,
    directedArgument: true,
    mutationOperations: true,
    relationshipFilters: true,
    attributeFilters: true,
    aggregationFilters: true,
    aggregationFiltersOutsideConnection: true,
    nestedUpdateOperationsFields: true,
  };
  const library = new Neo4jGraphQL({
    typeDefs: storedTypeDefs(),
    driver: graph.driver,
    features: { excludeDeprecatedFields },
  });
  return withDescriptions(await library.getSchema());
}

/** Describes the root fields, which @neo4j/graphql generates without a description. */
function withDescriptions(schema: GraphQLSchema): GraphQLSchema {
  for (const field of queryFields(schema)) {
    field.description ??= "Stored objects of the live database, with filtering, sorting and paging.";
  }
  return schema;
}

/** Calls the database within the limits of a request, and translates its errors into our own. */
function withinLimits(schema: GraphQLSchema, graph: Graph): GraphQLSchema {
  for (const field of queryFields(schema)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (...call) => graph.limited(async () => resolve(...call));
  }
  return schema;
}
