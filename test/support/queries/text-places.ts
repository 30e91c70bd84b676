/** Every place among the arguments of a mutation that takes a text, found in the schema. */
import {
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

export interface TextPlace {
  mutation: string;
  /** Names of arguments and fields; "0" for the first entry of a list. */
  path: string[];
}

export function textPlaces(schema: GraphQLSchema): TextPlace[] {
  return Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args }) =>
    args.flatMap((one) => pathsIn(one.type).map((path) => ({ mutation: name, path: [one.name, ...path] }))),
  );
}

function pathsIn(given: GraphQLInputType): string[][] {
  const type = getNullableType(given);
  if (isListType(type)) return pathsIn(type.ofType).map((path) => ["0", ...path]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      pathsIn(field.type).map((path) => [field.name, ...path]),
    );
  if (!isScalarType(type)) return [];
  if (type.name === "JSONObject") return [["x"]];
  return ["String", "ID"].includes(type.name) ? [[]] : [];
}

/** A document that calls the mutation with all its arguments as variables. */
export function documentOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const variables = args.map((one) => `$${one.name}: ${String(one.type)}${defaulted(one)}`);
  const values = args.map((one) => `${one.name}: $${one.name}`);
  return `mutation M(${variables.join(", ")}) { ${name}(${values.join(", ")}) { __typename } }`;
}

const defaulted = ({ defaultValue }: { defaultValue?: unknown }): string =>
  defaultValue === undefined ? "" : ` = ${JSON.stringify(defaultValue)}`;

/** A copy of the value with another one at the place. */
export function withAt(value: unknown, [first, ...rest]: readonly string[], text: string): unknown {
  if (first === undefined) return text;
  const inner = withAt((value as Record<string, unknown> | null | undefined)?.[first], rest, text);
  if (first === "0") return [inner];
  return { ...(value as object | undefined), [first]: inner };
}
