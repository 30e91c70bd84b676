/**
 * A query may nest only so deep and select only so much: each level multiplies what the database has to fetch, and a
 * fragment that is named often multiplies what the joining of the schemas has to walk.
 */
import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { UserError } from "../../errors.js";

/** Fields of a query with every fragment written out; the longest query of a person's making has some hundred. */
const MOST_FIELDS = 5_000;

interface Shape {
  depth: number;
  fields: number;
}

/** A validation rule; introspection counts as no depth. */
export function shapeRule(maxDepth: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const { depth, fields } = new Shapes(context).of(operation.selectionSet);
      const refuse = (error: UserError): void => context.reportError(asGraphQLError(error, operation));
      if (depth > maxDepth) {
        const message = `The query nests ${depth} levels deep; the limit is ${maxDepth}. Select fewer levels, or ask in two queries.`;
        refuse(new UserError("QUERY_TOO_DEEP", message, { depth, maximum: maxDepth }));
      }
      if (fields > MOST_FIELDS) {
        const message = `The query selects more than ${MOST_FIELDS} fields once its fragments are written out. Name fragments less often, or ask in two queries.`;
        refuse(new UserError("QUERY_TOO_LARGE", message, { maximum: MOST_FIELDS }));
      }
    },
  });
}

/** A refusal at a place of the query. */
export function asGraphQLError(originalError: UserError, nodes: ASTNode): GraphQLError {
  return new GraphQLError(originalError.message, {
    nodes,
    originalError,
    extensions: { code: originalError.code },
  });
}

/** Measures each fragment once: a query may name it any number of times. */
class Shapes {
  private readonly ofFragment = new Map<string, Shape>();

  constructor(private readonly context: ValidationContext) {}

  of(set: SelectionSetNode | undefined): Shape {
    const shapes = (set?.selections ?? []).map((selection) => this.below(selection));
    return {
      depth: Math.max(0, ...shapes.map(({ depth }) => depth)),
      fields: shapes.reduce((sum, { fields }) => sum + fields, 0),
    };
  }

  private below(selection: SelectionNode): Shape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const { depth, fields } = this.of(selection.selectionSet);
    return { depth: selection.name.value.startsWith("__") ? 0 : depth + 1, fields: fields + 1 };
  }

  /** A fragment that leads back to itself is refused by another rule; here it only must not be followed for ever. */
  private fragment(name: string): Shape {
    const known = this.ofFragment.get(name);
    if (known !== undefined) return known;
    this.ofFragment.set(name, { depth: 0, fields: 1 });
    const shape = this.of(this.context.getFragment(name)?.selectionSet);
    // an empty fragment is walked too
    this.ofFragment.set(name, { ...shape, fields: shape.fields + 1 });
    return this.ofFragment.get(name)!;
  }
}
