/** The stored half of the schema: the types of `schema/*.graphql`, served read-only from Neo4j by @neo4j/graphql. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { defaultFieldResolver, Kind, parse, print, visit, type GraphQLSchema } from "graphql";
import { PACKAGE_ROOT } from "../../package-root.js";
import { queryFields } from "./query-fields.js";
import { translateDatabaseError, type Graph } from "../../store/graph.js";

const FOLDER = path.join(PACKAGE_ROOT, "schema");
/** The generated public schema, which is not part of the type definitions. */
export const PUBLIC_SCHEMA_FILE = path.join(FOLDER, "public.graphql");

export async function makeStoredSchema(graph: Graph): Promise<GraphQLSchema> {
  const files = readdirSync(FOLDER).filter(
    (file) => file.endsWith(".graphql") && file !== path.basename(PUBLIC_SCHEMA_FILE),
  );
  const typeDefs = files.sort().map((file) => readFileSync(path.join(FOLDER, file), "utf8"));
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
    typeDefs: withRaisedLimits(typeDefs.join("\n")),
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

/** Translates database errors into our own; they surface at the root fields of the stored half. */
export function withDatabaseErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const field of queryFields(schema)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (...call) => {
      try {
        return await Promise.resolve<unknown>(resolve(...call));
      } catch (error) {
        throw translateDatabaseError(error);
      }
    };
  }
  return schema;
}

/** Context settings of a request for the stored half. */
export function storedContext(graph: Graph, timeout: number): { sessionConfig: object; transaction: object } {
  return { sessionConfig: { database: graph.address.database }, transaction: { timeout } };
}

/** Raises the declared limits by one, for the extra row that shows whether a list was truncated (cut-lists.ts). */
function withRaisedLimits(typeDefs: string): string {
  const raised = visit(parse(typeDefs), {
    Directive: (directive) => {
      if (directive.name.value !== "limit") return undefined;
      return {
        ...directive,
        arguments: directive.arguments?.map((argument) => {
          if (argument.value.kind !== Kind.INT) return argument;
          return {
            ...argument,
            value: { ...argument.value, value: String(Number(argument.value.value) + 1) },
          };
        }),
      };
    },
  });
  return print(raised);
}
