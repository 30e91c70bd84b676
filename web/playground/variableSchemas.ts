import { Kind, parse } from "graphql";

interface Options {
  readonly schemas?: { readonly uri: string; readonly schema?: object }[];
}

/** The part of the code editor that finds errors in JSON. */
interface JsonDefaults {
  setDiagnosticsOptions(options: Options): void;
}

/** The part of a JSON schema that says which properties an object must have. */
interface JsonSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Variables that the query itself gives a value. */
function variablesWithDefault(query: string): ReadonlySet<string> {
  try {
    const operations = parse(query).definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
    );
    return new Set(operations.filter((node) => node.defaultValue).map((node) => node.variable.name.value));
  } catch {
    return new Set();
  }
}

/** A non-null variable or input field with a default need not be given; GraphiQL's schema says that it must. */
function withoutDefaults(schema: JsonSchema, given: ReadonlySet<string>): JsonSchema {
  const { properties = {}, required, definitions } = schema;
  const missing = required?.filter((name) => !given.has(name) && !("default" in (properties[name] ?? {})));
  const inner = Object.entries(definitions ?? {}).map(
    ([name, definition]) => [name, withoutDefaults(definition, new Set())] as const,
  );
  return {
    ...schema,
    ...(missing && { required: missing }),
    ...(definitions && { definitions: Object.fromEntries(inner) }),
  };
}

/** Corrects the schemas by which the editor of variables finds errors, as GraphiQL sets them. */
export function correctVariableSchemas(jsonDefaults: JsonDefaults, query: () => string): () => void {
  const original = jsonDefaults.setDiagnosticsOptions;
  jsonDefaults.setDiagnosticsOptions = (options) => {
    const given = variablesWithDefault(query());
    const schemas = options.schemas?.map((entry) => ({
      ...entry,
      schema: withoutDefaults(entry.schema ?? {}, given),
    }));
    original.call(jsonDefaults, { ...options, schemas });
  };
  return () => {
    jsonDefaults.setDiagnosticsOptions = original;
  };
}
