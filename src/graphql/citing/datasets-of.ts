/** Which data sets a question is limited to. */
import {
  getNamedType,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

const FILTER = "ParticipationFilter";

/** @returns the ids that each of its filters gives; null where a root field has no filter, or filters differ */
export function datasetsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] | null {
  const types = new TypeInfo(schema);
  const found: (readonly string[] | null)[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const definition = types.getFieldDef();
        const isRoot = types.getParentType() === schema.getQueryType();
        if (definition) found.push(...limitsOf(node, definition, variables, isRoot));
      },
    }),
  );
  const [first = null] = found;
  return first !== null && found.every((ids) => ids?.join("\n") === first.join("\n")) ? first : null;
}

function limitsOf(
  { arguments: given = [] }: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>>,
  isRoot: boolean,
): (readonly string[] | null)[] {
  const filters = args.filter(({ type }) => getNamedType(type).name === FILTER);
  if (filters.length === 0) return isRoot ? [null] : [];
  return filters.map(({ name, type }) => {
    const argument = given.find((one) => one.name.value === name);
    const value =
      argument && (valueFromAST(argument.value, type, variables) as { datasetIds?: string[] } | null);
    return value?.datasetIds ?? null;
  });
}
