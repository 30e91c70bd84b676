/** Random operations that a schema allows, with values that callers get wrong: unfit texts, extremes, nulls, unknown ids. */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";

export interface AnyQuery {
  query: string;
  variables: Record<string, unknown>;
}

const TEXTS = [
  ...[
    "mca",
    "mof",
    "state-council",
    "egov-speech-2014",
    "credit-system",
    "民政部",
    "2014",
    "2014-05-29",
    "1",
    "",
  ],
  ...[" ", "0000-00-00", "9999-99-99", "-1", "NaN", "1e9", "null", "a".repeat(3_000), "机".repeat(3_000)],
  ...[
    "😀",
    "\u0000",
    "\u202e",
    "\ud800",
    "\r\n",
    "'; MATCH (n) DETACH DELETE n //",
    "`",
    '"',
    "\\",
    "${x}",
    "%s",
  ],
  ...[
    "../../etc/passwd",
    "=1+1",
    "<b>",
    "(((((",
    "[a-",
    ".*",
    "~",
    "^2",
    "AND OR",
    "{ coParticipation { totalCount } }",
  ],
];
const WHOLE = [0, 1, 2, 25, 200, 201, -1, 2_147_483_647, -2_147_483_648];
const NUMBERS = [0, 0.5, 1, -1, 1e308, 5e-324, 3];
const DEEPEST = 4;
const FIELDS = 3;

export class QueryMaker {
  private variables: Record<string, unknown> = {};
  private declared: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
  ) {}

  make(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): AnyQuery {
    [this.variables, this.declared] = [{}, []];
    const text = this.field(field, 0);
    const declared = this.declared.length === 0 ? "" : `(${this.declared.join(", ")})`;
    return { query: `${kind} Any${declared} { ${text} }`, variables: this.variables };
  }

  private field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args.filter((one) => isNonNullType(one.type) || this.chance(0.4));
    const values = given.map((one) => `${one.name}: $${this.declare(one.type)}`);
    const taken = values.length === 0 ? "" : `(${values.join(", ")})`;
    return `v${this.declared.length}: ${name}${taken}${this.selection(type, depth + 1)}`;
  }

  private declare(type: GraphQLInputType): string {
    const name = `x${this.declared.length}`;
    this.declared.push(`$${name}: ${String(type)}`);
    this.variables[name] = this.value(type, 0);
    return name;
  }

  private selection(given: GraphQLOutputType, depth: number): string {
    const type = getNamedType(given);
    if (isLeafType(type)) return "";
    if (isAbstractType(type)) {
      const one = this.one(this.schema.getPossibleTypes(type));
      return ` { __typename ... on ${one.name}${this.selection(one, depth)} }`;
    }
    const fields = Object.values(isObjectType(type) ? type.getFields() : {}).filter(
      (field) => depth < DEEPEST || isLeafType(getNamedType(field.type)),
    );
    const chosen = new Set(Array.from({ length: Math.min(FIELDS, fields.length) }, () => this.one(fields)));
    const texts = [...chosen].map((field, at) => this.field(field, depth).replace(/^v/, `w${at}_`));
    return ` { __typename ${texts.join(" ")} }`;
  }

  private value(given: GraphQLInputType, depth: number): unknown {
    if (!isNonNullType(given) && this.chance(0.1)) return null;
    const type = getNullableType(given);
    if (isListType(type))
      return Array.from({ length: Math.floor(this.random() * 3) }, () => this.value(type.ofType, depth + 1));
    if (isEnumType(type)) return this.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const likely = depth > 2 ? 0.05 : 0.4;
      const taken = fields.filter((field) => isNonNullType(field.type) || this.chance(likely));
      return Object.fromEntries(taken.map((field) => [field.name, this.value(field.type, depth + 1)]));
    }
    return this.plain(String(type));
  }

  private plain(type: string): unknown {
    if (type === "Boolean") return this.chance(0.5);
    if (type === "Int") return this.one(WHOLE);
    if (type === "Float") return this.one(NUMBERS);
    if (type === "JSONObject" || type === "JSON") return { [this.one(TEXTS)]: this.one(WHOLE) };
    return this.one(TEXTS);
  }

  private chance(likely: number): boolean {
    return this.random() < likely;
  }

  private one<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.random() * list.length)]!;
  }
}
