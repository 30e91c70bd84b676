import type { GraphQLField, GraphQLSchema } from "graphql";

/** The root fields of the query type. */
export function queryFields(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {});
}
