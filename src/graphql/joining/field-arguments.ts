/** The arguments of one field, read with their variables and written as literals. */
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
  type ValueNode,
} from "graphql";

/** Ties of a caller's order are broken by id, and id is the order when none is given: pages then join without gap. */
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

  /** The value given for an argument; undefined when none is. */
  value(name: string): unknown {
    const node = this.field.arguments?.find((argument) => argument.name.value === name)?.value;
    return node && valueFromASTUntyped(node, this.variables);
  }

  /** The value that the field is asked with: the one given, or the one declared for it. */
  valueOrDefault(name: string): unknown {
    const given = this.value(name);
    return given === undefined
      ? this.definition.args.find((argument) => argument.name === name)?.defaultValue
      : given;
  }

  /** The same field with other numbers for some arguments, and a whole order. */
  with(numbers: Readonly<Record<string, number>>): FieldArguments {
    const written = Object.entries(numbers).map(([name, value]) =>
      argument(name, { kind: Kind.INT, value: String(value) }),
    );
    const sort = this.wholeOrder();
    if (sort) written.push(argument("sort", sort));
    const replaced = new Set(written.map(({ name }) => name.value));
    const others = (this.field.arguments ?? []).filter(({ name }) => !replaced.has(name.value));
    return new FieldArguments(
      { ...this.field, arguments: [...others, ...written] },
      this.definition,
      this.variables,
    );
  }

  private wholeOrder(): ValueNode | null {
    const keys = getNamedType(this.definition.args.find(({ name }) => name === "sort")?.type);
    if (!isInputObjectType(keys)) return null;
    const last = lastKey(keys);
    if (!last) return null;
    const given = this.value("sort") ?? [];
    const nodes = (Array.isArray(given) ? given : [given]).map((one) => astFromValue(one, keys));
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
