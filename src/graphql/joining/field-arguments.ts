/** The arguments of one field: read with variables resolved, and rewritten as literals. */
import {
  astFromValue,
  getNamedType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type ValueNode,
} from "graphql";

/** Breaks ties of the caller's order, and is the default order, so that consecutive pages have no gaps or repeats. */
const BY_ID = { kind: Kind.ENUM, value: "ASC" } as const;

export class FieldArguments {
  constructor(
    readonly field: FieldNode,
    private readonly definition: GraphQLField<unknown, unknown>,
    private readonly variables: Record<string, unknown>,
  ) {}

  knows(name: string): boolean {
    return this.definition.args.some((argument) => argument.name === name);
  }

  typeOf(name: string): GraphQLInputType | undefined {
    return this.definition.args.find((one) => one.name === name)?.type;
  }

  /** The value given for an argument; undefined when none is. */
  value(name: string): unknown {
    const node = this.field.arguments?.find((argument) => argument.name.value === name)?.value;
    return node && valueFromASTUntyped(node, this.variables);
  }

  /** The given value, or the default of the schema. */
  valueOrDefault(name: string): unknown {
    const given = this.value(name);
    return given === undefined
      ? this.definition.args.find((argument) => argument.name === name)?.defaultValue
      : given;
  }

  /** The same field with some arguments replaced by numbers, and with a total order. */
  with(numbers: Readonly<Record<string, number>>): FieldArguments {
    const written = Object.entries(numbers).map(([name, value]) =>
      argument(name, { kind: Kind.INT, value: String(value) }),
    );
    const sort = this.totalOrder();
    if (sort) written.push(argument("sort", sort));
    const replaced = new Set(written.map(({ name }) => name.value));
    const others = (this.field.arguments ?? []).filter(({ name }) => !replaced.has(name.value));
    return new FieldArguments(
      { ...this.field, arguments: [...others, ...written] },
      this.definition,
      this.variables,
    );
  }

  private totalOrder(): ValueNode | null {
    const keys = getNamedType(this.typeOf("sort"));
    if (!isInputObjectType(keys)) return null;
    const last = lastKey(keys);
    if (!last) return null;
    const given = this.value("sort") ?? [];
    const nodes = (Array.isArray(given) ? given : [given]).map((key) => astFromValue(key, keys));
    return {
      kind: Kind.LIST,
      values: [...nodes.filter((node) => node !== null && node !== undefined), last],
    };
  }
}

function lastKey(keys: GraphQLInputObjectType): ValueNode | null {
  if ("id" in keys.getFields()) return object("id", BY_ID);
  return "node" in keys.getFields() ? object("node", object("id", BY_ID)) : null;
}

function argument(name: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

function object(name: string, value: ValueNode): ValueNode {
  return {
    kind: Kind.OBJECT,
    fields: [{ kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: name }, value }],
  };
}
