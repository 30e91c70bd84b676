/** Limits the size of what a query reads of the schema: aliases and nested lists would multiply it beyond measure. */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isAbstractType,
  isWrappingType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { UserError } from "../../errors.js";
import { asGraphQLError } from "./shape-rule.js";

/** The whole schema, as GraphiQL and code generators read it, has some 50,000, in 1 MB. */
const MOST_VALUES = 200_000;
/** Steps of counting, which is given up after them. */
const MOST_STEPS = 500_000;

/** A validation rule. */
export function introspectionRule(context: ValidationContext): ASTVisitor {
  const size = new IntrospectionSize(context);
  let values = 0;
  return {
    Field(field) {
      const read = size.ofField(field);
      if (read === 0 || values > MOST_VALUES) return;
      values += read;
      if (values <= MOST_VALUES) return;
      const message = `The query would read more than ${MOST_VALUES} values of the schema. Leave out aliases and nested lists of types, or ask in several queries.`;
      const error = new UserError("QUERY_TOO_LARGE", message, { maximum: MOST_VALUES });
      context.reportError(asGraphQLError(error, field));
    },
  };
}

/** The schema, a type, a field, an argument, a value of an enum or a directive. */
type Described = object;

/** Counts the values of an answer about the schema without making it. */
class IntrospectionSize {
  private readonly schema: GraphQLSchema;
  private readonly known = new Map<SelectionSetNode, Map<Described, number>>();
  private steps = 0;

  constructor(private readonly context: ValidationContext) {
    this.schema = context.getSchema();
  }

  /** @returns 0 for a field that does not begin to read the schema */
  ofField({ name, selectionSet, arguments: given }: FieldNode): number {
    if (!selectionSet) return 0;
    if (name.value === "__schema") return this.of(this.schema, selectionSet);
    if (name.value !== "__type") return 0;
    const value = given?.[0]?.value;
    const named = value?.kind === Kind.STRING ? this.schema.getType(value.value) : undefined;
    const possible =
      value?.kind === Kind.VARIABLE ? typesOf(this.schema) : [named].filter((type) => type !== undefined);
    return Math.max(1, ...possible.map((type) => this.of(type, selectionSet)));
  }

  private of(described: Described, set: SelectionSetNode): number {
    const ofSet = this.known.get(set) ?? new Map<Described, number>();
    this.known.set(set, ofSet);
    const known = ofSet.get(described);
    if (known !== undefined) return known;
    if (++this.steps > MOST_STEPS) return Infinity;
    ofSet.set(described, 0); // a fragment that contains itself is refused by another rule
    const values = set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.selected(described, selection);
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : this.context.getFragment(selection.name.value)?.selectionSet;
      return sum + (inner ? this.of(described, inner) : 0);
    }, 0);
    ofSet.set(described, values);
    return values;
  }

  private selected(described: Described, { name, selectionSet }: FieldNode): number {
    if (!selectionSet) return 1;
    const inner = this.within(described, name.value);
    return inner.reduce((sum, one) => sum + this.of(one, selectionSet), 1);
  }

  private within(described: Described, field: string): readonly Described[] {
    const found = WITHIN[field]?.(described as GraphQLNamedType, this.schema) ?? [];
    return (Array.isArray(found) ? found : [found]) as Described[];
  }
}

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] => Object.values(schema.getTypeMap());

/** What a field of an introspection type lists, or leads to. */
const WITHIN: Readonly<Record<string, (one: GraphQLNamedType, schema: GraphQLSchema) => unknown>> = {
  types: (_, schema) => typesOf(schema),
  directives: (_, schema) => schema.getDirectives(),
  queryType: (_, schema) => schema.getQueryType(),
  mutationType: (_, schema) => schema.getMutationType(),
  fields: (one) => (isObjectType(one) || isInterfaceType(one) ? Object.values(one.getFields()) : []),
  inputFields: (one) => (isInputObjectType(one) ? Object.values(one.getFields()) : []),
  interfaces: (one) => (isObjectType(one) || isInterfaceType(one) ? one.getInterfaces() : []),
  possibleTypes: (one, schema) => (isAbstractType(one) ? schema.getPossibleTypes(one) : []),
  enumValues: (one) => (isEnumType(one) ? one.getValues() : []),
  ofType: (one) => (isWrappingType(one) ? one.ofType : []),
  args: (one) => ("args" in one ? one.args : []),
  type: (one) => ("type" in one ? one.type : []),
};
