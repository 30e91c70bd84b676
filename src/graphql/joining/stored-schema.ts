/**
 * The stored half of the schema: the types of `schema/*.graphql`, served read-only from Neo4j by @neo4j/graphql. The
 * driver comes with the context of a request, so that a process makes this schema once.
 */
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createDefaultExecutor } from "@graphql-tools/delegate";
import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import { queryFields } from "./query-fields.js";
import { storedTypeDefs } from "./stored-type-defs.js";
import type { ExecutableHalf, StoredContext } from "./stored-half.js";

let made: Promise<ExecutableHalf> | undefined;

export const executableStoredHalf = (): Promise<ExecutableHalf> => (made ??= makeStoredHalf());

async function makeStoredHalf(): Promise<ExecutableHalf> {
  const schema = withinLimits(await makeStoredSchema());
  return { schema, executor: createDefaultExecutor(schema) };
}

async function makeStoredSchema(): Promise<GraphQLSchema> {
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
  const library = new Neo4jGraphQL({ typeDefs: storedTypeDefs(), features: { excludeDeprecatedFields } });
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
function withinLimits(schema: GraphQLSchema): GraphQLSchema {
  for (const field of queryFields(schema)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context, info) =>
      (context as StoredContext).limited(async () => resolve(source, args, context, info));
  }
  return schema;
}
