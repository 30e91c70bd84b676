/** The stored half of the schema: types of `schema/*.graphql`, served read-only from Neo4j by @neo4j/graphql. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { defaultFieldResolver, Kind, parse, print, visit, type GraphQLSchema } from "graphql";
import { PACKAGE_ROOT } from "../../package-root.js";
import { translateDatabaseError, type Graph } from "../../store/graph.js";

const FOLDER = path.join(PACKAGE_ROOT, "schema");
/** Generated from everything else, so no part of it. */
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
    typeDefs: withOneMore(typeDefs.join("\n")),
    driver: graph.driver,
    features: { excludeDeprecatedFields },
  });
  return described(await library.getSchema());
}

/** @neo4j/graphql leaves what it makes without words: the root fields, and the edges' links to their data. */
function described(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.description ??= "Stored objects, live, with conditions, order and pages.";
  }
  return schema;
}

/** Errors of the database come out as ours: root fields of the stored half are where they surface. */
export function withDatabaseErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
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

/** What a request hands to the stored half. */
export function storedContext(graph: Graph, timeout: number): { sessionConfig: object; transaction: object } {
  return { sessionConfig: { database: graph.address.database }, transaction: { timeout } };
}

/** Limits one above those declared: the row too many tells that a list was cut, and is taken away again. */
function withOneMore(typeDefs: string): string {
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
