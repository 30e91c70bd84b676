/** One query for each object type: the shortest way to it, and all its fields. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** Values of required arguments, as written in a query, by `field.argument` or `argument`. */
export type Values = Readonly<Record<string, string>>;

export interface TypeQuery {
  type: string;
  query: string;
}

interface Way {
  type: GraphQLObjectType;
  /** Wraps a selection in the fields that lead to the type. */
  wrap: (selection: string) => string;
}

export function queriesByType(schema: GraphQLSchema, values: Values): TypeQuery[] {
  return [...waysFrom(schema, values).values()].map(({ type, wrap }) => {
    const fields = Object.values(type.getFields()).map((field) => selected(field, values));
    return { type: type.name, query: wrap(`{ __typename ${fields.join(" ")} }`) };
  });
}

/** Breadth first, so that each type is reached by as few fields as possible. */
function waysFrom(schema: GraphQLSchema, values: Values): Map<string, Way> {
  const root = schema.getQueryType()!;
  const ways = new Map<string, Way>([[root.name, { type: root, wrap: (selection) => selection }]]);
  for (const { type, wrap } of ways.values()) {
    for (const field of Object.values(type.getFields())) {
      for (const next of objectTypes(schema, field)) {
        if (ways.has(next.name)) continue;
        const called = call(field, values);
        const wrapped = (selection: string) =>
          wrap(`{ __typename ${called} { __typename ... on ${next.name} ${selection} } }`);
        ways.set(next.name, { type: next, wrap: wrapped });
      }
    }
  }
  return ways;
}

function objectTypes(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) return [...schema.getPossibleTypes(type)];
  return isObjectType(type) ? [type] : [];
}

function selected(field: GraphQLField<unknown, unknown>, values: Values): string {
  return `${call(field, values)}${inside(getNamedType(field.type), values)}`;
}

/** The plain fields of an object, or those of its first object: its others are asked for in the query of its type. */
function inside(type: GraphQLNamedType, values: Values): string {
  if (isLeafType(type)) return "";
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const plain = fields.filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  const chosen = plain.length > 0 ? plain : fields.slice(0, 1);
  return ` { __typename ${chosen.map((field) => selected(field, values)).join(" ")} }`;
}

function call(field: GraphQLField<unknown, unknown>, values: Values): string {
  const given = field.args.flatMap((arg) => {
    const value = values[`${field.name}.${arg.name}`] ?? values[arg.name];
    if (value !== undefined) return [`${arg.name}: ${value}`];
    if (isRequiredArgument(arg)) throw new Error(`No value is given for ${field.name}(${arg.name}:)`);
    return [];
  });
  return given.length === 0 ? field.name : `${field.name}(${given.join(", ")})`;
}
